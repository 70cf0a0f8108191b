import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { InProcessMemory } from '../../src/memory/in-process.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { RedisMemory } from '../../src/memory/redis.ts';
import { redisServer } from './servers.ts';

/** A memory under test, and how its time goes by. */
export interface OpenMemory {
  readonly memory: Memory;
  /** Another replica's view of the same memory. */
  replica(): Promise<Memory>;
  /** Lets `ms` go by: by moving the clock where it is ours, by waiting where it is Redis's. */
  pass(ms: number): Promise<void>;
  end(): Promise<void>;
}

const redis = await redisServer();

/** Every implementation of the port; Redis is left out, loudly, where there can be none. */
export const memories: readonly { readonly name: string; open(): Promise<OpenMemory> }[] = [
  { name: 'in process', open: async () => openInProcess() },
  ...(redis === undefined ? [] : [{ name: 'redis', open: () => openRedis(redis) }]),
];

const openInProcess = (): OpenMemory => {
  let now = 1_000_000;
  const memory = new InProcessMemory(() => now);
  return {
    memory,
    replica: async () => memory,
    pass: async (ms) => {
      now += ms;
      await wait(0);
    },
    end: () => memory.close(),
  };
};

const openRedis = async (url: string): Promise<OpenMemory> => {
  // Keys of its own, because the server is shared by all tests of a run.
  const prefix = `test-${randomUUID()}:`;
  const opened: Memory[] = [];
  const open = async (): Promise<Memory> => {
    const memory = await RedisMemory.open({ url, prefix });
    opened.push(memory);
    return memory;
  };
  return {
    memory: await open(),
    replica: open,
    pass: (ms) => wait(ms),
    end: async () => {
      await Promise.all(opened.map((memory) => memory.close()));
    },
  };
};
