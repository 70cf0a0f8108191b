import { byWord } from '../../by-word.ts';
import type { Token } from './tokens.ts';

/** Lower case names are ours, capitals are variables of bots. */
const ASSIGNED =
  /^(since|until|tail|lines|level|limit|user|for|role|env|status|tag|version|action|at|in|every|format|metric|replicas|name|image|to|event|grep|duration|date|day|when|on|count|timeout|interval|ttl|backoff|cooldown)=(.+)$/;

/** Say nothing: the command is given, and "are you sure" is asked by others. Whoever tries "--dry-run" wants something else. */
const SURE = /^(?:force|yes|y|confirm|now|quiet|q|no-confirm|no-prompt|non-interactive|sync|wait)$/;

/** What flags are called elsewhere, and in our words; `''` where the value says all. */
const CALLED = byWord<string>({
  n: 'replicas',
  r: 'replicas',
  count: 'replicas',
  num: 'replicas',
  instances: 'replicas',
  copies: 'replicas',
  v: 'version',
  ver: 'version',
  release: 'version',
  build: 'version',
  duration: 'for',
  period: 'for',
  length: 'for',
  date: '',
  day: '',
  weekday: '',
  when: 'at',
  time: 'at',
  after: 'in',
  delay: 'in',
  metric: '',
  value: '',
  op: '',
  condition: '',
  above: '>',
  over: '>',
  gt: '>',
  threshold: '>',
  below: '<',
  under: '<',
  lt: '<',
  up: '+',
  down: '-',
  add: '+',
  bot: '',
  bots: '',
  target: '',
  targets: '',
  service: '',
  worker: '',
  exclude: 'except',
  without: 'except',
  skip: 'except',
  'add-tag': 'tag',
  'add-tags': 'tags',
  'remove-tag': 'remove tag',
  'remove-tags': 'remove tags',
  'rm-tag': 'remove tag',
  untag: 'remove tag',
  set: '',
  e: '',
  cpu: 'cpu to',
  cpus: 'cpu to',
});

const ITSELF = undefined;
/** Where a flag is something else, by the command. */
const OTHERWISE = byWord<Readonly<Record<string, string | undefined>>>({
  logs: { n: 'tail', num: 'tail', count: 'tail', f: 'follow', e: ITSELF, after: 'since', time: ITSELF },
  history: { n: 'limit', num: 'limit', count: 'limit', after: 'since' },
  configure: Object.fromEntries([
    ...['v', 'n', 'r', 'delay', 'period', 'time', 'when', 'threshold', 'length', 'count', 'release', 'build'].map(
      (name) => [name, ITSELF],
    ),
    ['m', 'memory'],
  ]),
  register: { r: 'role', n: 'name', e: 'env' },
  list: { s: 'status', r: 'role', t: 'tag' },
});

const say = (token: Token, words: string): readonly Token[] =>
  words.split(' ').flatMap((word) => (word === '' ? [] : [{ ...token, text: word, word: word.toLowerCase() }]));

/** What a flag says in words, the value behind it included where that belongs into the same word: "--up 2" is "+2". */
const inWords = (
  token: Token,
  next: Token | undefined,
  command: string,
): { readonly words: readonly Token[]; readonly taken: number } => {
  const name = token.word.replace(/^-{1,2}/, '');
  const bare = token.text.startsWith('--') ? token.text.slice(2) : token.text;
  const plain = {
    words: say(token, /^(?!cpus?=|mem|ram=)[a-z][\w-]*=/.test(bare) ? bare.replace('=', ' ') : bare),
    taken: 1,
  };
  if (SURE.test(name)) return { words: [], taken: 1 };
  const own = OTHERWISE[command] ?? {};
  const called = Object.hasOwn(own, name) ? own[name] : CALLED[name];
  if (called === undefined || next === undefined) return plain;
  if (called === '+' || called === '-')
    return command === 'scale' && /^\d+$/.test(next.word)
      ? { words: say(next, called + next.word), taken: 2 }
      : { words: say(token, name), taken: 1 };
  // "--above 80%" is one comparison, and "-e staging" a place.
  if (called === '>' || called === '<') return { words: say(token, called), taken: 1 };
  if (name === 'e' && !next.text.includes('=')) return { words: say(token, 'env'), taken: 1 };
  if (name === 'v' && !/^v?\d/.test(next.word)) return plain;
  return { words: say(token, called), taken: 1 };
};

const isFlag = ({ kind, text }: Token): boolean => kind === 'word' && /^(?:--[a-z]|-[a-z]$)/i.test(text);

/** "/bot restart ingest" and "/restart ingest" without the slash command's own name; "--tail 100" as "tail 100". */
export const slashed = (tokens: readonly Token[]): Token[] => {
  const [first, ...rest] = tokens;
  const own = first?.text.startsWith('/') === true && first.text.length > 1;
  const named = own && /^\/(?:bot|bots|codex|codex32|codex-32|c32|ops|fleet)$/i.test(first.text);
  const unslashed = own && !named ? [{ ...first, text: first.text.slice(1), word: first.word.slice(1) }] : [];
  const said = named ? rest : own ? [...unslashed, ...rest] : tokens;
  const command = said[0]?.word ?? '';
  const words: Token[] = [];
  for (let at = 0; at < said.length; ) {
    const token = said[at];
    if (!token) break;
    const [, name, value] = ASSIGNED.exec(token.text) ?? [];
    if (name !== undefined && value !== undefined) {
      const given = { ...token, text: value, word: value.toLowerCase() };
      words.push(...inWords({ ...token, text: `--${name}`, word: `--${name}` }, given, command).words, given);
      at += 1;
      continue;
    }
    const read = isFlag(token) ? inWords(token, said[at + 1], command) : { words: [token], taken: 1 };
    words.push(...read.words);
    at += read.taken;
  }
  return words;
};
