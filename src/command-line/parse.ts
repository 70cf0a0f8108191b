import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Declared } from '../language/declaration.ts';
import { createParser } from '../language/parser.ts';
import { type Context, type Fleet, type Parser, type Reading, toResult, type Utterance } from '../language/reading.ts';
import { warmUp } from '../language/warm-up.ts';
import { codeRoot } from '../package.ts';
import { loadShelf } from '../shelf.ts';
import type { Command } from './command.ts';
import { registeredFleet } from './registered-fleet.ts';

const help = `
Usage: codex32 parse [SENTENCE] [--fleet FILE] [--json]

Shows how a sentence is understood, and does nothing else. Without one, reads JSON lines
{"id", "channel", "text", "context"} from standard input and answers each with one line {"id", "result", "ms"}.

  --fleet FILE   the bots, people, roles and environments to understand it with; else the registry's own
  --json         the reading of SENTENCE for programs
`;

/** `codex32 parse` of the command line. */
export const parse: Command = {
  help,
  run: (words, { input, output, errors, environment, folder }) =>
    runParse(words, { input, write: (text) => output.write(text), complain: (text) => errors.write(text) }, () =>
      registeredFleet(environment, folder),
    ),
};

export interface ParseIo {
  readonly input: NodeJS.ReadableStream;
  readonly write: (text: string) => void;
  readonly complain: (text: string) => void;
}

const INTENTS = new URL('intents/', codeRoot);

const names = z.array(z.string());
const fleetSchema = z.object({
  users: names.default([]),
  accessRoles: names.default([]),
  environments: names.default([]),
  bots: z.array(
    z.object({
      name: z.string(),
      role: z.string().default('worker'),
      tags: names.default([]),
      status: z.string().default('running'),
      env: z.string().default(''),
      replicas: z.number().default(1),
    }),
  ),
});
const utteranceSchema = z.looseObject({
  id: z.unknown(),
  channel: z.enum(['text', 'slash', 'voice']).default('text'),
  text: z.string(),
  context: z.looseObject({}).nullish(),
});

/**
 * `codex32 parse`: JSON lines in, JSON lines out in the same order and nothing else; with a sentence as argument, the
 * same for a person. `ownFleet` is what the registry knows, asked only when no `--fleet FILE` is given. A line that
 * cannot be read is answered with an `error` and does not stop the rest. Returns the exit code.
 */
export const runParse = async (
  argv: readonly string[],
  io: ParseIo,
  ownFleet: () => Promise<Fleet>,
): Promise<number> => {
  const at = argv.indexOf('--fleet');
  const file = at >= 0 ? argv[at + 1] : undefined;
  if (at >= 0 && file === undefined) {
    io.complain('--fleet needs a file.\n');
    return 1;
  }
  const fleet = file === undefined ? await ownFleet() : await readFleet(file);
  if (typeof fleet === 'string') {
    io.complain(`${fleet}\n`);
    return 1;
  }
  const intents = await loadShelf<Declared & { readonly examples: readonly { readonly say: string }[] }>(INTENTS);
  const parser = createParser(intents);
  const sentence = argv
    .filter((_, k) => at < 0 || (k !== at && k !== at + 1))
    .filter((word) => word !== '--json')
    .join(' ');
  if (sentence !== '') {
    const reading = parser.parse({ text: sentence, channel: sentence.startsWith('/') ? 'slash' : 'text' }, fleet);
    io.write(
      argv.includes('--json')
        ? `${JSON.stringify({ result: toResult(reading), explanation: reading.explanation })}\n`
        : describe(reading),
    );
    return 0;
  }
  const examples = intents.flatMap((intent) => intent.examples.map(({ say }) => say));
  warmUp(parser, examples, fleet);
  for await (const line of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() !== '') io.write(`${JSON.stringify(answerLine(line, parser, fleet))}\n`);
  }
  return 0;
};

const readFleet = async (file: string): Promise<Fleet | string> => {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return `I cannot read ${file}.`;
  try {
    const parsed = fleetSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : `${file} is not a fleet: ${z.prettifyError(parsed.error)}`;
  } catch {
    return `${file} is not JSON.`;
  }
};

const answerLine = (line: string, parser: Parser, fleet: Fleet): unknown => {
  let id: unknown = null;
  try {
    const raw: unknown = JSON.parse(line);
    id = typeof raw === 'object' && raw !== null && 'id' in raw ? raw.id : null;
    const { channel, text, context } = utteranceSchema.parse(raw);
    const utterance: Utterance = { text, channel, context: context as Context | null | undefined };
    const started = performance.now();
    const reading = parser.parse(utterance, fleet);
    const ms = performance.now() - started;
    return { id, result: toResult(reading), ms: Math.round(ms * 10_000) / 10_000 };
  } catch (error) {
    const detail =
      error instanceof z.ZodError
        ? z.prettifyError(error)
        : error instanceof SyntaxError
          ? 'This line is not JSON.'
          : 'This line could not be read.';
    return { id, error: detail };
  }
};

const describe = (reading: Reading): string => {
  const lines: string[] = [];
  if (reading.kind === 'intents') {
    for (const { intent, targets, args } of reading.steps)
      lines.push(
        [intent, targets.join(', '), Object.keys(args).length > 0 ? JSON.stringify(args) : '']
          .filter((part) => part !== '')
          .join('  '),
      );
  } else if (reading.kind === 'ambiguous') lines.push(`I would ask: ${reading.question}`);
  else
    lines.push(
      reading.kind === 'negated' ? 'Told not to, so nothing would be done.' : `Nothing to do (${reading.because}).`,
    );
  const { words, rejected } = reading.explanation;
  if (words.length > 0) lines.push('', ...words.map(({ text, role }) => `  ${text}  →  ${role}`));
  if (rejected.length > 0)
    lines.push('', 'Also considered:', ...rejected.map(({ reading: what, because }) => `  ${what}: ${because}`));
  return `${lines.join('\n')}\n`;
};
