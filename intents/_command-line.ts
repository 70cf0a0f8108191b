import { type BotDraft, byWord, CodexError } from '../src/kit.ts';

type Blueprint = BotDraft['blueprint'];

const languages = byWord<'node' | 'typescript' | 'python' | 'shell'>({
  js: 'node',
  mjs: 'node',
  cjs: 'node',
  ts: 'typescript',
  mts: 'typescript',
  py: 'python',
  sh: 'shell',
});

/**
 * What a person wrote as what should run: a script's path, or a command, each with arguments. Split at blanks outside of
 * quotes; nothing is expanded, because no shell will ever see it. Whether it may run is for the registry to say.
 */
export const blueprintOf = (words: string): Blueprint | undefined => {
  const [first, ...args] = split(words);
  if (first === undefined) return undefined;
  const path = first.replace(/^file:\/\//, '');
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  const language = languages[ending];
  if (language !== undefined) return { kind: 'script', path, language, args };
  if (looksLikeImage(first)) return { kind: 'image', image: first, args };
  return { kind: 'command', command: first, args };
};

/** `registry/name:tag`: a colon or a registry, and no path on this machine. */
const looksLikeImage = (word: string): boolean =>
  !/^[./~]/.test(word) && /^[a-z0-9][a-z0-9._/-]*(:[\w.-]+|@sha256:[a-f0-9]{64})$/.test(word);

const split = (words: string): readonly string[] => {
  const unwrapped = words.trim().replace(/^`+|`+$/g, '');
  const pieces = unwrapped.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g);
  return [...pieces].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
};

/** A path that was read only in part ("/opt/../x" up to the dots) is not what was meant. */
export const isCut = (said: string, path: string): boolean => {
  const at = said.indexOf(path);
  return at >= 0 && /^[^\s,;'"`)]/.test(said.slice(at + path.length));
};

/** What a bot is to run on this machine. @throws CodexError INVALID, UNSUPPORTED */
export const runnable = (bot: string, words: string): BotDraft['blueprint'] => {
  const blueprint = blueprintOf(words);
  if (blueprint === undefined) throw new CodexError('INVALID', { detail: `I can't tell what ${bot} should run.` });
  if (blueprint.kind === 'image') {
    throw new CodexError('UNSUPPORTED', {
      detail: 'images need Kubernetes. Give me a script or a command of this machine.',
    });
  }
  return blueprint;
};
