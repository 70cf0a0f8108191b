import { defineIntent } from '../src/kit.ts';
import { described, filterOf, lineOf, mostRows, tableOf } from './_fleet.ts';

export default defineIntent({
  name: 'list',
  summary: 'Show the bots that fit a description.',
  permission: 'fleet.read',
  effect: 'read',
  language: {
    verbs: [
      '(share|send|forward) [with] [me|us] (the|a) list of',
      '(read|recite|rattle) [me] (out|off)',
      '(read|recite|rattle) … (out|off)',
      '(list|enumerate|show|display|print|view|find|fetch|get|give|name|see|pull up|tell me)',
      '(list|show) [me] [the] (names|list)',
      'make me [to] see',
      'get a list of',
      'name (every|all|each)',
      '(ls|ps)',
    ],
    nouns: [
      'lineup',
      'line up',
      'census',
      'roll call',
      'register of bots',
      'bots',
      'workers',
      'anything',
      'anyone',
      'list',
      'inventory',
      'rundown',
      'names',
      'bot list',
      'roster',
    ],
    phrases: [
      '(what|which) (runs|lives|sits|exists)',
      '(what|whatever|everything) [that] (we|you) (have|run|host|operate)',
      '(which|what) [else] is [still|running|live|deployed] in',
      '(which|what|who|whats|any)',
      'are there [any]',
      'is there [any]',
      'do we have [any]',
      '(what|which) … do we have',
      '(what|which) … have we got',
      'what (do we have|have we got) in the way of',
    ],
    words: [
      'we own',
      'of ours',
      'of our bots',
      'of them',
      'exist',
      'exists',
      'environment',
      'env',
      'this morning',
      'today',
      'this afternoon',
      'this evening',
      'so far',
      'tonight',
      'left',
      'existing',
      'remaining',
      'what is left',
      'what is still',
    ],
    targets: 'filter',
    args: [{ name: 'filter', is: 'filter' }],
  },
  examples: [
    { say: 'which bots are failed?', args: { status: 'failed' } },
    { say: 'list the collectors in prod', args: { role: 'collector', env: 'prod' } },
  ],
  async run({ args, world }) {
    const filter = filterOf(args);
    const bots = world.registry.find(filter);
    if (bots.length === 0) return { text: `There are ${described(0, filter).replace(/^0/, 'no')}.`, tone: 'answer' };
    world.dialogue.shows(
      bots.map(({ name }) => name),
      Object.keys(filter).length === 0 ? 'overview' : 'selection',
    );
    const shown = bots.slice(0, mostRows);
    const more = bots.length > shown.length ? `, of which these are the first ${shown.length}` : '';
    const lines = shown.map((bot) => lineOf(bot, world.now()));
    return {
      text: [`${described(bots.length, filter)}${more}:`, ...lines].join('\n'),
      tone: 'answer',
      parts: [tableOf(shown, world.now())],
    };
  },
});
