import { fillerTree } from '../../lexicon/fillers.ts';
import { isFree, longestPhrase, range, type Sheet, take, wordAt } from '../../sheet.ts';
import { isEnvironment } from '../../targets/traits.ts';

/** "LOG_LEVEL", "DEBUG", "TZ", and neither "OK" nor "Debug". */
const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[A-Z][A-Z0-9]{2,}$|^TZ$/;
const ASSIGNMENT = /^([A-Za-z_][\w.-]*)=(.*)$/s;

interface Variable {
  readonly name: string;
  readonly value: string;
}

/** "LOG_LEVEL=debug", "set LOG_LEVEL on ledger to debug". */
export const readAssigned = (sheet: Sheet): Readonly<Record<string, string>> => {
  const variables: Record<string, string> = {};
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    const open = isFree(sheet, at) || sheet.roles[at]?.startsWith('state') === true;
    const variable = assignedAt(sheet, at) ?? (open ? assignedLater(sheet, at) : undefined);
    if (variable) variables[variable.name] = variable.value;
  }
  return variables;
};

/** "unset LOG_LEVEL on ledger" */
export const readUnset = (sheet: Sheet): readonly string[] => {
  const names: string[] = [];
  for (const [at, { text }] of sheet.tokens.entries()) {
    if (!isFree(sheet, at) || !isVariable(sheet, at)) continue;
    names.push(text);
    take(sheet, at, at + 1, 'variable');
  }
  return names;
};

/** "memory=512mb" limits, and sets no variable. */
const LIMITS = /^(?:memory|mem|ram|cpu|cpus)$/;

const assignedAt = (sheet: Sheet, at: number): Variable | undefined => {
  const token = sheet.tokens[at];
  // It may itself be what was taken for the order.
  const open = isFree(sheet, at) || sheet.roles[at]?.startsWith('state') === true;
  const assigned = open && token?.kind === 'word' ? ASSIGNMENT.exec(token.text) : null;
  if (!assigned || LIMITS.test(assigned[1] ?? '')) return undefined;
  const [, name = '', written = ''] = assigned;
  // GREETING="good day": what was quoted is a token of its own.
  const next = sheet.tokens[at + 1];
  const quoted = written === '' && next?.kind === 'foreign' ? next.text : undefined;
  take(sheet, at, quoted === undefined ? at + 1 : at + 2, 'variable');
  return { name, value: quoted ?? written.replace(/^(["'])(.*)\1$/, '$2') };
};

/** Names may stand between a variable and its value, but no whole story. */
const FARTHEST = 13;
const LEADS_TO_VALUE = /^(?:to|=|as|be|at|read|say|become|becomes|equals|equal)$/;
/** "LOG_LEVEL is to be set to debug": "set" is not what it is to be. */
const NO_VALUE =
  /^(?:set|reset|unset|put|given|taken|gone|empty|higher|lower|other|another|different|it|that|this|there|what|the|a|an|(?!enabled$|disabled$)[a-z]{2,}ed)$/;

/** "LOG_LEVEL on ledger to debug" */
const assignedLater = (sheet: Sheet, at: number): Variable | undefined => {
  const name = sheet.tokens[at]?.text;
  if (name === undefined || !isVariable(sheet, at)) return undefined;
  for (let to = at + 1; to <= at + FARTHEST && to < sheet.tokens.length; to += 1) {
    const open = isFree(sheet, to) || sheet.roles[to]?.startsWith('verb') === true;
    if (!open || !LEADS_TO_VALUE.test(sheet.tokens[to]?.word ?? '')) continue;
    // "is to be debug"
    const place = /^(?:to|be)$/.test(wordAt(sheet, to + 1)) ? to + 2 : to + 1;
    const value = sheet.tokens[place];
    if (!value || value.kind === 'mark' || sheet.roles[place] !== undefined || NO_VALUE.test(value.word)) continue;
    take(sheet, at, at + 1, 'variable');
    take(sheet, to, place + 1, 'value');
    return { name, value: value.text };
  }
  return undefined;
};

/** Capitals alone may be shouting: then an underscore, the word "variable" or a value must tell. */
const isVariable = (sheet: Sheet, at: number): boolean => {
  const text = sheet.tokens[at]?.text ?? '';
  if (!VARIABLE.test(text)) return false;
  const verb = sheet.roles.findIndex((role) => role?.startsWith('verb') === true);
  if (text.includes('_') || wordAt(sheet, verb) === 'unset') return true;
  // "KILL INGEST IN PROD ENVIRONMENT"
  if (isEnvironment(sheet, at) || longestPhrase(sheet, at, fillerTree) !== undefined) return false;
  return isCalledVariable(sheet, at) || (hasValue(sheet, at) && !isShouted(sheet));
};

/** "the variable DEBUG", "set the DEBUG env var", "drop DEBUG from the env of ledger" */
const isCalledVariable = (sheet: Sheet, at: number): boolean =>
  [at - 2, at - 1, at + 1, at + 2].some((place) =>
    /^(?:variable|var|env|environment|flag|setting|key)$/.test(wordAt(sheet, place)),
  ) ||
  (/^(?:from|in|of|off|out)$/.test(wordAt(sheet, at + 1)) &&
    range(at + 2, at + FARTHEST_ENV).some((place) => ENV.test(wordAt(sheet, place))));

const ENV = /^(?:env|environment|envs|variables|vars)$/;
/** "from the quick ledger bot's env" */
const FARTHEST_ENV = 8;

const hasValue = (sheet: Sheet, at: number): boolean =>
  sheet.tokens.some(({ word }, to) => to > at && /^(?:to|=|as|read|say|be|become)$/.test(word));

/** "SET DEBUG TO 1": hardly a word of small letters. */
const isShouted = ({ tokens }: Sheet): boolean =>
  tokens.filter(({ kind, text }) => kind === 'word' && /[a-z]/.test(text)).length < 2;
