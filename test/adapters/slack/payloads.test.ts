import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readSaid } from '../../../adapters/slack/intake.ts';
import { talkForTest } from './support.ts';

/** Payloads that nobody here invented; they lie beside the repository, or not. */
const folder = fileURLToPath(new URL('../../../../shared/payloads/slack/', import.meta.url));
const there = existsSync(folder);
if (!there) console.log(`Recorded payloads of Slack are not here (${folder}), so they are not tried.`);

const read = (path: string): Record<string, Record<string, unknown>> => JSON.parse(readFileSync(folder + path, 'utf8'));
const shapes = there ? readdirSync(`${folder}shapes`) : [];

describe.skipIf(!there)('payloads of Slack', () => {
  it.each(shapes)('%s neither fails nor says anything', async (name) => {
    const body = read(`shapes/${name}`);
    const { slack, heard } = await talkForTest();
    expect((await slack.hand(body)).status).toBe(200);
    expect(heard).toEqual([]);
    expect(slack.posted()).toEqual([]);
  });

  it.each([
    ['recorded-channel-mention.json', 'mention', 'Can you see the name of this channel: #C00FAKECHAN2?'],
    ['recorded-dm.json', 'mention', 'Hey'],
    ['recorded-dm.json', 'dmMessage', 'Hey!'],
    ['recorded-dm.json', 'dmRequest', 'DM me'],
    ['recorded-slash-commands.json', 'slashCommand', 'help'],
    ['recorded-slash-commands.json', 'slashCommandWithArgs', 'some arguments here'],
    ['recorded-modals.json', 'mention', 'Hello'],
  ])('%s, %s, is read as it was said', (file, name, text) => {
    const recorded = read(file);
    const self = { workspace: 'T00FAKE00AA', user: String(recorded.botUserId) };
    expect(readSaid(recorded[name], self)?.message.text).toBe(text);
  });

  it('that belong to other apps do nothing: their buttons and forms are not ours', async () => {
    const { slack, heard } = await talkForTest();
    const { action, viewSubmission } = read('recorded-modals.json');
    for (const body of [action, viewSubmission]) expect((await slack.hand(body ?? {})).status).toBe(200);
    expect(heard).toEqual([]);
  });
});
