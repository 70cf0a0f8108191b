import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { socketPath } from '../channels/service-socket/path.ts';
import { type Config, loadConfig } from '../config.ts';
import { CodexError } from '../errors.ts';
import { silentLog } from '../log.ts';
import { exitCode } from '../message.ts';
import type { Command, Surroundings } from './command.ts';
import { type ConsoleEnding, type OneSentence, openConsole, type Talk } from './console.ts';

const help = `
Usage: codex32 chat [options] [SENTENCE]

Talk to the fleet: on a terminal with a prompt, piped a message a line, or one sentence
as arguments. If a service already runs on this data directory, it is the one that answers;
otherwise Codex-32 works for as long as the conversation lasts.

One sentence has one answer. Exit code: 0 answered or done, 1 refused or failed, 2 not
understood or a question back. On a terminal the question is asked; elsewhere it is printed.

  --yes            agree to a proposal that was made for just what you typed; never to a
                   guess ("it", a misspelt name) and never to a choice between several
  --confirm NAME   with --yes: what has to be typed for something that can't be undone
  --json           one sentence: each reply as one line of JSON
  --keep-bots      bots go on running when no service is left to watch them
  --no-examples    leave the example bots out of an empty fleet

Examples:
  codex32 chat
  codex32 chat "restart ingest"
  codex32 chat --json status
  printf 'start ingest\\nstatus\\n' | codex32 chat
`;

const options = {
  yes: { type: 'boolean', short: 'y', default: false },
  confirm: { type: 'string' },
  json: { type: 'boolean', default: false },
  'keep-bots': { type: 'boolean', default: false },
  'no-examples': { type: 'boolean', default: false },
} as const;

/** ms to show what a service said before it went. */
const LAST_WORDS = 300;

/** Somebody who answers, and how to part from them. */
interface Partner {
  readonly talk: Talk;
  /** Resolves when the other side has gone by itself, and what it said last was heard. */
  readonly gone: Promise<'service-gone'>;
  attend(console: Awaited<ReturnType<typeof openConsole>>['adapter']): void;
  part(): Promise<void>;
}

export const chat: Command = {
  help,
  async run(words, surroundings) {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const sentence = positionals.join(' ').trim();
    const config = loadConfig(surroundings.environment, surroundings.folder);
    const partner = await findPartner(config, {
      errors: surroundings.errors,
      keepBots: values['keep-bots'],
      examples: !values['no-examples'] && config.features.examples,
    });
    const { yes, json, confirm } = values;
    try {
      const once = { sentence, yes, json, ...(confirm !== undefined && { confirm }) };
      const ending = await converse(partner, { surroundings, config, ...(sentence !== '' && { once }) });
      if (ending === 'service-gone') surroundings.errors.write('The service has stopped.\n');
      return ending === 'service-gone' ? 1 : ending.because === 'answered' ? exitCode(ending.tone) : 0;
    } finally {
      await partner.part();
    }
  },
};

interface Conversing {
  readonly surroundings: Surroundings;
  readonly config: Config;
  readonly once?: OneSentence;
}

const converse = async (
  partner: Partner,
  { surroundings, config, once }: Conversing,
): Promise<ConsoleEnding | 'service-gone'> => {
  const { talk } = partner;
  const told = Promise.withResolvers<ConsoleEnding>();
  const leave = (): void => told.resolve({ because: 'person-left' });
  process.once('SIGINT', leave).once('SIGTERM', leave).once('SIGHUP', leave);
  const console = await openConsole(surroundings, {
    talk,
    dataDir: config.dataDir,
    log: silentLog,
    ...(once && { once }),
  });
  partner.attend(console.adapter);
  try {
    return await Promise.race([console.ended, partner.gone, told.promise]);
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave).off('SIGHUP', leave);
    await console.adapter.stop();
  }
};

interface Hosting {
  readonly errors: Surroundings['errors'];
  readonly keepBots: boolean;
  readonly examples: boolean;
}

/** The service of this data directory, else Codex-32 itself. One that is just starting or stopping is waited for. */
const findPartner = async (config: Config, hosting: Hosting): Promise<Partner> => {
  for (let tries = 0; ; tries += 1) {
    const called = await callRunning(config.dataDir);
    if (called !== undefined) return called;
    try {
      return await host(config, hosting);
    } catch (error) {
      const starting = error instanceof CodexError && error.code === 'DATA_DIR_IN_USE' && tries < 20;
      if (!starting) throw error;
      await wait(250);
    }
  }
};

const callRunning = async (dataDir: string): Promise<Partner | undefined> => {
  const { callService } = await import('../channels/service-socket/client.ts');
  const client = await callService(socketPath(dataDir));
  if (client === undefined) return undefined;
  return {
    talk: {
      deliver: client.deliver,
      suggest: (_sender, typed) => client.suggest(typed),
      greeting: () => client.greeting(),
    },
    gone: client.closed.then(async () => {
      await wait(LAST_WORDS);
      return 'service-gone' as const;
    }),
    attend: (console) => {
      client.onNews = (reply) => void console.send(nowhere, reply);
    },
    part: () => client.close(),
  };
};

/** The service has already chosen whom its news are for. */
const nowhere = { adapter: 'console', workspace: '', channel: '', direct: true } as const;

const host = async (config: Config, { keepBots, examples, errors }: Hosting): Promise<Partner> => {
  const [{ createApp }, { openLocalDoors }] = await Promise.all([import('../app.ts'), import('./local-doors.ts')]);
  const app = await createApp(config, { talking: true, revive: false });
  const doors = await openLocalDoors(app, { examples }).catch(async (error: unknown) => {
    await app.close({ keepBots: true });
    throw error;
  });
  return {
    talk: doors.talk,
    gone: new Promise(() => undefined),
    attend: doors.attend,
    part: async () => {
      await doors.close();
      const running = app.registry.find({ status: 'running' }).map(({ name }) => name);
      if (running.length > 0 && !keepBots) errors.write(`${unwatched(running)}\n`);
      await app.close({ keepBots });
    },
  };
};

/** An answer said that they run, and in a moment that is no longer true. */
const unwatched = (names: readonly string[]): string => {
  const [some, they] = names.length === 1 ? [names[0], 'it'] : [`${names.length} bots`, 'them'];
  return `No service is left to watch ${some}, so I stop ${they}. "codex32 start" keeps ${they} running; so does --keep-bots.`;
};
