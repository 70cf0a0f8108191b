import { describe, expect, it } from 'vitest';
import { memoryKeeping } from '../../../adapters/slack/fake/house.ts';
import { readAsPerson } from '../../../adapters/slack/fake/messages.ts';
import type { FakeSlack, FakeSlackOptions } from '../../../adapters/slack/fake.ts';
import { scopes } from '../../../adapters/slack/scopes.ts';
import type { Reply } from '../../../src/message.ts';
import { faultsOf } from './block-limits.ts';
import { talkForTest } from './support.ts';

const lines = Array.from(
  { length: 300 },
  (_, index) => `${index + 1} <!channel> ${index % 50 === 0 ? 'ERROR' : 'info'} ${'·'.repeat(30)}`,
);
const log: Reply = {
  ...{ tone: 'answer', text: ['The last 300 lines of billing:', ...lines].join('\n') },
  parts: [{ kind: 'lines', lines }],
  buttons: [{ label: 'Restart', say: 'restart billing' }],
};
const asked = async (options: FakeSlackOptions = {}): Promise<FakeSlack> => {
  const { slack } = await talkForTest(() => log, options);
  return slack;
};
const shown = (slack: FakeSlack): string => readAsPerson(slack.posted()[0] ?? { text: '', blocks: [] });
const said = async (slack: FakeSlack): Promise<void> => {
  await slack.say({ text: 'logs billing' });
  await slack.until(/of 300/);
};
const edited = (slack: FakeSlack, times: number) => slack.untilPosted(({ edits }) => edits === times);
const submit = async (slack: FakeSlack, words: string): Promise<void> => {
  const { view } = await slack.api.watchers.until(
    () => slack.api.views.at(-1),
    () => undefined,
  );
  const { callback_id, private_metadata } = JSON.parse(String(view));
  await slack.hand({
    ...{ type: 'view_submission', team: { id: slack.api.team }, user: { id: 'U0ADA', team_id: slack.api.team } },
    view: { id: 'V1', callback_id, private_metadata, state: { values: { find: { words: { value: words } } } } },
  });
};

describe('a long list', () => {
  it('is one message that shows its newest lines, and is turned in place', async () => {
    const slack = await asked();
    await said(slack);
    expect(slack.posted()).toHaveLength(1);
    expect(shown(slack)).toContain('300 <!channel> info');
    expect(slack.buttons?.().map(({ label }) => label)).toEqual(['Restart', '◀ Previous', 'Filter', 'As a file']);
    await slack.press('◀ Previous');
    const before = readAsPerson(await edited(slack, 1));
    expect(before).not.toContain('300 <!channel> info');
    expect(before).toMatch(/Lines \d+–\d+ of 300/);
    await slack.press('Next ▶');
    await edited(slack, 2);
    expect(shown(slack)).toContain('300 <!channel> info');
  });

  it('keeps within the limits of a message on every page, and says it in words too', async () => {
    const slack = await asked();
    await said(slack);
    for (let turns = 0; turns < 20 && slack.buttons?.().some(({ label }) => label === '◀ Previous'); turns += 1) {
      await slack.press('◀ Previous');
      const { text, blocks } = await edited(slack, turns + 1);
      expect(faultsOf({ text, blocks: blocks as never })).toEqual([]);
      expect(text).toMatch(/\d+ &lt;!channel&gt;/);
    }
    expect(shown(slack)).toContain('Lines 1–');
  });

  it('shows only what holds some words, and all of it again', async () => {
    const slack = await asked();
    await said(slack);
    await slack.press('Filter');
    await submit(slack, 'error');
    const found = readAsPerson(await edited(slack, 1));
    expect(found).toContain('6 of 300 lines with "error":');
    expect(found).not.toContain('info');
    await slack.press('Show all');
    await edited(slack, 2);
    expect(shown(slack)).toContain('300 <!channel> info');
  });

  it('says so where nothing holds them, and can be asked for others', async () => {
    const slack = await asked();
    await said(slack);
    await slack.press('Filter');
    await submit(slack, 'unicorn');
    expect(readAsPerson(await edited(slack, 1))).toContain('None of 300 lines with "unicorn"');
    expect(slack.buttons?.().map(({ label }) => label)).toContain('Other filter');
  });

  it('is a file in the thread where somebody wants it whole', async () => {
    const slack = await asked();
    await said(slack);
    await slack.press('As a file');
    const [file] = await slack.api.watchers.until(
      () => (slack.api.files.length > 0 ? slack.api.files : undefined),
      () => undefined,
    );
    expect(file).toMatchObject({ name: 'list.txt', content: `${lines.join('\n')}\n`, thread: slack.posted()[0]?.ts });
  });

  it('says kindly which right is missing for a file', async () => {
    const slack = await asked({ scopes: scopes.map(({ name }) => name).filter((name) => name !== 'files:write') });
    await said(slack);
    await slack.press('As a file');
    expect(await slack.until(/files:write/)).toContain('could not send a file');
  });

  it('says kindly that it is known no more', async () => {
    const { get: _, ...keep } = memoryKeeping();
    const slack = await asked({ keep: { ...keep, get: async () => undefined } });
    await said(slack);
    await slack.press('◀ Previous');
    expect(await slack.until(/no longer have that list/)).toContain('Ask me again');
  });

  it('stays with whoever asked by command: no file, and its pages replace what they see alone', async () => {
    const slack = await asked();
    await slack.command('logs billing');
    await slack.untilPosted(({ to }) => to === 'U0ADA');
    expect(slack.buttons?.().map(({ label }) => label)).toEqual(['Restart', '◀ Previous', 'Filter']);
    await slack.press('◀ Previous');
    await slack.api.watchers.until(
      () => (slack.posted().length === 2 ? true : undefined),
      () => undefined,
    );
    expect(slack.posted().every(({ to }) => to === 'U0ADA')).toBe(true);
  });

  it('is said in full where nothing can be kept', async () => {
    const fails = async (): Promise<never> => Promise.reject(new Error('no memory'));
    const slack = await asked({ keep: { get: fails, set: fails } });
    await slack.say({ text: 'logs billing' });
    await slack.until(/300 <!channel>/);
    expect(slack.posted().length).toBeGreaterThan(1);
  });
});
