import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { CodexError } from '../errors.ts';
import type { Blueprint } from './bot.ts';

export type Language = Extract<Blueprint, { kind: 'script' }>['language'];

/** ms that a check may take, and characters of an interpreter's complaint that are read. */
const PATIENCE = 10_000;
const LONGEST_COMPLAINT = 10_000;
const LONGEST_DETAIL = 160;

const TYPES =
  'process.stdout.write(require("node:module").stripTypeScriptTypes(require("node:fs").readFileSync(0, "utf8")))';
const PYTHON = `
import ast, sys
try:
    ast.parse(sys.stdin.buffer.read())
except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
    sys.exit("line %s: %s" % (getattr(error, "lineno", "?"), getattr(error, "msg", error)))
`;

/**
 * Asks the language's own parser whether a script can be read, without running it: the source goes in as standard
 * input, and nothing of it is executed or imported.
 * @throws CodexError BLUEPRINT_SYNTAX with the line and the parser's words; INVALID when the interpreter is missing
 */
export const assertSyntax = async (path: string, source: Uint8Array, language: Language): Promise<void> => {
  const complaint = await complaintOf[language](source, path);
  if (complaint !== undefined)
    throw new CodexError('BLUEPRINT_SYNTAX', { path, detail: complaint.slice(0, LONGEST_DETAIL) });
};

const complaintOf: Readonly<Record<Language, (source: Uint8Array, path: string) => Promise<string | undefined>>> = {
  node: async (source, path) => checkJavaScript(source, await moduleKind(path)),
  typescript: async (source, path) => {
    const stripped = await ask(process.execPath, ['--no-warnings', '--input-type=commonjs', '--eval', TYPES], source);
    if (stripped.code !== 0) return nodeComplaint(stripped.err);
    return checkJavaScript(Buffer.from(stripped.out), await moduleKind(path));
  },
  python: async (source) => {
    const { code, err } = await ask('python3', ['-I', '-c', PYTHON], source);
    return code === 0 ? undefined : lastLine(err);
  },
  shell: async (source) => {
    const { code, err } = await ask(shellOf(source), ['-n'], source);
    // "sh: 3: Syntax error: …", "bash: line 3: syntax error …"
    return code === 0 ? undefined : firstLine(err).replace(/^[^:]*: (?:line )?(\d+): /, 'line $1: ');
  },
};

type ModuleKind = 'module' | 'commonjs' | undefined;

/** A source without a declared kind is what either of them can read, as Node itself decides when it runs it. */
const checkJavaScript = async (source: Uint8Array, kind: ModuleKind): Promise<string | undefined> => {
  const check = async (type: string): Promise<string | undefined> => {
    const { code, err } = await ask(
      process.execPath,
      ['--no-warnings', `--input-type=${type}`, '--check', '-'],
      source,
    );
    return code === 0 ? undefined : nodeComplaint(err);
  };
  if (kind) return check(kind);
  const asScript = await check('commonjs');
  if (asScript === undefined) return undefined;
  const asModule = await check('module');
  return asModule === undefined ? undefined : /\b(?:import|export)\b/.test(asScript) ? asModule : asScript;
};

/** `.mjs` and `.cjs` say it; for `.js` and `.ts` the nearest package.json may. */
const moduleKind = async (path: string): Promise<ModuleKind> => {
  const letter = extname(path).at(1);
  if (letter === 'm') return 'module';
  if (letter === 'c') return 'commonjs';
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
    if (text !== undefined) return typeOf(text);
    if (folder === dirname(folder)) return undefined;
  }
};

const typeOf = (text: string): ModuleKind => {
  try {
    const { type } = JSON.parse(text);
    return type === 'module' || type === 'commonjs' ? type : undefined;
  } catch {
    return undefined;
  }
};

/** Bash reads more than sh does, so a script that asks for it is checked by it. */
const shellOf = (source: Uint8Array): string =>
  /^#!.*\bbash\b/.test(Buffer.from(source.subarray(0, 200)).toString('latin1')) ? 'bash' : 'sh';

const nodeComplaint = (err: string): string => {
  const line = /^[^\n:]*:(\d+)/.exec(err)?.[1];
  const words =
    /SyntaxError(?: \[\w+\])?: ([^\n]+)/.exec(err)?.[1] ??
    /(?:message|Error): ([^\n]+)/.exec(err)?.[1] ??
    'it cannot be read';
  return line === undefined ? words : `line ${line}: ${words}`;
};

const firstLine = (text: string): string => text.trim().split('\n')[0] ?? '';
const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A clean environment: no NODE_OPTIONS, BASH_ENV or PYTHONSTARTUP that would run something before the parser does. */
const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  LC_ALL: 'C.UTF-8',
});

const ask = async (command: string, args: readonly string[], source: Uint8Array): Promise<Answer> => {
  const child = spawn(command, args, { env: cleanEnvironment(), timeout: PATIENCE, killSignal: 'SIGKILL' });
  const [out, err]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.length * 64 < LONGEST_COMPLAINT && err.push(chunk));
  // A parser that stops reading early closes its end; its exit code says why.
  child.stdin.on('error', () => {});
  child.stdin.end(source);
  try {
    const [code, signal] = await once(child, 'close');
    if (signal !== null) return { code, out: '', err: `checking took longer than ${PATIENCE / 1000} seconds` };
    return { code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString().slice(0, LONGEST_COMPLAINT) };
  } catch (cause) {
    throw new CodexError(
      'INVALID',
      { detail: `I cannot check it, because ${command} is not installed here.` },
      { cause },
    );
  }
};
