import { silentLog } from '../log.ts';
import { Chronicle } from './chronicle.ts';
import { Copies } from './copies.ts';
import { Probing } from './health/probing.ts';
import type { House, Options } from './house.ts';
import { readLogs } from './logs/read.ts';
import { sourcesOf } from './logs/sources.ts';
import type { Runtime } from './runtime.ts';

/** Puts together what every order works with. */
export const furnish = (runtime: Runtime, options: Options): House => {
  const { registry, blueprints, dataDir, secrets = async () => undefined, log = silentLog, now = Date.now } = options;
  const copies = new Copies();
  const chronicle = new Chronicle({
    ...{ registry, copies, log },
    lastErrors: async (bot, copy) => {
      const lines = await readLogs(sourcesOf(dataDir, bot, copy), { copy, stream: 'err', tail: 3 });
      return lines.map(({ text }) => text.slice(0, 500));
    },
    settle: (seq) => runtime.settle(seq),
  });
  const probing = new Probing({ registry, dataDir, runtime, now });
  const settle = options.settle ?? 150;
  return { registry, blueprints, runtime, copies, chronicle, probing, dataDir, secrets, log, now, settle };
};
