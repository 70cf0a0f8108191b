import { describe, expect, it } from 'vitest';
import type { Conversation, Reply } from '../../../src/message.ts';
import { talkForTest } from './support.ts';

const to: Conversation = { adapter: 'slack', workspace: '', channel: 'C0NEWS', direct: false };
const crashed: Reply = {
  tone: 'failed',
  text: 'billing ended: exit code 1.',
  buttons: [{ label: 'Logs', say: 'logs billing' }],
};

describe('news on Slack', () => {
  it('change the message they are about, and say where answers to it arrive', async () => {
    const { slack } = await talkForTest();
    const shown = await slack.adapter.send(to, crashed);
    const [posted] = slack.posted();
    expect(shown).toEqual({
      id: posted?.ts,
      below: { ...to, workspace: slack.api.team, thread: posted?.ts },
    });
    expect(await slack.adapter.send(to, { ...crashed, text: 'billing is running again.' }, shown?.id)).toEqual(shown);
    expect(slack.posted()).toMatchObject([{ edits: 1, text: expect.stringContaining('running again') }]);
  });

  it.each(['message_not_found', 'cant_update_message', 'edit_window_closed'])(
    'are said anew where the message can not be changed (%s)',
    async (refusal) => {
      const { slack } = await talkForTest();
      const first = await slack.adapter.send(to, crashed);
      slack.api.refusals.set('chat.update', refusal);
      const second = await slack.adapter.send(to, crashed, first?.id);
      expect(second?.id).not.toBe(first?.id);
      expect(slack.posted()).toHaveLength(2);
    },
  );

  it('reject when they can not be said', async () => {
    const { slack } = await talkForTest();
    slack.api.refusals.set('chat.postMessage', 'not_in_channel');
    await expect(slack.adapter.send(to, crashed)).rejects.toMatchObject({ code: 'PLATFORM_REFUSED' });
  });

  it('keep their buttons when one is pressed, and are answered in the thread where "it" means that bot', async () => {
    const { slack, heard } = await talkForTest();
    const shown = await slack.adapter.send(to, crashed);
    await slack.press('Logs');
    await slack.until(/echo: logs billing/);
    await slack.say({ text: 'unrelated' });
    await slack.until(/echo: unrelated/);
    expect(heard[0]?.conversation).toEqual(shown?.below);
    expect(slack.posted()[0]).toMatchObject({ edits: 0 });
  });
});
