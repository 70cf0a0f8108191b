import { CodexError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Blueprints } from '../registry/blueprint.ts';
import type { Bot } from '../registry/bot.ts';
import type { NewEvent, Registry } from '../registry/registry.ts';
import type { Chronicle } from './chronicle.ts';
import type { Copies } from './copies.ts';
import type { Order, Outcome } from './executor.ts';
import type { Probing } from './health/probing.ts';
import type { Secrets } from './launch.ts';
import type { Runtime } from './runtime.ts';
import type { Turns } from './turns.ts';

/** What every order works with. */
export interface House {
  readonly registry: Registry;
  readonly blueprints: Pick<Blueprints, 'accept' | 'verifyUnchanged'>;
  readonly runtime: Runtime;
  readonly copies: Copies;
  readonly chronicle: Chronicle;
  readonly probing: Probing;
  /** Many bots ordered at once are prepared one by one, so that the first is on its way before the last is prepared. */
  readonly preparing: Turns;
  readonly dataDir: string;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly now: () => number;
  /** How long a start is watched before it is called one, ms. */
  readonly settle: number;
  /** How often everything is measured, ms: constant, so that rates mean the same everywhere. */
  readonly measureEvery: number;
  /** Whether bots that should run and don't are started when we open. */
  readonly revive: boolean;
}

/** What the composition root gives. */
export interface Options extends Pick<House, 'registry' | 'blueprints' | 'dataDir'> {
  readonly secrets?: Secrets;
  readonly log?: Log;
  readonly now?: () => number;
  /** How long a start is watched before it is called one, ms. */
  readonly settle?: number;
  /** How often everything is measured, ms; 10 s unless told otherwise. */
  readonly measureEvery?: number;
  /** False for a short visit: it takes over what runs, and leaves what doesn't to the next service. */
  readonly revive?: boolean;
}

export type Carry = (house: House, bot: Bot, order: Order) => Promise<Outcome>;

/** As it is now: orders change the bot while they run. */
export const fresh = (house: House, { id, name }: Bot): Bot => {
  const bot = house.registry.get(id);
  if (!bot) throw new CodexError('NO_SUCH_BOT', { bot: name });
  return bot;
};

export const outcome = (house: House, bot: Bot, { ok, changed, says }: Omit<Outcome, 'bot'>): Outcome => ({
  bot: fresh(house, bot),
  ok,
  changed,
  says,
});

export const eventOf = (bot: Bot, { by }: Order, [type, says]: readonly [type: string, says: string]): NewEvent => ({
  type,
  by,
  says,
  bot: { id: bot.id, name: bot.name },
  detail: {},
});
