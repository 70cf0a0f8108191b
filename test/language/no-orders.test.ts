import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/language/reading.ts';
import { parser, read } from '../support/reading.ts';

/** A hotel: it has a night-audit, which "do not" sounds like. */
const fleet = JSON.parse(readFileSync(new URL('../understanding/fleet-f.json', import.meta.url), 'utf8')) as Fleet;

const verbs = [
  ['restart', 'restarted', 'restarting', 'restart'],
  ['stop', 'stopped', 'stopping', 'stop'],
  ['delete', 'deleted', 'deleting', 'deletion'],
  ['roll back', 'rolled back', 'rolling back', 'rollback'],
] as const;
const bots = [
  'night-audit',
  'rate pricer',
  'spa-calendar and lobby-chat',
  'all running bots',
  'everything in production',
];

/** `@` the bots, V the verb, D done, G doing, N the noun. */
const frames = [
  ...['@ was D yesterday', '@ got D twice last night', 'someone D @', 'I D @ an hour ago', '@ was already D'],
  ...['who D @?', 'why was @ D?', 'did you V @?', 'have you D @ yet?', 'was @ D?', 'when was @ last D?'],
  ...['should I V @?', 'should we V @?', 'do you think I should V @?', 'can I V @?', 'am I allowed to V @?'],
  ...['what happens if I V @?', 'what would happen if we V @?', 'if I V @, will it break?', 'is it safe to V @?'],
  ...['how do I V @?', 'how can I V @?', 'remind me how to V @', 'who can V @?', 'tell me how to V @'],
  ...['do not V @', "don't V @", "please don't V @", 'never V @', 'you must not V @', 'nobody should V @'],
  ...['@ must not be D', '@ should never be D', 'no need to V @', 'I would rather not V @', 'it is forbidden to V @'],
  ...['they want to V @', 'ravi wants to V @', 'he told me to V @', 'he will V @ at noon', 'they are G @'],
  ...['the customer asked us to V @', 'ops will V @ tomorrow', 'we decided not to V @', 'we cannot V @'],
  ...['I was going to V @ but changed my mind', 'I was about to V @', 'we might V @ tomorrow', 'maybe we should V @'],
  ...['imagine we V @', 'suppose I V @', "let's say we V @", 'it would be bad to V @', 'I could V @'],
  ...['G @ is a bad idea', 'G @ did not help', 'after G @ everything was slow', 'before G @ ask me'],
  ...['considering G @', 'are you G @?', 'why are you G @?', 'thanks for G @', 'sorry for G @', 'I love G @'],
  ...['the N of @ failed', 'the N of @ went fine', 'how long does the N of @ take?', 'no N of @ please'],
  ...['if it fails again, V @', 'V @ if it fails', 'V @ when the queue is empty', 'V @ only if cpu is above 90%'],
  ...['wait for my ok before you V @', 'ask me before you V @', 'could have D @', 'should have D @'],
];
const quoted = ['she said "V @"', 'he wrote `V @` in the doc', '> V @', '```\nV @\n```', 'the runbook says: V @'];

const said = (frame: string, [verb, done, doing, noun]: (typeof verbs)[number], bot: string): string =>
  frame.replaceAll(/\b[VDGN]\b|@/g, (sign) => {
    const words: Readonly<Record<string, string>> = { V: verb, D: done, G: doing, N: noun, '@': bot };
    return words[sign] ?? sign;
  });

const spoken = (text: string): string => text.toLowerCase().replaceAll(/[",.!?']/g, '');

const acts = (text: string, channel: 'text' | 'voice'): boolean => {
  const reading = parser.parse({ text, channel }, fleet);
  return (
    reading.kind === 'intents' &&
    reading.steps.some(({ targets, intent }) => targets.length > 0 && CHANGES.test(intent))
  );
};

const CHANGES = /^(?:restart|stop|start|unregister|rollback|schedule|unschedule|pause|scale|deploy|configure)$/;

describe('sentences about doing, which are no orders', () => {
  it.each([
    ['typed', [...frames, ...quoted], 'text'],
    ['spoken', frames, 'voice'],
  ] as const)('do nothing, %s', (_, all, channel) => {
    const texts = all.flatMap((frame) => verbs.flatMap((verb) => bots.map((bot) => said(frame, verb, bot))));
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => acts(channel === 'voice' ? spoken(text) : text, channel))).toEqual([]);
  });

  it('are told from orders, which do', () => {
    const orders = verbs.flatMap(([verb]) => bots.map((bot) => `${verb} ${bot}`));
    expect(orders.filter((text) => !acts(text, 'text') || !acts(spoken(text), 'voice'))).toEqual([]);
  });
});

describe('a thing that is pointed at', () => {
  const newBot = (text: string) => parser.parse({ text, channel: 'text' }, fleet);

  it.each(['add this external command as an icon', 'You can then add this external command as an icon'])(
    'is no new bot: %s',
    (text) => expect(newBot(text).kind).not.toBe('intents'),
  );

  it('is one if a name is announced', () => {
    expect(newBot('add this bot called brandfox')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'register', args: { name: 'brandfox' } }],
    });
  });
});

describe('an order beside words that nobody understands', () => {
  it.each([
    'you should stop sandbox and restart maestro',
    'you should probably run the cleaner and reset maestro',
    'Preview stale allowScripts entries, then remove maestro',
    'obtain a token, then remove maestro',
    'prune old branches and restart maestro',
    'choose a file and delete maestro',
    'undo that and do it to maestro',
    'delete maestro, and everything is gone unless there is a copy',
    'scale maestro to 3 or so',
    'delete maestro, or so',
    "Just waitin' on the winds of change to blow",
  ])('is not done alone: %s', (text) => {
    expect(read(text).kind).not.toBe('intents');
  });
});

describe('a place that somebody goes to', () => {
  const house = { ...fleet, bots: [...fleet.bots, { ...fleet.bots[0], name: 'refund-desk' }] } as typeof fleet;
  it.each([
    'stop by my desk when you have a minute',
    'stop by maestro on your way',
    'drop by my sandbox',
    'drop in on maestro',
    'run into maestro',
    'stop over at maestro',
    'pause by the oracle',
    'hold on to your oracle',
    'kick off at maestro at 9',
    'run the oracle by me',
    'tag maestro in the photo',
    'tag maestro on my picture',
  ])('is done nothing to: %s', (text) => {
    const reading = parser.parse({ text, channel: 'text' }, house);
    expect(reading.kind === 'intents' && reading.steps.some(({ intent }) => intent !== 'status')).toBe(false);
  });
});

describe('a thing that is called as a bot is', () => {
  it('is not taken away with what is in it', () =>
    expect(read('whoever left a sandwich in the oracle room, remove it please').kind).not.toBe('intents'));

  it('is no former one', () => expect(read('go back to the previous oracle').kind).not.toBe('intents'));
});

describe('what other people wrote down', () => {
  it.each([
    'lib/gcd.c: Change return type and stop night-audit.',
    'configure.ac (gcry_cv_gcc): restart night-audit',
    'All: [silence; everybody is mad at Norm for being rich.]',
    'So get those bills to my night-audit',
    'put more people back to work on night-audit',
    'LANG=C ; export night-audit',
    'make -f - OSNAME=$OSNAME night-audit',
  ])('"%s" changes nothing', (text) => {
    expect(parser.parse({ text, channel: 'text' }, fleet).kind).not.toBe('intents');
  });

  it('but names between brackets are names', () => {
    expect(parser.parse({ text: 'please restart: [night-audit]', channel: 'text' }, fleet)).toMatchObject({
      steps: [{ intent: 'restart', targets: ['night-audit'] }],
    });
  });
});
