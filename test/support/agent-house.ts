import { ConversationalAgent } from '../../src/agent/conversational-agent.ts';
import type { AgentParts } from '../../src/agent/house.ts';
import type { Intent } from '../../src/agent/intent.ts';
import type { KnownBot, Parser } from '../../src/language/reading.ts';
import { silentLog } from '../../src/log.ts';
import { InProcessMemory } from '../../src/memory/in-process.ts';
import type { Memory } from '../../src/memory/memory.ts';
import type { Manner, Message, Press, Progress, Reply } from '../../src/message.ts';
import type { AuditEntry } from '../../src/people/person.ts';
import type { Blueprints } from '../../src/registry/blueprint.ts';
import type { BotStatus } from '../../src/registry/bot.ts';
import type { DurableRegistry } from '../../src/registry/durable-registry.ts';
import { loadShelf } from '../../src/shelf.ts';
import { type Calls, fakeExecutor } from './fake-executor.ts';
import { type FakeGate, fakeGate } from './fake-gate.ts';
import { fleet } from './fleet.ts';
import { draft, openTestRegistry } from './registry.ts';

export const loadIntents = (): Promise<readonly Intent[]> =>
  loadShelf<Intent>(new URL('../../intents', import.meta.url));

/** Where a sentence is said, and how. */
export interface Saying {
  readonly user: string;
  readonly text?: string;
  readonly manner?: Manner;
  readonly channel?: string;
  readonly press?: Press;
  /** `test` unless told. */
  readonly provider?: string;
}

/** An agent with a real registry, real intents, and an executor without processes; time stands still until it is moved. */
export interface AgentHouse {
  readonly agent: ConversationalAgent;
  readonly registry: DurableRegistry;
  readonly gate: FakeGate;
  readonly audit: readonly AuditEntry[];
  /** What reached the executor. */
  readonly calls: Calls;
  readonly progress: Progress[];
  say(saying: Saying): Promise<Reply>;
  pass(ms: number): void;
  /** Another replica over the same registry, gate and memory. */
  replica(): Pick<AgentHouse, 'say'>;
  close(): Promise<void>;
}

export interface HouseOptions {
  readonly parser: Parser;
  readonly intents?: readonly Intent[];
  readonly memory?: Memory;
  readonly bots?: readonly KnownBot[];
  /** What bots may run; everything unless told. */
  readonly blueprints?: Blueprints;
  readonly more?: Partial<AgentParts>;
}

export const openAgentHouse = async (options: HouseOptions): Promise<AgentHouse> => {
  // Noon, so that "at 14:00" and "yesterday" are never near midnight.
  let now = Date.UTC(2026, 4, 11, 12);
  const { registry, close } = await openTestRegistry({
    now: () => now,
    ...(options.blueprints && { blueprints: options.blueprints }),
  });
  await stock(registry, options.bots ?? fleet.bots);
  const gate = fakeGate();
  const audit: AuditEntry[] = [];
  const calls: Calls = [];
  const progress: Progress[] = [];
  const parts: AgentParts = {
    parser: options.parser,
    intents: options.intents ?? (await loadIntents()),
    registry,
    executor: fakeExecutor(registry, calls),
    gate,
    audit: { append: async (entry) => void audit.push(entry) },
    memory: options.memory ?? new InProcessMemory(() => now),
    clock: () => now,
    log: silentLog,
    users: () => fleet.users,
    ...options.more,
  };
  let count = 0;
  const sayTo = (agent: ConversationalAgent) => (saying: Saying) => {
    count += 1;
    return agent.handle(messageOf(saying, `m${count}`, now), {
      progress: (step) => void progress.push(step),
      signal: new AbortController().signal,
    });
  };
  const agent = new ConversationalAgent(parts);
  return {
    ...{ agent, registry, gate, audit, calls, progress, close },
    say: sayTo(agent),
    replica: () => ({ say: sayTo(new ConversationalAgent(parts)) }),
    pass: (ms) => {
      now += ms;
    },
  };
};

export const messageOf = (saying: Saying, id: string, at: number): Message => {
  const { user, text = '', manner = 'text', channel = 'ops', press, provider = 'test' } = saying;
  return {
    ...{ id, at, manner, text },
    conversation: { adapter: 'test', workspace: 'w1', channel, direct: false },
    sender: { provider, workspace: 'w1', user, name: user },
    ...(press && { press }),
  };
};

const by = { id: 'test', name: 'test' };

/** The registry's way to each status. */
const ways: Readonly<Record<string, readonly BotStatus[]>> = {
  running: ['deploying', 'running'],
  paused: ['deploying', 'running', 'paused'],
  stopped: ['stopped'],
  failed: ['failed'],
};

/** Puts the fleet of a test into a registry, each bot in the status it is said to have. */
export const stock = async (registry: DurableRegistry, bots: readonly KnownBot[]): Promise<void> => {
  for (const { name, role, tags, status, env, replicas } of bots) {
    const more = { role, tags: [...tags], environment: env, deployment: { replicas } };
    const bot = await registry.create(draft(name, more), by);
    for (const next of ways[status] ?? []) {
      const desired = status === 'running' ? 'running' : status === 'paused' ? 'paused' : 'stopped';
      await registry.move(
        bot.id,
        { status: next, desired },
        { type: 'bot-moved', by, says: `${name} ${next}`, detail: {} },
      );
    }
  }
};
