import { fillerTree } from '../lexicon/fillers.ts';
import { isFree, longestPhrase, type Sheet, take, wordAt } from '../sheet.ts';
import { PLURAL_BOTS, SINGLE_BOT } from '../targets/words.ts';
import { coresAt, measureAt, memoryAt } from './amounts.ts';
import { durationAt } from './duration.ts';

const REMOVES = new Set(
  'unset clear remove delete drop get take strip erase untag unlabel wipe kill nuke ditch scrap purge'.split(' '),
);
const TAGS = new Set(['tag', 'tags', 'label', 'labels']);
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z][A-Z0-9]{2,}$/;

interface Change {
  readonly env: Record<string, string>;
  readonly unsetEnv: string[];
  readonly limits: Record<string, string>;
  readonly addTags: string[];
  readonly removeTags: string[];
  readonly settings: Record<string, string>;
}

/**
 * Variables, limits, tags and settings that an order changes. `verb` is its first word, which tells adding from taking
 * away; `reserved` are words that belong to other intents ("replicas"), so never a setting's name.
 */
export const readSettings = (sheet: Sheet, verb: string, reserved: ReadonlySet<string>): Record<string, unknown> => {
  const change: Change = { env: {}, unsetEnv: [], limits: {}, addTags: [], removeTags: [], settings: {} };
  const removes = REMOVES.has(verb);
  readTags(sheet, verb, removes ? change.removeTags : change.addTags);
  if (change.addTags.length + change.removeTags.length === 0) {
    readVariables(sheet, removes, change);
    if (!removes) readLimits(sheet, change);
    if (!removes && isEmpty(change)) readSetting(sheet, change, reserved);
  }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => Object.keys(value).length > 0));
};

const isEmpty = (change: Change): boolean => Object.values(change).every((value) => Object.keys(value).length === 0);

const plainWord = (sheet: Sheet, at: number): boolean =>
  isFree(sheet, at) && (sheet.tokens[at]?.kind === 'foreign' || /^[\w][\w.:/-]*$/.test(wordAt(sheet, at)));
const GLUE = new Set(
  'sure with as the a an to from of on for in and or , & by it its that this please all every each both now'.split(' '),
);

/** The words of a list "a, b and c" from here on. */
const listFrom = (sheet: Sheet, start: number): { readonly words: readonly string[]; readonly end: number } => {
  const words: string[] = [];
  let end = start;
  for (let at = start; at < sheet.tokens.length; at += 1) {
    const token = sheet.tokens[at];
    if (words.length > 0 && (token?.word === 'and' || token?.word === ',' || token?.word === '&')) continue;
    if (words.length > 0 && at - end > 1) break;
    if (words.length > 0 && at === end) break;
    if (!token || !plainWord(sheet, at) || GLUE.has(token.word) || TAGS.has(token.word)) break;
    words.push(token.word);
    end = at + 1;
  }
  return { words, end };
};

const readTags = (sheet: Sheet, verb: string, into: string[]): void => {
  const said = sheet.tokens.findIndex(
    (token, at) => TAGS.has(token.word) && (isFree(sheet, at) || /^verb/.test(sheet.roles[at] ?? '')),
  );
  const isVerb = /^(?:tag|label|mark|untag|unlabel)$/.test(verb);
  if (said < 0 && !isVerb) return;
  const noun = !isVerb || (said >= 0 && sheet.roles[said] === undefined) ? said : -1;
  const starts = [
    noun >= 0 ? noun + 1 : -1,
    ...sheet.tokens.flatMap((token, at) =>
      isVerb && /^(?:with|as|from)$/.test(token.word) && isFree(sheet, at) ? [at + 1] : [],
    ),
  ].filter((at) => at > 0);
  if (noun > 0 && plainWord(sheet, noun - 1) && !GLUE.has(wordAt(sheet, noun - 1))) {
    let from = noun - 1;
    while (
      from > 1 &&
      /^(?:and|or|,|&)$/.test(sheet.tokens[from - 1]?.word ?? '') &&
      plainWord(sheet, from - 2) &&
      !GLUE.has(wordAt(sheet, from - 2))
    )
      from -= 2;
    for (let at = from; at < noun; at += 1)
      if (plainWord(sheet, at) && !GLUE.has(wordAt(sheet, at))) into.push(wordAt(sheet, at));
    take(sheet, from, noun, 'tag');
  } else {
    for (const start of starts) {
      const begin = /^(?:the|a|an)$/.test(wordAt(sheet, start))
        ? start + 1
        : TAGS.has(wordAt(sheet, start))
          ? start + 1
          : start;
      const { words, end } = listFrom(sheet, TAGS.has(wordAt(sheet, begin)) ? begin + 1 : begin);
      if (words.length === 0) continue;
      into.push(...words);
      take(sheet, start, end, 'tag');
      break;
    }
  }
  if (into.length === 0 && REMOVES.has(verb) && noun > 0 && wordAt(sheet, noun - 1) === "'s") takenOff(sheet, into);
  if (into.length === 0 && isVerb) lastWord(sheet, into);
  if (into.length > 0 && noun >= 0) take(sheet, noun, noun + 1, 'tag');
};

/** "strip delivery off the checker's tags" */
const takenOff = (sheet: Sheet, into: string[]): void => {
  const off = sheet.tokens.findIndex(({ word }, at) => /^(?:off|from|out)$/.test(word) && isFree(sheet, at));
  for (let at = 1; at < off; at += 1)
    if (plainWord(sheet, at) && !GLUE.has(wordAt(sheet, at))) {
      into.push(wordAt(sheet, at));
      take(sheet, at, at + 1, 'tag');
    }
  if (into.length > 0) take(sheet, off, off + 1, 'tag');
};

/** "tag scout inventory" */
const lastWord = (sheet: Sheet, into: string[]): void => {
  const last = sheet.tokens.length - 1;
  if (
    last < 2 ||
    !plainWord(sheet, last) ||
    GLUE.has(wordAt(sheet, last)) ||
    (sheet.inName[last - 1] !== true &&
      !GLUE.has(wordAt(sheet, last - 1)) &&
      sheet.roles[last - 1]?.startsWith('verb') !== true)
  )
    return;
  into.push(wordAt(sheet, last));
  take(sheet, last, last + 1, 'tag');
};

const readVariables = (sheet: Sheet, removes: boolean, change: Change): void => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const token = sheet.tokens[at];
    if (!token || !isFree(sheet, at)) continue;
    const assigned = /^([A-Za-z_][\w.-]*)=(.*)$/s.exec(token.text);
    if (assigned?.[1] !== undefined && token.kind === 'word' && !removes) {
      const quoted =
        assigned[2] === '' && sheet.tokens[at + 1]?.kind === 'foreign' ? sheet.tokens[at + 1]?.text : undefined;
      change.env[assigned[1]] = quoted ?? (assigned[2] ?? '').replace(/^(["'])(.*)\1$/, '$2');
      take(sheet, at, at + (quoted === undefined ? 1 : 2), 'variable');
      continue;
    }
    if (!VARIABLE.test(token.text) || !isVariable(sheet, at)) continue;
    if (removes) {
      change.unsetEnv.push(token.text);
      take(sheet, at, at + 1, 'variable');
    } else assignLater(sheet, at, token.text, change);
  }
};

/** Capitals alone may be shouting: then an underscore or the word "variable" must tell. */
const isVariable = (sheet: Sheet, at: number): boolean => {
  const text = sheet.tokens[at]?.text ?? '';
  const head = sheet.roles.findIndex((role) => role?.startsWith('verb') === true);
  if (text.includes('_') || wordAt(sheet, head) === 'unset') return true;
  if (longestPhrase(sheet, at, fillerTree) !== undefined) return false;
  const shouting = sheet.tokens.filter(({ text: other, kind }) => kind === 'word' && /[a-z]/.test(other)).length < 2;
  const near = [at - 2, at - 1, at + 1, at + 2].some((place) =>
    /^(?:variable|var|env|environment|flag|setting|key)$/.test(wordAt(sheet, place)),
  );
  return (
    near ||
    (!shouting &&
      wordAt(sheet, at).length > 2 &&
      sheet.tokens.some(({ word }, to) => to > at && /^(?:to|=|as|read|be)$/.test(word)))
  );
};

/** "LOG_LEVEL on ledger to debug": the value comes after "to", names may stand between. */
const assignLater = (sheet: Sheet, at: number, name: string, change: Change): void => {
  for (let to = at + 1; to < Math.min(at + 14, sheet.tokens.length); to += 1) {
    if (!/^(?:to|=|as|be|at|read|equals|equal)$/.test(sheet.tokens[to]?.word ?? '') || !isFree(sheet, to)) continue;
    const place = wordAt(sheet, to + 1) === 'to' || wordAt(sheet, to + 1) === 'be' ? to + 2 : to + 1;
    const value = sheet.tokens[place];
    if (
      !value ||
      value.kind === 'mark' ||
      sheet.roles[place] !== undefined ||
      /^(?:set|changed|updated|the|a)$/.test(value.word)
    )
      continue;
    change.env[name] = value.text;
    take(sheet, at, at + 1, 'variable');
    take(sheet, to, place + 1, 'value');
    return;
  }
};

const readLimits = (sheet: Sheet, change: Change): void => {
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at)) continue;
    const memory = change.limits.memory === undefined ? memoryAt(sheet, at) : undefined;
    const cores = memory || change.limits.cpu !== undefined ? undefined : coresAt(sheet, at);
    const found = memory ?? cores;
    if (!found) continue;
    change.limits[memory ? 'memory' : 'cpu'] = found.value;
    take(sheet, at, found.end, 'limit');
    for (let near = 0; near < sheet.tokens.length; near += 1)
      if (isFree(sheet, near) && /^(?:memory|mem|ram|cpu|limit|limits)$/.test(wordAt(sheet, near)))
        take(sheet, near, near + 1, 'limit');
  }
  const cpu = sheet.tokens.findIndex((token, at) => /^(?:cpu|cores|cpus)$/.test(token.word) && isFree(sheet, at));
  if (cpu >= 0 && change.limits.cpu === undefined) {
    const to = sheet.tokens.findIndex(
      (token, at) =>
        at > cpu && /^(?:to|at|=|of)$/.test(token.word) && isFree(sheet, at) && measureAt(sheet, at + 1) !== undefined,
    );
    const value = to < 0 ? undefined : measureAt(sheet, to + 1);
    if (!value) return;
    change.limits.cpu = value.value;
    take(sheet, cpu, cpu + 1, 'limit');
    take(sheet, to, value.end, 'limit');
  }
};

/** "the timeout of partner-gateway to 30 seconds" */
const readSetting = (sheet: Sheet, change: Change, reserved: ReadonlySet<string>): void => {
  const to = sheet.tokens.findLastIndex(
    (token, at) =>
      isFree(sheet, at) &&
      sheet.tokens[at + 1] !== undefined &&
      (/^(?:to|=|be)$/.test(token.word) || (token.word === 'at' && durationAt(sheet, at + 1) !== undefined)),
  );
  if (to < 1) return;
  const value =
    durationAt(sheet, to + 1) ??
    measureAt(sheet, to + 1) ??
    (plainWord(sheet, to + 1) && !GLUE.has(wordAt(sheet, to + 1))
      ? { value: sheet.tokens[to + 1]?.text ?? '', end: to + 2 }
      : undefined);
  const verbs = sheet.roles.findIndex((role) => role?.startsWith('verb') === true);
  if (!value) return;
  for (let at = 0; at < to; at += 1) {
    if (
      (at < verbs && verbs < to) ||
      !plainWord(sheet, at) ||
      GLUE.has(wordAt(sheet, at)) ||
      /^(?:setting|value|parameter|'s|my|your|be|must|should|shall|has|have|needs|need|is|are|only|far|too)$/.test(
        wordAt(sheet, at),
      )
    )
      continue;
    let end = at;
    while (
      end < to &&
      end < at + 3 &&
      plainWord(sheet, end) &&
      !GLUE.has(wordAt(sheet, end)) &&
      !/^(?:setting|value|parameter|be|must|should|shall|has|have|needs|need|is|are)$/.test(wordAt(sheet, end))
    )
      end += 1;
    const words = sheet.tokens.slice(at, end).map((token) => token.word);
    if (
      words.some(
        (word) =>
          reserved.has(word) ||
          PLURAL_BOTS.has(word) ||
          SINGLE_BOT.has(word) ||
          sheet.index.traits.has(word) ||
          sheet.index.byPart.has(word) ||
          sheet.index.accessRoles.has(word),
      )
    )
      return;
    change.settings[words.join('-')] = value.value;
    take(sheet, at, end, 'setting');
    take(sheet, to, value.end, 'value');
    for (let near = 0; near < to; near += 1)
      if (isFree(sheet, near) && /^(?:setting|value|parameter)$/.test(wordAt(sheet, near)))
        take(sheet, near, near + 1, 'setting');
    return;
  }
};
