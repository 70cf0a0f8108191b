import { durableBookmarks } from './alerts/bookmarks.ts';
import { Newsreader } from './alerts/newsreader.ts';
import { readiness } from './app/checks.ts';
import { openFoundations } from './app/foundations.ts';
import { missingParts } from './app/missing-parts.ts';
import type { Adapter, AdapterHost, Deliver } from './channels/adapter.ts';
import { durableInstallations } from './channels/durable-installations.ts';
import { durableReceipts } from './channels/durable-receipts.ts';
import { Inbox } from './channels/inbox.ts';
import type { Installations } from './channels/installations.ts';
import { Outbox } from './channels/outbox.ts';
import type { Receipts } from './channels/receipts.ts';
import type { Config } from './config.ts';
import { CodexError } from './errors.ts';
import { AdaptiveExecutor } from './executor/adaptive-executor.ts';
import { versionsFolder } from './executor/versions.ts';
import type { Check } from './health.ts';
import type { Log } from './log.ts';
import type { Conversation } from './message.ts';
import { entriesOfTurn } from './people/audit/reading.ts';
import { turnOf } from './people/audit/turn.ts';
import { witnessTo } from './people/audit/witness.ts';
import { doorkeeper } from './people/doorkeeper.ts';
import { type Access, openAccess } from './people/open-access.ts';
import { openBlueprints } from './registry/blueprint.ts';
import { openRegistry } from './registry/durable-registry.ts';
import type { Registry } from './registry/registry.ts';

/** The house, put together and at work. What people talk through is added by whoever starts it. */
export interface App {
  readonly config: Config;
  readonly log: Log;
  readonly registry: Registry;
  readonly executor: AdaptiveExecutor;
  /** Who may do what; `start` prints its first-admin code. */
  readonly access: Access;
  /** Where every adapter's messages go. */
  readonly deliver: Deliver;
  /** What every adapter is given. */
  readonly host: AdapterHost;
  /** Adapters that were started, by name: the ways out for what nobody asked for just now. */
  readonly adapters: Map<string, Adapter>;
  readonly outbox: Outbox;
  /** What an adapter was given and acknowledged, until it is answered. */
  receipts(adapter: string): Receipts;
  /** Workspaces that let an adapter in by themselves. */
  installations(adapter: string): Installations;
  /** Tells a place the news of bots, once it is opened. */
  news(to: Conversation): Newsreader;
  readonly checks: readonly Check[];
  /** Resolves once it understands; before, the first message waits for it. Throws BAD_SHELF. */
  ready(): Promise<void>;
  /** Answers what is under way, then ends part by part so that nothing is lost. Safe to call twice. */
  close(ending: { readonly keepBots: boolean }): Promise<void>;
}

export interface AppOptions {
  /** Somebody talks on the terminal, so the log keeps out of the way. */
  readonly talking: boolean;
  /** False for a short conversation: it takes over bots that run and starts none that only should. */
  readonly revive?: boolean;
}

/**
 * The composition root: the only place that chooses, read from top to bottom like a parts list. What was opened is
 * closed the other way round, also when a later part does not open.
 * Throws BAD_CONFIG, DATA_DIR_IN_USE, STORAGE_UNREADABLE, MEMORY_UNREACHABLE, SECRET_KEY.
 */
export const createApp = async (config: Config, { talking, revive = true }: AppOptions): Promise<App> => {
  const missing = missingParts(config);
  if (missing.length > 0) throw new CodexError('BAD_CONFIG', { detail: missing.join('\n') });
  const opened = new AsyncDisposableStack();
  const ending = { keepBots: true };
  try {
    const app = await assemble(config, { talking, revive, opened, ending });
    return {
      ...app,
      close: ({ keepBots }) => {
        ending.keepBots = keepBots;
        return opened.disposeAsync();
      },
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
};

interface Assembly extends AppOptions {
  readonly revive: boolean;
  readonly opened: AsyncDisposableStack;
  readonly ending: { readonly keepBots: boolean };
}

const assemble = async (config: Config, { talking, revive, opened, ending }: Assembly): Promise<Omit<App, 'close'>> => {
  const clock = Date.now;
  const { log, egress, database, memory } = await openFoundations(config, talking, opened);
  const blueprints = openBlueprints({
    roots: [...config.botRoots, versionsFolder(config.dataDir)],
    searchPath: process.env.PATH ?? '',
  });
  const registry = opened.adopt(
    await openRegistry(database, { blueprints, log: log.child({ part: 'registry' }) }),
    (open) => open.close(),
  );
  const ownsSome = (keys: readonly string[]): boolean =>
    registry.find().some(({ owner }) => owner !== undefined && keys.includes(owner));

  const access = await openAccess({
    ...{ database, memory, egress, clock, ownsSome },
    dataDir: config.dataDir,
    secretKey: config.secretKey,
    variables: config.access,
    witness: witnessTo(log),
  });

  const executor = opened.adopt(
    await AdaptiveExecutor.open({
      registry,
      blueprints,
      dataDir: config.dataDir,
      secrets: access.secrets.resolve,
      log: log.child({ part: 'executor' }),
      revive,
    }),
    (open) => open.close(ending),
  );

  const adapters = new Map<string, Adapter>();
  const channels = log.child({ part: 'channels' });
  const outbox = opened.adopt(new Outbox({ adapters, redaction: egress, log: channels }), (open) => open.close());
  const agentLog = log.child({ part: 'agent' });
  const agent = once(async () => {
    const { openMind } = await import('./app/mind.ts');
    return openMind({ registry, executor, memory, clock, log: agentLog, access, outbox });
  });
  const inbox = opened.adopt(
    new Inbox({
      memory,
      handle: doorkeeper(memory, async (message, work) => (await agent()).handle(message, work)),
      redaction: egress,
      log: channels,
    }),
    (open) => open.close(),
  );
  return {
    ...{ config, log, registry, executor, access, adapters, outbox, deliver: inbox.deliver },
    host: {
      log: channels,
      keep: memory,
      suggest: async (sender, typed) => (await agent()).suggest(sender, typed),
      interrupted: async (message, since) => {
        const { aftermath, CLOCK, LOOKED: limit } = await import('./agent/aftermath.ts');
        const entries = await entriesOfTurn(database.sql, turnOf(message), since - CLOCK);
        // An embedded database is one service's: where replicas share one, another may still be at it.
        const sure = config.databaseUrl === undefined;
        const history = async (by: string, at: number) =>
          (await registry.history({ by, since: at, limit })).toReversed();
        return egress.cleanReply(await aftermath({ text: message.text, entries, sure, history }));
      },
    },
    ready: async () => void (await agent()),
    receipts: (adapter) => durableReceipts({ database, adapter, clock }),
    installations: (adapter) => durableInstallations({ database, adapter, sealing: access.sealing, clock }),
    news: (to) =>
      new Newsreader({
        ...{ registry, memory, to, clock, log: channels, bookmarks: durableBookmarks(database.sql) },
        post: (at, reply, instead) => outbox.post(at, reply, instead),
        noteShown: async (at, bots) => (await agent()).noteShown(at, bots),
      }),
    checks: readiness({ database, memory, redis: config.redisUrl !== undefined }),
  };
};

/** The result of the first call, for every call. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};
