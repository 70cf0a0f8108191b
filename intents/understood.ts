import { defineIntent } from '../src/kit.ts';

export default defineIntent({
  name: 'understood',
  summary: 'Say how I read your last sentence, word by word.',
  permission: 'anyone',
  effect: 'read',
  language: {
    phrases: [
      'what did you (understand|read|hear|get|make) [(by|of|from) (that|this|it)]',
      'how did you (understand|read|interpret|parse|take) (that|this|it)',
      'what did you (think|take) [that] (i said|i meant|i mean)',
    ],
    targets: 'none',
  },
  examples: [{ say: 'what did you understand by that?' }],
  run: async ({ world }) => world.dialogue.explain(),
});
