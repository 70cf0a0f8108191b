import { counted, defineIntent } from '../src/kit.ts';

export default defineIntent({
  name: 'names',
  summary: 'Show the names that this workspace taught me for its bots.',
  permission: 'fleet.read',
  effect: 'read',
  language: {
    nouns: ['(nicknames|learned names|learnt names|taught names)'],
    phrases: [
      '(what|which) (names|nicknames) (do you know|have you learned|have you learnt|did you learn|did we teach you|have we taught you)',
    ],
    words: ['of', 'the', 'our', 'bots', 'known'],
    targets: 'none',
  },
  examples: [{ say: 'which names have you learned?' }],
  async run({ world }) {
    const names = world.dialogue.names();
    const teach = 'To teach me one, say: when I say the money bot I mean payments-gateway.';
    if (names.length === 0) return { text: `I have learned no names here yet. ${teach}`, tone: 'answer' };
    const lines = names.map(({ alias, bot }) => `"${alias}" is ${bot}`);
    return { text: [`I have learned ${counted(names.length, 'name')} here:`, ...lines].join('\n'), tone: 'answer' };
  },
});
