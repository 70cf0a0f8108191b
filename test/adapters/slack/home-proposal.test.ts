import { describe, expect, it } from 'vitest';
import type { Message, Reply } from '../../../src/message.ts';
import { echo, talkForTest } from './support.ts';

const proposal: Reply = {
  tone: 'question',
  text: 'Stop everything?',
  parts: [
    {
      ...{ kind: 'proposal', proposal: 'p1', title: 'Stop everything?', expires: 4_000_000_000_000 },
      consequences: ['2 bots stop.'],
    },
  ],
  buttons: [{ label: 'Yes', press: { proposal: 'p1', choice: 'yes' } }],
};

/** Somebody opened the Home, pressed a button of it, and was asked whether they mean it. */
const asked = async () => {
  const { slack, heard } = await talkForTest((message, answer) =>
    message.text === 'stop all' ? proposal : echo(message, answer),
  );
  await slack.hand(slack.event({ type: 'app_home_opened', user: 'U0ADA', channel: 'D0ADA', tab: 'home' }));
  const { view } = await slack.api.watchers.until(
    () => slack.api.views[0],
    () => undefined,
  );
  await slack.hand({
    ...{ type: 'block_actions', team: { id: slack.api.team }, user: { id: 'U0ADA', team_id: slack.api.team } },
    ...{ trigger_id: 't1', container: { type: 'view', view_id: 'V1' } },
    view: JSON.parse(String(view)),
    actions: [{ action_id: 'codex32-say-home-0', action_ts: '1700000900.1', value: '{"say":"stop all"}' }],
  });
  await slack.until(/Stop everything/);
  const said = (find: (message: Message) => boolean): Message | undefined => heard.find(find);
  return { slack, first: said(({ text }) => text === 'stop all'), said };
};

describe('what a button of the Home asks back', () => {
  it('is answered by its button', async () => {
    const { slack, first, said } = await asked();
    await slack.press('Yes');
    await slack.until(/pressed: p1 yes/);
    expect(said(({ press }) => press !== undefined)?.conversation).toEqual(first?.conversation);
  });

  it('is answered by words in the direct messages', async () => {
    const { slack, first, said } = await asked();
    await slack.say({ text: 'yes' });
    await slack.until(/echo: yes/);
    expect(first?.conversation.channel).toBe('D0ADA');
    expect(said(({ text }) => text === 'yes')?.conversation).toEqual(first?.conversation);
  });
});
