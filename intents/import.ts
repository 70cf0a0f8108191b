import { counted, defineIntent, joined } from '../src/kit.ts';
import { fleetFile } from './_fleet-file.ts';

export default defineIntent({
  name: 'import',
  summary: "Take bots' definitions in from a file or address.",
  permission: 'fleet.import',
  effect: 'destructive',
  language: {
    verbs: [
      '(slurp|pull|take|read|load|feed) in',
      '(read|load|bring|take) … back in',
      { say: '(take over|add|take|fetch) … (from|in)', needs: 'source' },
      '(bulk|mass) (import|load)',
      '(fetch|pull|get|grab|read) … and (import|load)',
      'import',
      'load',
      'ingest',
      'pull in',
      'read in',
      'restore',
      'bring in',
      'slurp in',
      'slurp',
      'upload',
      'sync',
      'take in',
      '(read|pull|fetch|get|load) … (definitions|fleet|bots|config)',
    ],
    nouns: ['import'],
    words: [
      'bots',
      'definitions',
      'the',
      'fleet',
      'from',
      'file',
      'definition',
      'config',
      'backup',
      'our',
      'all',
      'configuration',
      'at',
      'of',
      'in',
      'bot',
      'new',
      'registry',
      'url',
      'format',
      'list',
      'as',
      'using',
      'inventory',
    ],
    targets: 'none',
    args: [
      {
        name: 'source',
        is: 'source',
        after: ['from', 'file', 'at', 'of', 'source', 'url'],
        ask: 'From which file or address?',
      },
      {
        name: 'format',
        is: 'choice',
        of: { yaml: ['yaml', 'yml'], json: ['json'], csv: ['csv'], toml: ['toml'] },
        after: ['as', 'in', 'format'],
      },
    ],
    required: ['source'],
  },
  examples: [
    { say: 'import bots from https://ops.example/fleet.yaml', args: { source: 'https://ops.example/fleet.yaml' } },
  ],
  warning: 'What the file says of a bot comes into the registry as it stands there.',
  async run({ args, message, person, world }) {
    const { text, format } = await fleetFile(args, message);
    const bots = await world.registry.import(text, format, { id: person.id, name: person.name });
    world.dialogue.shows(bots.map(({ name }) => name));
    return { text: `Imported ${counted(bots.length, 'bot')}: ${joined(bots.map(({ name }) => name))}.`, tone: 'done' };
  },
});
