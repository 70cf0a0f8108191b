import { hostname } from 'node:os';
import type { App } from '../app.ts';
import type { Adapter } from '../channels/adapter.ts';
import { localSender } from '../channels/local-person.ts';
import { socketPath } from '../channels/service-socket/path.ts';
import { ServiceSocket } from '../channels/service-socket/server.ts';
import { greeting, registerExamples } from '../first-run.ts';
import type { Talk } from './console.ts';

/** What people at this machine talk through: the console of this process, and those of `codex32 chat` elsewhere. */
export interface LocalDoors {
  readonly talk: Talk;
  /** The console of this process also hears news. */
  attend(console: Adapter): void;
  /** Answers what is under way at other consoles, then hangs up. The console of this process is its opener's to stop. */
  close(): Promise<void>;
}

/** Registers the example bots on a fleet that never had one, and opens the service's socket. */
export const openLocalDoors = async (app: App, { examples }: { readonly examples: boolean }): Promise<LocalDoors> => {
  const { registry, host, deliver, config, adapters } = app;
  const { dataDir } = config;
  const log = app.log.child({ part: 'console' });
  const registered = examples ? await registerExamples(registry, { dataDir, log }) : [];
  const talk: Talk = { deliver, suggest: host.suggest, greeting: async () => greeting(registry, registered) };
  const socket = new ServiceSocket({
    path: socketPath(dataDir),
    sender: localSender(),
    workspace: hostname(),
    suggest: host.suggest,
    greeting: async () => greeting(registry),
    log,
  });
  await socket.start(deliver);
  adapters.set('console', socket);
  return {
    talk,
    attend: (console) => void adapters.set('console', both(console, socket)),
    close: () => socket.stop(),
  };
};

/** News of a conversation on the console goes to whichever of the two it is held on; each knows its own. */
const both = (console: Adapter, socket: Adapter): Adapter => ({
  start: (deliver) => console.start(deliver),
  stop: () => console.stop(),
  send: async (to, reply) => {
    await Promise.all([console.send(to, reply), socket.send(to, reply)]);
  },
});
