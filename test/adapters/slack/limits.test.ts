import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchNote } from '../../../adapters/slack/notes.ts';
import { Pacing } from '../../../adapters/slack/pacing.ts';
import type { Workspace } from '../../../adapters/slack/workspaces.ts';
import { echo, talkForTest } from './support.ts';

let files: Server | undefined;
afterEach(() => {
  files?.close();
  files?.closeAllConnections();
  files = undefined;
});

describe('a reaction', () => {
  it('says that something was heard which takes a while, and goes when it is answered', async () => {
    const answer = Promise.withResolvers<void>();
    const { slack } = await talkForTest(async (message, given) => {
      await answer.promise;
      return echo(message, given);
    });
    await slack.say({ text: 'status' });
    const reacted = (reaction: string) =>
      slack.api.watchers.until(
        () => slack.api.reactions.find((one) => one === reaction),
        () => undefined,
      );
    await reacted('reactions.add eyes');
    answer.resolve();
    await reacted('reactions.remove eyes');
    expect(slack.api.reactions).toEqual(['reactions.add eyes', 'reactions.remove eyes']);
  });

  it('is not there for what is answered at once', async () => {
    const { slack } = await talkForTest();
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
    expect(slack.api.reactions).toEqual([]);
  });
});

describe("the assistant's status", () => {
  it('says that it works, in place of a reaction, and goes when it is answered', async () => {
    const answer = Promise.withResolvers<void>();
    const { slack } = await talkForTest(async (message, given) => {
      await answer.promise;
      return echo(message, given);
    });
    const said = { channel: 'D0ADA', channel_type: 'im', user: 'U0ADA', text: 'status' };
    await slack.hand(slack.event({ type: 'message', ...said, ts: '1700000050.1', thread_ts: '1700000040.1' }));
    const statuses = (): readonly unknown[] =>
      slack.api.calls.flatMap(({ method, fields }) =>
        method === 'assistant.threads.setStatus' ? [[fields.thread_ts, fields.status]] : [],
      );
    const until = (count: number) =>
      slack.api.watchers.until(
        () => (statuses().length === count ? true : undefined),
        () => undefined,
      );
    await until(1);
    answer.resolve();
    await until(2);
    expect(statuses()).toEqual([
      ['1700000040.1', 'is working on it…'],
      ['1700000040.1', ''],
    ]);
    expect(slack.api.reactions).toEqual([]);
  });
});

describe('a voice note', () => {
  const asked: (string | undefined)[] = [];
  const serve = async (body: Buffer, type: string): Promise<string> => {
    asked.length = 0;
    const server = createServer((request, response) => {
      asked.push(request.headers.authorization);
      response.setHeader('content-type', type).end(body);
    });
    files = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  const workspace = { token: 'xoxb-note' } as Workspace;
  const fetched = async (url: string, more: { size?: number; api?: string } = {}) => {
    const file = { mimetype: 'audio/webm', url_private: `${url}/note.webm`, size: more.size ?? 3 };
    return fetchNote(file, workspace, `${more.api ?? url}/api/`);
  };

  it('is fetched with the token', async () => {
    const url = await serve(Buffer.from('abc'), 'audio/webm');
    expect((await fetched(url)).bytes).toHaveLength(3);
    expect(asked).toEqual(['Bearer xoxb-note']);
  });

  it('is not fetched when it is said to be too large, and the token goes to no other server', async () => {
    const url = await serve(Buffer.from('abc'), 'audio/webm');
    expect((await fetched(url, { size: 21 * 1_048_576 })).bytes).toHaveLength(0);
    expect((await fetched(url, { api: 'http://127.0.0.1:9' })).bytes).toHaveLength(0);
    expect((await fetched(url, { api: 'https://slack.com' })).bytes).toHaveLength(0);
    expect(asked).toEqual([]);
  });

  it('is empty when it turns out to be too large, or to be a sign-in page', async () => {
    const large = await serve(Buffer.alloc(20 * 1_048_576 + 1), 'audio/webm');
    expect((await fetched(large)).bytes).toHaveLength(0);
    files?.close();
    const page = await serve(Buffer.from('<html>'), 'text/html; charset=utf-8');
    expect((await fetched(page)).bytes).toHaveLength(0);
  });
});

describe('pacing', () => {
  it('lets a burst through at once, and waits for the window after it, channel by channel', async () => {
    const pacing = new Pacing(new AbortController().signal, { burst: 2, window: 200 });
    const began = performance.now();
    await pacing.take('C1');
    await pacing.take('C1');
    await pacing.take('C2');
    expect(performance.now() - began).toBeLessThan(150);
    await pacing.take('C1');
    expect(performance.now() - began).toBeGreaterThan(190);
  });

  it('holds up nobody when the service ends', async () => {
    const ending = new AbortController();
    const pacing = new Pacing(ending.signal, { burst: 1, window: 60_000 });
    await pacing.take('C1');
    const waiting = pacing.take('C1');
    ending.abort();
    await waiting;
  });
});

describe('an app that is no longer installed', () => {
  it.each(['app_uninstalled', 'tokens_revoked'])('(%s) says nothing there any more', async (type) => {
    const { slack, heard } = await talkForTest();
    await slack.say({ text: 'status' });
    await slack.until(/echo: status/);
    await slack.hand(slack.event({ type, tokens: { bot: ['U0BOT'] } }));
    await slack.say({ text: 'again' });
    const to = { adapter: 'slack', workspace: slack.api.team, channel: 'C0NEWS', direct: false };
    await expect(slack.adapter.send(to, { tone: 'answer', text: 'news' })).rejects.toMatchObject({
      code: 'PLATFORM_REFUSED',
    });
    expect(heard.map(({ text }) => text)).toEqual(['status']);
  });
});
