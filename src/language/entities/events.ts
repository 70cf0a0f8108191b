import { byWord } from '../../by-word.ts';
import { inflect } from '../morphology.ts';
import { type Found, isFree, type Sheet, wordAt } from '../sheet.ts';

const VERBS =
  'crash fail finish complete stop start restart die recover deploy pause resume scale error degrade change exit heal break hang end terminate reboot boot launch return panic freeze stall leak quit abort timeout flap struggle succeed update misbehave choke explode fall go come run'.split(
    ' ',
  );
const STATES = new Set(
  'down up offline online back done idle stuck ready dead degraded failed paused stopped running healthy unhealthy alive empty complete deployment failure failures crash errors outage outages restarts downtime broken over'.split(
    ' ',
  ),
);
const BASES = new Map(VERBS.flatMap((verb) => [...inflect(verb)].map(([form]) => [form, verb] as const)));
BASES.set('died', 'die')
  .set('dies', 'die')
  .set('dying', 'die')
  .set('done', 'done')
  .set('ends', 'end')
  .set('ended', 'end')
  .set('panics', 'panic');
const LIGHT = new Set(['go', 'come', 'run', 'fall', 'get', 'change']);
const SINGULAR = byWord<string>({
  failures: 'failure',
  errors: 'error',
  outages: 'outage',
  restarts: 'restart',
});

/** "crashes", "goes down", "is back up", "has finished" → crash, down, up, finish. */
export const findEvent = (sheet: Sheet): (Found<string> & { readonly start: number }) | undefined => {
  let light: (Found<string> & { readonly start: number }) | undefined;
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at)) continue;
    const word = wordAt(sheet, at);
    const next = wordAt(sheet, at + 1);
    if (word === 'back' && /^(?:up|online)$/.test(next))
      return { value: next, start: light?.end === at ? light.start : at, end: at + 2 };
    const verb = BASES.get(word);
    if (verb !== undefined && LIGHT.has(verb)) light ??= { value: verb, start: at, end: at + 1 };
    else if (verb !== undefined) return { value: verb, start: at, end: at + 1 };
    else if (STATES.has(word))
      // "going down"
      return { value: SINGULAR[word] ?? word, start: light?.end === at ? light.start : at, end: at + 1 };
  }
  return light?.value === 'change' ? light : undefined;
};
