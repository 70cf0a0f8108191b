import type { Manner } from '../../message.ts';
import { numberAt } from '../entities/number.ts';
import type { FleetIndex } from '../fleet/index.ts';
import { exactName } from '../fleet/names.ts';
import type { Hit, Sheet } from '../sheet.ts';
import type { Token } from '../text/tokens.ts';

export const makeSheet = (
  tokens: readonly Token[],
  hits: readonly (Hit | undefined)[],
  ground: { readonly index: FleetIndex; readonly manner: Manner; readonly known: ReadonlySet<string> },
): Sheet => {
  const inName = tokens.map(() => false);
  hits.forEach((hit, at) => {
    for (let k = at; hit && k < hit.end; k += 1) inName[k] = true;
  });
  return {
    tokens,
    hits,
    inName,
    index: ground.index,
    manner: ground.manner,
    known: ground.known,
    roles: tokens.map(() => undefined),
  };
};

/** The same clause with a number left out of a name ("scale ingest 2" where there is an ingest-2), if there is one. */
export const withoutNumber = (sheet: Sheet): Sheet | undefined => {
  for (let at = 0; at < sheet.hits.length; at += 1) {
    const hit = sheet.hits[at];
    const last = hit ? hit.end - 1 : at;
    if (!hit || last <= at || !numberAt({ ...sheet, roles: [] }, last)) continue;
    const shorter = exactName(
      sheet.tokens.slice(at, last).map(({ word }) => word),
      sheet.index,
    );
    if (shorter?.words !== last - at) continue;
    const hits = sheet.hits.with(at, { name: shorter.name, end: last });
    return makeSheet(sheet.tokens, hits, sheet);
  }
  return undefined;
};

/** "kick restocker" where a bot is called kick as well: what opens an order on another bot is its verb. */
export const withVerbFirst = (sheet: Sheet, verbs: ReadonlyMap<string, unknown>): Sheet | undefined => {
  const at = sheet.hits.findIndex((hit) => hit !== undefined);
  const hit = sheet.hits[at];
  const opens = sheet.tokens
    .slice(0, at)
    .every(
      ({ kind, word }) => kind === 'mark' || /^(?:please|pls|plz|just|now|ok|hey|so|can|could|you|would)$/.test(word),
    );
  const word = sheet.tokens[at]?.word ?? '';
  if (!hit || hit.end !== at + 1 || !opens || !verbs.has(word) || at + 1 >= sheet.tokens.length) return undefined;
  return makeSheet(sheet.tokens, sheet.hits.with(at, undefined), sheet);
};

/** Two stretches of a message as one. */
export const join = (first: Sheet, second: Sheet): Sheet => {
  const by = first.tokens.length;
  const hits = second.hits.map((hit) => hit && { ...hit, end: hit.end + by });
  return makeSheet([...first.tokens, ...second.tokens], [...first.hits, ...hits], second);
};

/** A part of a sheet as one of its own. */
export const cut = (sheet: Sheet, from: number, to: number): Sheet => {
  const hits = sheet.hits
    .slice(from, to)
    .map((hit) => (hit && hit.end <= to ? { ...hit, end: hit.end - from } : undefined));
  return makeSheet(sheet.tokens.slice(from, to), hits, sheet);
};
