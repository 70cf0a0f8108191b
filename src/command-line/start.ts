import { fstatSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type App, createApp } from '../app.ts';
import { localConversation } from '../channels/local-person.ts';
import { loadConfig } from '../config.ts';
import type { Command, Surroundings } from './command.ts';
import { type OpenConsole, openConsole } from './console.ts';
import { dieLoudly, untilTold } from './ending.ts';
import { offerFirstAdmin } from './first-admin.ts';
import { openHttpDoor } from './http-door.ts';
import { openLocalDoors } from './local-doors.ts';
import { makeSlackDoor } from './slack-door.ts';

const help = `
Usage: codex32 [start] [--keep-bots] [--no-examples]

Starts everything that is configured, and the console: on a terminal you can talk at once; piped input is read a
message a line, each answered before the next. At the end of the input, at "exit" or at a signal it stops cleanly, and
so do the bots it runs; the next start brings them back. Without any input it is a service until it is told to stop.

  --keep-bots     bots go on when it stops, and the next start takes them over
  --no-examples   an empty fleet stays empty, without the example bots
`;

const options = {
  'keep-bots': { type: 'boolean', default: false },
  'no-examples': { type: 'boolean', default: false },
} as const;

export const start: Command = {
  help,
  async run(words, surroundings) {
    const { values } = parseArgs({ args: [...words], options });
    const config = loadConfig(surroundings.environment, surroundings.folder);
    const told = untilTold();
    const app = await createApp(config, { talking: somebodyTalks(surroundings.input) });
    dieLoudly(app);
    try {
      await serve(app, { surroundings, told, examples: config.features.examples && !values['no-examples'] });
    } finally {
      const keepBots = values['keep-bots'];
      if (surroundings.output.isTTY) surroundings.output.write(farewell(app, keepBots));
      await app.close({ keepBots });
    }
    return 0;
  },
};

/** Stopping takes as long as the slowest bot, and silence looks like a hang. Empty when nothing runs. */
const farewell = ({ registry }: App, keepBots: boolean): string => {
  const running = registry.find({ status: 'running' }).map(({ name }) => name);
  if (running.length === 0) return '';
  const some = running.length === 1 ? running[0] : `${running.length} bots`;
  return keepBots ? `Leaving ${some} running.\n` : `Stopping ${some}; the next start brings what ran back.\n`;
};

interface Serving {
  readonly surroundings: Surroundings;
  readonly told: Promise<string>;
  readonly examples: boolean;
}

/** Opens every way in, and resolves when the person left, the input ended or a signal came. */
const serve = async (app: App, { surroundings, told, examples }: Serving): Promise<void> => {
  const { log, config, registry } = app;
  await using ways = new AsyncDisposableStack();
  const local = ways.adopt(await openLocalDoors(app, { examples }), (doors) => doors.close());
  const options = { talk: local.talk, dataDir: config.dataDir, log: app.host.log };
  const console = await openConsole(surroundings, options);
  ways.adopt(console.adapter, (adapter) => adapter.stop());
  local.attend(console.adapter);
  await app.ready();
  const tell = async (says: string): Promise<void> => {
    await console.adapter.send(localConversation(), { text: `${says} Until then I do without HTTP.`, tone: 'answer' });
  };
  const slack = ways.adopt(await makeSlackDoor(app), (door) => door?.close());
  const http = ways.adopt(await openHttpDoor(app, surroundings.input.isTTY ? tell : undefined, slack?.routes), (door) =>
    door?.close(),
  );
  await slack?.open();
  await offerFirstAdmin({ ...app, show: (text) => void surroundings.errors.write(text) });
  log.info('Codex-32 is at work.', { bots: registry.find().length, http: http?.url });
  const because = await Promise.race([told, whenOver(console)]);
  log.info('Codex-32 is stopping.', { because });
};

/** A conversation that never began is no reason to stop: then this is a service. */
const whenOver = async ({ ended }: OpenConsole): Promise<string> => {
  const { because } = await ended;
  return because === 'no-input' ? new Promise<string>(() => undefined) : because;
};

/** A terminal, a pipe or a file; a service manager gives `/dev/null`. */
const somebodyTalks = ({ isTTY }: NodeJS.ReadStream): boolean => {
  try {
    return isTTY === true || !fstatSync(0).isCharacterDevice();
  } catch {
    return false;
  }
};
