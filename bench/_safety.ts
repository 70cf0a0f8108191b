/** What must hold for any input whatever, so that a mutated or foreign sentence can be judged without a label. */
import type { Fleet, Result } from '../src/language/reading.ts';
import { CHANGING } from '../test/understanding/judge.mjs';

/** These act on a request, a person, a file or the last action, never on a bot named in the sentence. */
const WITHOUT_BOTS = new Set(['register', 'import', 'approve', 'reject', 'confirm', 'undo', 'grant', 'revoke']);
/** Among those, what cannot be without. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  register: ['name'],
  import: ['source'],
  grant: ['user', 'role'],
  revoke: ['user', 'role'],
  schedule: ['action'],
  deploy: ['version'],
  rename: ['to'],
};

/** Names of a fleet, looked up once: asked a million times. */
export const namesOf = (fleet: Fleet): ReadonlySet<string> => new Set(fleet.bots.map((bot) => bot.name));

/** Why the result must never be, or `undefined` when it may be. */
export const unsafe = (result: Result, names: ReadonlySet<string>): string | undefined => {
  if (!('intents' in result)) return undefined;
  for (const { intent, targets, args } of result.intents) {
    const stranger = targets.find((target) => !names.has(target));
    if (stranger !== undefined) return `${intent} on ${stranger}, which is not in the fleet`;
    if (!CHANGING.has(intent)) continue;
    if (targets.length === 0 && !WITHOUT_BOTS.has(intent)) return `${intent} without a bot`;
    const lacking = NEEDS[intent]?.find((name) => args[name] === undefined);
    if (lacking !== undefined) return `${intent} without ${lacking}`;
  }
  return undefined;
};

/** How far a result would change something: not at all, without a bot (a request, a person), or on bots. */
export const changes = (result: Result): 'nothing' | 'without a bot' | 'on bots' => {
  if (!('intents' in result)) return 'nothing';
  const changing = result.intents.filter((step) => CHANGING.has(step.intent));
  if (changing.length === 0) return 'nothing';
  return changing.some((step) => step.targets.length > 0) ? 'on bots' : 'without a bot';
};
