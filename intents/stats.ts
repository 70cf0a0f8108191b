import { defineIntent } from '../src/kit.ts';
import { countFleet } from './_figures.ts';

export default defineIntent({
  name: 'stats',
  summary: 'Count the fleet: how many, in which state, how often.',
  permission: 'fleet.read',
  effect: 'read',
  language: {
    verbs: ['count', 'tally', 'summarize', 'summarise'],
    nouns: [
      '(stats|statistics|totals|counts|count|stat|fleet stats|statistic|head count|headcount|tally|numbers|fleet statistics|summary|key figures|figures)',
    ],
    phrases: [
      'how many [of]',
      '[the] (number|count) of',
      'how (big|large) is (the|our) fleet',
      'what is the (number|count|total) of',
    ],
    words: [
      'do we have',
      'are there',
      'are',
      'we',
      'have',
      'fleet',
      'do',
      'there',
      'total',
      'in total',
      'got',
      'currently',
      'overall',
      'of',
      'the',
      'over',
      'about',
      'for',
      'right now',
      'running',
      'exist',
      'own',
      'is',
    ],
    targets: 'filter',
    args: [
      { name: 'since', is: 'period', week: 'week' },
      { name: 'filter', is: 'filter' },
    ],
  },
  examples: [{ say: 'how many bots are in prod?', args: { env: 'prod' } }, { say: 'stats' }],
  run: async (ask) => countFleet(ask),
});
