import type { Context } from '../reading.ts';
import { isFree, type Sheet, wordAt } from '../sheet.ts';
import { isDescribed } from './ahead.ts';
import { described } from './described.ts';
import { loose } from './loose.ts';
import { named } from './named.ts';
import { emptyPhrase } from './phrase.ts';
import { settle, type Targets } from './settle.ts';
import { special } from './special.ts';
import { PLURAL_BOTS } from './words.ts';
import { flush, type Work } from './work.ts';

const NONE: ReadonlySet<string> = new Set();

/** Everything in a clause that is about bots. Takes the tokens it understood and leaves the rest. */
export const findTargets = (sheet: Sheet, context: Context, own: ReadonlySet<string> = NONE): Targets => {
  const work: Work = {
    sheet,
    context,
    own,
    phrase: emptyPhrase(),
    excluding: false,
    choice: false,
    exceptions: 0,
    terms: [],
    except: [],
  };
  for (let at = 0; at < sheet.tokens.length; ) at = step(work, at);
  flush(work);
  return settle(work);
};

/** Reads on from `at` and says where to go on. */
const step = (work: Work, at: number): number => {
  const { sheet } = work;
  const hit = sheet.hits[at];
  if (hit && sheet.roles[at] === undefined) return named(work, at, hit);
  if (!isFree(sheet, at)) {
    const role = sheet.roles[at] ?? '';
    if (role.startsWith('noun') && PLURAL_BOTS.has(wordAt(sheet, at)) && isDescribed(sheet, at + 1)) {
      flush(work);
      work.phrase.head = 'many';
      return at + 1;
    }
    if (role.startsWith('verb')) {
      flush(work);
      work.excluding = false;
    }
    if (sheet.tokens[at]?.kind === 'mark' || role !== 'filler') flush(work);
    return at + 1;
  }
  return special(work, at) ?? described(work, at) ?? loose(work, at);
};
