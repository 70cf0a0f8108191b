import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type App, createApp } from '../../src/app.ts';
import { localConversation, localSender } from '../../src/channels/local-person.ts';
import { loadConfig } from '../../src/config.ts';
import { registerExamples } from '../../src/first-run.ts';
import type { Reply } from '../../src/message.ts';
import { type Difference, fits, readTranscript } from './transcript.ts';

/** Plays each ```chat block in one fresh house, as the first start makes it; every difference is told. */
export const playReadme = async (readme: string, folder: string): Promise<readonly Difference[]> => {
  const config = loadConfig({ CODEX32_ENV: 'test', CODEX32_DATA_DIR: folder, CODEX32_LOG_TO: 'file' }, folder);
  const app = await createApp(config, { talking: false });
  try {
    await registerExamples(app.registry, { dataDir: folder, log: app.log });
    const say = (text: string): Promise<Reply | undefined> =>
      app.deliver(
        {
          ...{ id: randomUUID(), at: Date.now(), conversation: localConversation(), sender: localSender() },
          ...{ manner: 'text', text },
        },
        { progress() {}, signal: new AbortController().signal },
      );
    const differences: Difference[] = [];
    let said = '';
    for (const [, block = ''] of readme.matchAll(/```chat\n(.*?)```/gs)) {
      for (const line of readTranscript(block)) {
        if (line.kind === 'says') {
          await allHaveWritten(app);
          said = (await say(line.text))?.text ?? '(nothing)';
        } else if (line.kind !== 'bot') throw new Error('The README only shows what is said.');
        else if (!fits(line.text, said)) differences.push({ line: line.line, expected: line.text, said });
      }
    }
    return differences;
  } finally {
    await app.close({ keepBots: false });
  }
};

/** A person reads longer than a bot needs for its first line of log; a test does not. */
const allHaveWritten = async ({ registry, executor }: App): Promise<void> => {
  for (const { name } of registry.find({ status: 'running' })) {
    while ((await executor.logs(name, { tail: 1 })).length === 0) await wait(50);
  }
};
