import { describe, expect, it } from 'vitest';
import { read, told } from '../support/reading.ts';

const briefly = (text: string): unknown => told(read(text));

const LEADS = [
  'i was wondering',
  'i wonder',
  'i am curious',
  'i just want to know',
  'i need to find out',
  'we were asking ourselves',
  'i would appreciate knowing',
  'i am calling to ask',
  'i am not sure',
  'no idea',
  'i cannot remember',
  'all i want to know is',
  'the only thing i need to know is',
  'my only question would be',
  'i have a quick question:',
  'it would be good to know',
  'help me understand',
  'does anybody know',
  'could you have a look',
  'they all ask the same:',
];
const QUESTIONS = [
  ['is trend-spotter up?', 'whether trend-spotter is up'],
  ['is trend-spotter still running?', 'if trend-spotter is still running'],
  ['how is trend-spotter doing?', 'how trend-spotter is doing'],
  ['how much memory does trend-spotter use?', 'how much memory trend-spotter uses'],
  ['why did trend-spotter fail?', 'why trend-spotter failed'],
  ['who restarted trend-spotter?', 'who restarted trend-spotter'],
  ['which bots are failed?', 'which bots are failed'],
  ['what is scheduled for saturday?', 'what is scheduled for saturday'],
  ['how many bots do we have?', 'how many bots we have'],
] as const;

describe('questions that are put indirectly', () => {
  it.each(LEADS.flatMap((lead) => QUESTIONS.map(([direct, indirect]) => [`${lead} ${indirect}`, direct] as const)))(
    '"%s" asks "%s"',
    (indirect, direct) => {
      expect(briefly(indirect)).toEqual(briefly(direct));
      expect(read(direct).kind).toBe('intents');
    },
  );

  it.each(['i was wondering if you could restart trend-spotter', 'i wonder whether you would restart trend-spotter'])(
    '"%s" still asks to have it done',
    (text) => {
      expect(briefly(text)).toEqual(briefly('restart trend-spotter'));
    },
  );

  it.each([
    'just muted trend-spotter, no idea why it was screaming',
    'i want to know how to restart trend-spotter',
    'i wonder what happens if i stop trend-spotter',
  ])('"%s" asks for nothing', (text) => {
    expect(briefly(text)).toBe('outOfScope');
  });
});
