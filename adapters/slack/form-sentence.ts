export type Values = Readonly<Record<string, string>>;

export type Sentence = { readonly text: string } | { readonly errors: Readonly<Record<string, string>> };

const NAME = /^[a-z0-9][a-z0-9._-]{0,62}$/i;
const WORD = /^[a-z][a-z0-9_-]{0,62}$/i;
/** One word of a path: more words would be read as more of the sentence. */
const PATH = /^[^\s"'`;|&<>]{1,300}$/;
const VALUE = /^[^\n"'`;|&<>]{1,200}$/;

/** Settings that are limits, and what those are. */
const MEMORY = /^(?:memory|ram)$/i;
const SIZE = /^\d{1,9}(?:\.\d{1,3})?\s?[kmgt]i?b?$/i;
const CPU = /^cpus?$/i;
const CORES = /^\d{1,4}(?:\.\d{1,3})?$/;

/** What a filled form says, or what is wrong in which field. Pure; each field is checked so that it stays one field. */
export const sentenceOf = (form: 'register' | 'configure', values: Values): Sentence => {
  const { name = '', runs = '', role = '', environment = '', setting = '', value = '' } = values;
  const errors: Record<string, string> = {};
  const check = (fine: boolean, field: string, says: string): void => {
    if (!fine) errors[field] = says;
  };
  check(NAME.test(name), 'name', 'Letters, digits, dots and dashes, at most 63, without spaces.');
  if (form === 'register') {
    check(PATH.test(runs), 'runs', 'One path without spaces. For a command with arguments, tell me in a message.');
    check(role === '' || WORD.test(role), 'role', 'One word.');
  } else {
    check(WORD.test(setting), 'setting', 'One word, such as memory.');
    check(VALUE.test(value), 'value', 'One line without quotes.');
    if (MEMORY.test(setting)) check(SIZE.test(value), 'value', 'A size, such as 300 MB or 2 GB.');
    if (CPU.test(setting)) check(CORES.test(value), 'value', 'A number of cores, such as 0.5 or 2.');
  }
  if (Object.keys(errors).length > 0) return { errors };
  if (form === 'configure') return { text: orderOf(name, setting, value) };
  const details = [role && `with role ${role}`, environment && `in ${environment}`].filter(Boolean).join(' ');
  return { text: `register a bot called ${name} ${details} running ${runs}`.replaceAll('  ', ' ') };
};

/** Limits are spoken of, variables are set. */
const orderOf = (name: string, setting: string, value: string): string => {
  if (MEMORY.test(setting)) return `set the memory limit of ${name} to ${value}`;
  if (CPU.test(setting)) return `limit ${name} to ${value} cpu`;
  return `set ${setting}=${value} on ${name}`;
};
