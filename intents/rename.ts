import { CodexError, defineIntent } from '../src/kit.ts';

export default defineIntent({
  name: 'rename',
  summary: 'Give a bot another name.',
  permission: 'bot.unregister',
  effect: 'change',
  language: {
    verbs: [
      '(rechristen|christen|rebaptise|rebaptize)',
      'new name of … (shall|should|must|is to) be',
      'name of … (should|must|shall) (become|be|read)',
      'name of … is to (be|become) [changed to|changed into|set to]',
      { say: '(should|shall|must) become', needs: 'to' },
      'name becomes',
      '(should|shall|must) [now|henceforth|from now on] (go by|carry|bear|have) (the name|the name of)',
      '(carry|bear|get|take) the name',
      'go by [the name of|the name]',
      '(know|be known) … as',
      'rename',
      'rebrand',
      '(call|retitle)',
      're name',
      '(change|switch|update|edit|set) … (name|names)',
      '(change|switch|update|edit|set) the name of',
      'change … to be called',
      'give … (the|a|another) [new|different] name',
      'name',
      'have … renamed',
    ],
    nouns: ['rename', 'name change', 'new name'],
    words: [
      'from now on',
      'name',
      'the name',
      'its name',
      'new',
      'instead',
      'in the future',
      'henceforth',
      'going forward',
      'bot',
      'of',
      'please',
      'be',
      'called',
      'the',
      'now',
    ],
    targets: 'required',
    single: true,
    args: [
      {
        name: 'to',
        is: 'slug',
        after: [
          'to',
          'into',
          'as',
          'to be',
          'new name',
          'name',
          'to be called',
          'so it is called',
          'so that it is called',
          'so it becomes',
          'call it',
          'to name',
          'be called',
          'become',
          'be known as',
          'be named',
          'it',
        ],
        ask: 'What shall it be called?',
      },
    ],
    required: ['to'],
  },
  examples: [{ say: 'rename sentiment to mood', targets: ['sentiment'], args: { to: 'mood' } }],
  inverse: ({ targets: [bot], args }) =>
    bot === undefined || typeof args.to !== 'string'
      ? undefined
      : { intent: 'rename', targets: [args.to], args: { to: bot.name }, how: { targets: {}, verb: 'exact' } },
  async run({ targets: [bot, ...others], args, world, person }) {
    if (bot === undefined || others.length > 0 || typeof args.to !== 'string') {
      throw new CodexError('INVALID', { detail: 'I can rename one bot at a time, and need its new name.' });
    }
    const by = { id: person.id, name: person.name };
    const renamed = await world.registry.update(bot.id, { name: args.to }, by, bot.revision);
    return { text: `${bot.name} is called ${renamed.name} now.`, tone: 'done' };
  },
});
