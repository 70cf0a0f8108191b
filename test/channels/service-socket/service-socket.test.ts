import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Deliver } from '../../../src/channels/adapter.ts';
import { callService, type ServiceClient } from '../../../src/channels/service-socket/client.ts';
import { socketPath } from '../../../src/channels/service-socket/path.ts';
import { ServiceSocket } from '../../../src/channels/service-socket/server.ts';
import { silentLog } from '../../../src/log.ts';
import type { Message, Progress } from '../../../src/message.ts';
import { message } from '../../support/message.ts';

const sender = { provider: 'console', workspace: 'here', user: '1000' };
const never = new AbortController().signal;
const quiet = { progress: () => undefined, signal: never };

describe('a console that talks to a running service', () => {
  let folder: string;
  let service: ServiceSocket;
  const clients: ServiceClient[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'codex32-socket-'));
  });
  afterEach(async () => {
    await Promise.all(clients.splice(0).map((client) => client.close()));
    await service.stop();
    await rm(folder, { recursive: true });
  });

  const serve = async (deliver: Deliver): Promise<void> => {
    service = new ServiceSocket({
      path: socketPath(folder),
      sender,
      workspace: 'here',
      suggest: async (_sender, typed) => ({ bots: ['billing'], sentences: [`${typed}!`] }),
      greeting: async () => ({ tone: 'answer', text: 'hello' }),
      log: silentLog,
    });
    await service.start(deliver);
  };
  const call = async (): Promise<ServiceClient> => {
    const client = await callService(socketPath(folder));
    if (client === undefined) throw new Error('nobody answers');
    clients.push(client);
    return client;
  };

  it('gets its answers, greeting and suggestions from it', async () => {
    await serve(async ({ text }) => ({ tone: 'done', text: `did ${text}` }));
    const client = await call();
    expect(await client.greeting()).toEqual({ tone: 'answer', text: 'hello' });
    expect(await client.suggest('sta')).toEqual({ bots: ['billing'], sentences: ['sta!'] });
    expect(await client.deliver(message('it'), quiet)).toEqual({ tone: 'done', text: 'did it' });
  });

  it('is whoever owns the socket, whatever it claims to be', async () => {
    const heard: Message[] = [];
    await serve(async (given) => {
      heard.push(given);
      return { tone: 'done', text: 'ok' };
    });
    const client = await call();
    await client.deliver(
      { ...message('status'), sender: { provider: 'slack', workspace: 'T1', user: 'ADMIN' } },
      quiet,
    );
    expect(heard[0]).toMatchObject({ sender, conversation: { adapter: 'console', workspace: 'here', direct: true } });
  });

  it('hands on whether it was typed as a command, and never that it was spoken', async () => {
    const heard: Message[] = [];
    await serve(async (given) => {
      heard.push(given);
      return { tone: 'done', text: 'ok' };
    });
    const client = await call();
    for (const manner of ['slash', 'text', 'voice'] as const)
      await client.deliver({ ...message('status'), manner }, quiet);
    expect(heard.map(({ manner }) => manner)).toEqual(['slash', 'text', 'text']);
  });

  it('sees progress, and can take back what it asked', async () => {
    await serve(async (_message, { progress, signal }) => {
      progress({ text: 'working' });
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return { tone: 'failed', text: 'taken back' };
    });
    const client = await call();
    const turn = new AbortController();
    const seen: Progress[] = [];
    const progress = (given: Progress): void => {
      seen.push(given);
      turn.abort();
    };
    expect(await client.deliver(message('deploy'), { progress, signal: turn.signal })).toMatchObject({
      text: 'taken back',
    });
    expect(seen).toEqual([{ text: 'working' }]);
  });

  it('follows a stream line by line until it has seen enough', async () => {
    const stopped = Promise.withResolvers<void>();
    await serve(async (_message, { signal }) => ({
      tone: 'answer',
      text: 'following',
      stream: (async function* () {
        for (let line = 1; !signal.aborted; line += 1) {
          yield `line ${line}`;
          await new Promise((resolve) => setImmediate(resolve));
        }
        stopped.resolve();
      })(),
    }));
    const client = await call();
    const turn = new AbortController();
    const reply = await client.deliver(message('follow'), { progress: () => undefined, signal: turn.signal });
    const lines: string[] = [];
    for await (const line of reply?.stream ?? []) {
      lines.push(line);
      if (lines.length === 3) turn.abort();
      if (lines.length > 3) break;
    }
    expect(lines.slice(0, 3)).toEqual(['line 1', 'line 2', 'line 3']);
    await stopped.promise;
  });

  it('takes back everything of a console that goes away', async () => {
    const begun = Promise.withResolvers<void>();
    const aborted = Promise.withResolvers<void>();
    await serve(async (_message, { signal }) => {
      begun.resolve();
      signal.addEventListener('abort', () => aborted.resolve());
      await aborted.promise;
      return { tone: 'failed', text: 'gone' };
    });
    const client = await call();
    const reply = client.deliver(message('deploy'), quiet);
    await begun.promise;
    await client.close();
    await aborted.promise;
    expect((await reply)?.text).toContain('do not know whether that was done');
  });

  it('says so when the service goes away before it answered', async () => {
    const begun = Promise.withResolvers<void>();
    await serve(async (_message, { signal }) => {
      begun.resolve();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return { tone: 'failed', text: 'I am stopping.' };
    });
    const client = await call();
    const reply = client.deliver(message('deploy'), quiet);
    await begun.promise;
    await service.stop();
    expect(await reply).toMatchObject({ tone: 'failed', text: 'I am stopping.' });
    await client.closed;
    expect(await client.deliver(message('status'), quiet)).toMatchObject({ tone: 'failed' });
  });

  it('hears news of the conversation it holds, and no others', async () => {
    await serve(async () => ({ tone: 'done', text: 'ok' }));
    const [here, elsewhere] = [await call(), await call()];
    const heard = Promise.withResolvers<string>();
    const wrong: string[] = [];
    here.onNews = ({ text }) => heard.resolve(text);
    elsewhere.onNews = ({ text }) => void wrong.push(text);
    await here.deliver(message('a', { channel: 'pts/1' }), quiet);
    await elsewhere.deliver(message('b', { channel: 'pts/2' }), quiet);
    const to = { adapter: 'console', workspace: 'here', channel: 'pts/1', direct: true };
    await service.send(to, { tone: 'failed', text: 'billing crashed' });
    expect(await heard.promise).toBe('billing crashed');
    await elsewhere.suggest('');
    expect(wrong).toEqual([]);
  });

  it('is hung up on when it sends anything that is no request, and the service goes on', async () => {
    await serve(async () => ({ tone: 'done', text: 'ok' }));
    for (const nonsense of ['not json\n', '{"type":"become-root"}\n', '[]\n', '\u0000\n', `{"type":"say","id":1}\n`]) {
      const socket = connect(socketPath(folder));
      socket.write(nonsense);
      socket.resume();
      await new Promise((resolve) => socket.on('close', resolve));
    }
    expect(await (await call()).greeting()).toBeDefined();
  });

  it('finds a socket that nobody but the owner can open', async () => {
    await serve(async () => ({ tone: 'done', text: 'ok' }));
    expect(statSync(socketPath(folder)).mode & 0o777).toBe(0o600);
  });

  it('finds nobody where no service is, or where a crash left a socket behind, and a new service takes its place', async () => {
    expect(await callService(socketPath(folder))).toBeUndefined();
    writeFileSync(socketPath(folder), '');
    expect(await callService(socketPath(folder))).toBeUndefined();
    await serve(async () => ({ tone: 'done', text: 'ok' }));
    expect(await (await call()).greeting()).toBeDefined();
    await service.stop();
    expect(existsSync(socketPath(folder))).toBe(false);
  });
});

describe('the path of the socket', () => {
  it('lies in the data directory, and elsewhere for a path that is too long for a socket', () => {
    expect(socketPath('/srv/codex32')).toBe('/srv/codex32/service.socket');
    const long = socketPath(`/srv/${'very-long/'.repeat(20)}`);
    expect(Buffer.byteLength(long)).toBeLessThan(104);
    expect(long).not.toBe(socketPath(`/srv/${'very-long/'.repeat(21)}`));
  });
});
