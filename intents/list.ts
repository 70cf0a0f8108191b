import { defineIntent } from '../src/kit.ts';

export default defineIntent({
  name: 'list',
  summary: 'Show the bots that fit a description.',
  permission: 'fleet.read',
  effect: 'read',
  language: {
    verbs: [
      '(list|enumerate|show|display|print|view|find|fetch|get|give|name|see|pull up|bring up|tell me)',
      '(list|show) [me] [the] (names|list)',
    ],
    nouns: ['list', 'inventory', 'rundown', 'names', 'bot list', 'roster'],
    phrases: [
      '(which|what|who|whats|any)',
      'are there [any]',
      'is there [any]',
      'do we have [any]',
      '(what|which) … do we have',
      '(what|which) … have we got',
    ],
    targets: 'filter',
    args: [{ name: 'filter', is: 'filter' }],
  },
  examples: [
    { say: 'which bots are failed?', args: { status: 'failed' } },
    { say: 'list the collectors in prod', args: { role: 'collector', env: 'prod' } },
  ],
});
