import { join } from 'node:path';
import type { Adapter, AdapterHost, AdapterUnit, Deliver, Suggest } from '../channels/adapter.ts';
import { localConversation, localSender } from '../channels/local-person.ts';
import type { Log } from '../log.ts';
import type { Reply, Tone } from '../message.ts';
import { codeRoot } from '../package.ts';
import { loadFromShelf } from '../shelf.ts';
import type { Surroundings } from './command.ts';
import { inForeground } from './foreground.ts';

/** Whoever answers: the app in this process, or a service that already runs. */
export interface Talk {
  readonly deliver: Deliver;
  readonly suggest: Suggest;
  greeting(): Promise<Reply | undefined>;
}

/** One sentence instead of a conversation; see `adapters/console/once-session.ts`. */
export interface OneSentence {
  readonly sentence: string;
  readonly yes: boolean;
  readonly confirm?: string;
  readonly json: boolean;
}

export interface ConsoleOptions {
  readonly talk: Talk;
  readonly dataDir: string;
  readonly log: Log;
  readonly once?: OneSentence;
}

/** Why nobody talks any more. `no-input`: nobody ever did, so a service goes on. */
export type ConsoleEnding =
  | { readonly because: 'person-left' | 'input-ended' | 'no-input' }
  | { readonly because: 'answered'; readonly tone: Tone };

export interface OpenConsole {
  readonly adapter: Adapter;
  /** Resolves once the conversation is over, by whichever end. */
  readonly ended: Promise<ConsoleEnding>;
}

interface ConsoleSettings extends Pick<Surroundings, 'input' | 'output' | 'environment'> {
  readonly sender: ReturnType<typeof localSender>;
  readonly conversation: ReturnType<typeof localConversation>;
  readonly historyFile: string;
  readonly once?: OneSentence;
  greeting(): Promise<Reply | undefined>;
  left(ending: ConsoleEnding): void;
}

/** Opens the console adapter on the streams of this process: a terminal, piped lines, or one sentence. */
export const openConsole = async (surroundings: Surroundings, options: ConsoleOptions): Promise<OpenConsole> => {
  const { talk, dataDir, log, once } = options;
  const adapters = new URL('adapters/', codeRoot);
  const unit = await loadFromShelf<AdapterUnit<ConsoleSettings>>(adapters, 'console', 'folders');
  const over = Promise.withResolvers<ConsoleEnding>();
  if (surroundings.input.isTTY && once === undefined && !inForeground()) return nobody;
  const { input, output, environment } = surroundings;
  const adapter = unit.create(
    {
      input,
      output,
      environment,
      sender: localSender(),
      conversation: localConversation(),
      historyFile: join(dataDir, 'console-history'),
      greeting: () => talk.greeting(),
      left: over.resolve,
      ...(once && { once }),
    },
    { log, suggest: talk.suggest } satisfies AdapterHost,
  );
  await adapter.start(talk.deliver);
  return { adapter, ended: over.promise };
};

/** `codex32 start &`: a terminal is there, and somebody else has it. */
const nobody: OpenConsole = {
  adapter: { start: async () => {}, stop: async () => {}, send: async () => {} },
  ended: Promise.resolve({ because: 'no-input' }),
};
