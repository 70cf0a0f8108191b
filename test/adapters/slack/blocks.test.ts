import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render } from '../../../adapters/slack/blocks.ts';
import { readAsPerson } from '../../../adapters/slack/fake/messages.ts';
import type { Cell, Part, Reply } from '../../../src/message.ts';
import { faultsOf } from './block-limits.ts';

const fleet = (size: number): Reply => {
  const rows: Cell[][] = Array.from({ length: size }, (_, index) => [
    { text: `bot-${index}` },
    { text: index % 7 === 0 ? 'failed' : 'running', mark: index % 7 === 0 ? 'bad' : 'good' },
    { text: `${index} copies` },
  ]);
  return {
    tone: 'answer',
    text: [`${size} bots.`, ...rows.map(([name, status]) => `${name?.text} is ${status?.text}.`)].join('\n'),
    parts: [{ kind: 'table', columns: ['bot', 'status', 'copies'], rows }],
    buttons: [{ label: 'Only the failed ones', say: 'status of failed bots' }],
  };
};

describe('a reply on Slack', () => {
  it.each([0, 1, 99, 100, 101, 1_000, 10_000])('keeps every limit with a fleet of %i bots', (size) => {
    const { messages } = render(fleet(size));
    expect(messages.flatMap(faultsOf)).toEqual([]);
    expect(messages.length).toBeLessThanOrEqual(12);
  });

  it('loses no bot: what is not shown stands in the file', () => {
    const { messages, files } = render(fleet(10_000));
    expect(files[0]?.content).toContain('bot-9999 is running.');
    const { messages: few, files: none } = render(fleet(50));
    expect(none).toEqual([]);
    expect(few.map(readAsPerson).join('\n')).toContain('bot-49');
    expect(few.map(({ text }) => text).join('\n')).toContain('bot-49 is failed.');
    expect(messages[0]?.text).toContain('10000 bots.');
  });

  it('shows how things stand by a dot and a word', () => {
    const [message] = render(fleet(2)).messages;
    expect(readAsPerson(message ?? { text: '', blocks: [] })).toContain('bot-0  🔴 failed');
  });

  it('shows a proposal with what will happen, and buttons that belong to it and to its conversation', () => {
    const { messages } = render(
      {
        tone: 'question',
        text: 'Unregister billing? Its history stays.',
        parts: [
          {
            ...{ kind: 'proposal', proposal: 'p1', title: 'Unregister billing', expires: 1, typeToConfirm: 'billing' },
            consequences: ['Its logs are removed.', 'This cannot be undone.'],
          },
        ],
        buttons: [
          { label: 'Unregister', press: { proposal: 'p1', choice: 'yes' }, style: 'danger' },
          { label: 'Cancel', press: { proposal: 'p1', choice: 'no' } },
        ],
      },
      { thread: '17.1' },
    );
    const [message] = messages;
    expect(readAsPerson(message ?? { text: '', blocks: [] })).toContain('This cannot be undone.');
    expect(message?.blocks.at(-1)).toMatchObject({
      elements: [
        { action_id: 'codex32-type-0', style: 'danger', value: expect.stringContaining('"type":"billing"') },
        { action_id: 'codex32-say-1', value: expect.stringContaining('"thread":"17.1"') },
      ],
    });
  });

  it('mentions nobody, whatever a bot printed or is called', () => {
    const hostile = '<!channel> <@U1> @here <https://evil.example|click> *b*';
    const { messages } = render({
      tone: 'answer',
      text: hostile,
      parts: [
        { kind: 'lines', lines: [hostile] },
        { kind: 'facts', facts: [[hostile, { text: hostile }]] },
        { kind: 'table', columns: [hostile], rows: [[{ text: hostile }]] },
      ],
      buttons: [{ label: hostile, say: 'status' }],
    });
    expect(messages.map(({ text }) => text).join()).not.toMatch(/<[!@#h]/);
    expect(JSON.stringify(messages)).not.toContain('mrkdwn');
  });

  it('keeps every limit and its words, whatever is in it', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { messages } = render(reply);
        expect(messages.length).toBeGreaterThan(0);
        expect(messages.flatMap(faultsOf)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 2_000 }))
    .map(([text, times]) => text.repeat(times).slice(0, 9_000)),
);
const cell = fc.record({ text: words });
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('lines' as const), lines: fc.array(words, { maxLength: 60 }) }),
  fc.record({ kind: fc.constant('facts' as const), facts: fc.array(fc.tuple(words, cell), { maxLength: 60 }) }),
  fc.record({
    kind: fc.constant('table' as const),
    columns: fc.array(words, { minLength: 1, maxLength: 25 }),
    rows: fc.array(fc.array(cell, { maxLength: 25 }), { maxLength: 40 }),
  }),
  fc.record({
    kind: fc.constant('proposal' as const),
    proposal: fc.constant('p1'),
    title: words,
    consequences: fc.array(words, { maxLength: 40 }),
    expires: fc.constant(1),
  }),
);
const anyReply: fc.Arbitrary<Reply> = fc.record({
  tone: fc.constantFrom('answer' as const, 'failed' as const),
  text: words.map((text) => `a${text}`),
  parts: fc.array(part, { maxLength: 6 }),
  buttons: fc.array(fc.record({ label: words, say: words }), { maxLength: 40 }),
});
