import { CodexError, counted, defineIntent } from '../src/kit.ts';

const types = { yaml: 'application/yaml', json: 'application/json', csv: 'text/csv' } as const;

export default defineIntent({
  name: 'export',
  summary: "Hand out the fleet's definitions as a file.",
  permission: 'fleet.export',
  effect: 'read',
  language: {
    verbs: [
      '(give|send|get|make|fetch) (me|us) (a|the) <format> of',
      '(write|put|print) … (to|into) [a|the] <format> [file]',
      '(give|send|get|hand|pass|fetch|dump|show|chuck|throw|toss|sling|drop|make) (me|us) … (as|in) [a|an] <format> [file|dump]',
      '(give|send|hand|dump) … (as|in) [a|an] <format> [file|dump]',
      '(need|want|would like|have) … (as|in) [a|an] <format> [file|format|dump]',
      '(spit|write|dump|print|read|put) … out',
      '(need|want|would like) … (as|in) <format>',
      '(save|download|take|make|create|get|fetch|write|do|produce|generate|prepare|put together|draw up|run off|arrange|compile|spin up) … (backup|dump|export|snapshot)',
      'export',
      'dump',
      'save',
      'download',
      'back up (the|our|my|all|everything|it|them|this|that|fleet|bots|definitions|registry|config|configuration)',
      'backup',
      'write out',
      'serialize',
      'spit out',
      'output',
      '(give|send|get) (me|us) … (as|in) <format>',
      '(give|send|get|fetch|generate|produce|create|make|take) [me|us] (a|an|the) [full] (export|dump|backup|snapshot|copy) [of]',
    ],
    nouns: [
      '(csv|json|yaml|yml) of [all|the|our|every|everything]',
      '(copy|version|backup|snapshot|file) of [the|our|my|all] [whole|entire|complete|full] (fleet|bots|inventory|registry|definitions|lot)',
      '(fleet|everything|inventory|registry|lot) as [a|an] <format> [file]',
      '[a|the] <format> of',
      '(export|dump|backup|fleet export|fleet dump)',
    ],
    words: [
      'snapshot',
      'fleet',
      'the fleet',
      'bots',
      'all',
      'our',
      'everything',
      'definitions',
      'registry',
      'config',
      'configuration',
      'whole',
      'entire',
      'list',
      'as',
      'to',
      'in',
      'into',
      'file',
      'format',
      'of',
      'a',
      'definition',
      'lot',
      'whole lot',
      'the lot',
      'whole thing',
      'all of it',
      'bunch',
      'inventory',
      'the',
      'all the bots',
      'bot',
      'data',
      'using',
      'me',
      'full',
      'complete',
      'fleet definition',
    ],
    targets: 'none',
    args: [
      {
        name: 'format',
        is: 'choice',
        of: {
          yaml: ['yaml', 'yml'],
          json: ['json', 'jason', 'j son', 'jay son'],
          csv: ['csv', 'spreadsheet', 'c s v', 'excel', 'comma separated'],
          toml: ['toml'],
          xml: ['xml'],
          markdown: ['markdown', 'md'],
          text: ['txt', 'plain text'],
        },
        after: ['as', 'in', 'to', 'format', 'into'],
      },
    ],
  },
  examples: [{ say: 'export the fleet as yaml', args: { format: 'yaml' } }],
  async run({ args, world }) {
    const format = typeof args.format === 'string' ? args.format : 'yaml';
    if (format !== 'json' && format !== 'yaml' && format !== 'csv') {
      throw new CodexError('INVALID', { detail: `I can write YAML, JSON and CSV, but not ${format}.` });
    }
    const content = await world.registry.export(format);
    const bots = counted(world.registry.find().length, 'bot');
    return {
      text: `The fleet as ${format.toUpperCase()}: ${bots}.\n${content}`,
      tone: 'answer',
      parts: [{ kind: 'file', name: `fleet.${format}`, type: types[format], content }],
      private: true,
    };
  },
});
