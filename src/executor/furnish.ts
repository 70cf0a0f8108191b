import { silentLog } from '../log.ts';
import { Chronicle } from './chronicle.ts';
import { Copies } from './copies.ts';
import { Probing } from './health/probing.ts';
import type { House, Options } from './house.ts';
import { lastLines } from './logs/backwards.ts';
import { placesOf } from './places.ts';
import type { Runtime } from './runtime.ts';
import { Turns } from './turns.ts';

/** Puts together what every order works with. */
export const furnish = (runtime: Runtime, options: Options): House => {
  const { registry, blueprints, dataDir, secrets = async () => undefined, log = silentLog, now = Date.now } = options;
  const copies = new Copies();
  const chronicle = new Chronicle({
    ...{ registry, copies, log },
    lastErrors: (bot, { state, errorsEnd }) => lastLines(placesOf(dataDir, bot.id, state.copy).err, 3, errorsEnd),
    settle: (seq) => runtime.settle(seq),
  });
  const probing = new Probing({ registry, dataDir, runtime });
  const { settle = 150, measureEvery = 10_000, revive = true } = options;
  return {
    ...{ registry, blueprints, runtime, copies, chronicle, probing, dataDir, secrets, log, now },
    preparing: new Turns(),
    ...{ settle, measureEvery, revive },
  };
};
