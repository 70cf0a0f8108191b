import { setTimeout as wait } from 'node:timers/promises';
import { InProcessMemory } from '../../src/memory/in-process.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { RedisMemory } from '../../src/memory/redis.ts';
import { startRedis } from './redis.ts';

/** A memory under test, and how its time goes by. */
export interface OpenMemory {
  readonly memory: Memory;
  /** Another replica's view of the same memory. */
  replica(): Promise<Memory>;
  /** Lets `ms` go by: by moving the clock where it is ours, by waiting where it is Redis's. */
  pass(ms: number): Promise<void>;
  end(): Promise<void>;
}

/** Every implementation of the port. */
export const memories: readonly { readonly name: string; open(): Promise<OpenMemory> }[] = [
  { name: 'in process', open: async () => openInProcess() },
  { name: 'redis', open: () => openRedis() },
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

const openRedis = async (): Promise<OpenMemory> => {
  const server = await startRedis();
  const opened: Memory[] = [];
  const open = async (): Promise<Memory> => {
    const memory = await RedisMemory.open({ url: server.url, prefix: server.prefix });
    opened.push(memory);
    return memory;
  };
  return {
    memory: await open(),
    replica: open,
    pass: (ms) => wait(ms),
    end: async () => {
      await Promise.all(opened.map((memory) => memory.close()));
      await server.stop();
    },
  };
};
