import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { KeeperClient } from '../../../src/executor/keeper/client.ts';
import { version } from '../../../src/package.ts';

describe("the service's end of the keeper's socket", () => {
  it('takes the greeting before what happened after it, also when one read brings both', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'codex32-client-'));
    const server = createServer((socket) =>
      socket.once('data', (asked) => {
        const { id } = JSON.parse(String(asked));
        const hello = { id, ok: true, result: { version, pid: 1, grouping: 'session', copies: [], events: [] } };
        socket.write(`${JSON.stringify(hello)}\n${JSON.stringify({ event: { seq: 1 } })}\n`);
      }),
    ).listen(join(folder, 'socket'));
    await once(server, 'listening');
    const taken: string[] = [];
    const client = new KeeperClient(folder, {
      hello: () => taken.push('hello'),
      event: () => taken.push('event'),
      state: () => {},
    });
    onTestFinished(() => {
      client.close();
      server.close();
    });
    await client.open();
    await expect.poll(() => taken).toEqual(['hello', 'event']);
  });
});
