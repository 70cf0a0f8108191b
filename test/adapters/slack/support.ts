import { onTestFinished } from 'vitest';
import { type FakeSlack, type FakeSlackOptions, openFakeSlack } from '../../../adapters/slack/fake.ts';
import type { Answer } from '../../../src/channels/adapter.ts';
import { Inbox } from '../../../src/channels/inbox.ts';
import { silentLog } from '../../../src/log.ts';
import { InProcessMemory } from '../../../src/memory/in-process.ts';
import type { Message, Reply } from '../../../src/message.ts';

export interface Talking {
  readonly slack: FakeSlack;
  readonly heard: readonly Message[];
}

type Handle = (message: Message, answer: Answer) => Reply | Promise<Reply>;

export const echo: Handle = ({ text, press }) => ({
  tone: 'answer',
  text: press ? `pressed: ${press.proposal} ${press.choice}` : `echo: ${text}`,
});

/** The real adapter, started on a Slack of its own, with the house's inbox behind it, for as long as the test goes on. */
export const talkForTest = async (handle: Handle = echo, options: FakeSlackOptions = {}): Promise<Talking> => {
  const slack = await openFakeSlack(options);
  onTestFinished(() => slack.close());
  const heard: Message[] = [];
  const inbox = new Inbox({
    memory: new InProcessMemory(),
    redaction: { clean: (text) => text, cleanReply: (said) => said },
    log: silentLog,
    handle: async (message, answer) => {
      heard.push(message);
      return handle(message, answer);
    },
  });
  await slack.adapter.start(inbox.deliver);
  return { slack, heard };
};
