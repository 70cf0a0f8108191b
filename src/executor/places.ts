import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWNER_FILE } from '../files/write.ts';
import type { Bot } from '../registry/bot.ts';

/** The places one copy has below the data directory. */
export const placesOf = (dataDir: string, bot: string, copy: number) => {
  const home = join(dataDir, 'work', bot);
  const logs = join(dataDir, 'logs', bot);
  return {
    home,
    directory: join(home, String(copy)),
    heartbeat: join(home, `${copy}.heartbeat`),
    limits: join(home, `${copy}.limits.json`),
    settings: join(home, `${copy}.settings.json`),
    metrics: join(home, `${copy}.metrics.json`),
    logs,
    out: join(logs, `${copy}.out.log`),
    err: join(logs, `${copy}.err.log`),
  };
};

export type Places = ReturnType<typeof placesOf>;

/**
 * Makes the folders and files whose paths a copy is given; what stands already as it should is left alone. Small and
 * unflushed, so doing it here and now takes a tenth of the time of four turns through the thread pool.
 */
export const layOut = ({ deployment }: Pick<Bot, 'deployment'>, places: Places): void => {
  mkdirSync(places.directory, { recursive: true, mode: 0o700 });
  mkdirSync(places.logs, { recursive: true, mode: 0o700 });
  const { requests, limits, settings } = deployment;
  put(places.limits, `${JSON.stringify({ requests, limits })}\n`);
  put(places.settings, `${JSON.stringify(settings)}\n`);
};

/** Making a file costs several times what reading it costs, and most starts find the one of before. */
const put = (path: string, text: string): void => {
  if (said(path) !== text) writeFileSync(path, text, { mode: OWNER_FILE });
};

const said = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Of one registration: an import of hundreds must not hold up whoever talks meanwhile. */
const most = 4;

/**
 * Lays out what was just registered, its logs too, so that a start finds everything there. Done while the disk is still
 * taking the registration in. Never throws: whoever starts the bot tries again, and is told.
 */
export const layOutAhead = (dataDir: string, bots: readonly Bot[]): void => {
  const copies = bots.flatMap((bot) =>
    Array.from({ length: bot.deployment.replicas }, (_, index) => [bot, index + 1] as const),
  );
  if (copies.length > most) return;
  try {
    for (const [bot, copy] of copies) {
      const places = placesOf(dataDir, bot.id, copy);
      layOut(bot, places);
      for (const log of [places.out, places.err]) closeSync(openSync(log, 'a', OWNER_FILE));
    }
  } catch {}
};
