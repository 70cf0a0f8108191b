import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { CodexError } from '../errors.ts';
import type { Surroundings } from './command.ts';

/** More than any secret has; whoever pipes in more has mistaken the file. */
const LONGEST = 100_000;

/**
 * A line that nobody sees: asked for without echo on a terminal, else all of standard input but its last line break. It
 * never comes from the arguments, which other users of the machine can read and the shell writes down.
 */
export const hiddenLine = async ({ input, errors }: Surroundings, question: string): Promise<string> => {
  const line = input.isTTY ? await askUnseen(input, errors, question) : (await text(input)).replace(/\r?\n$/, '');
  if (line.length > LONGEST) throw new CodexError('INVALID', { detail: 'That is too long to be one secret.' });
  return line;
};

const askUnseen = async (input: NodeJS.ReadStream, errors: NodeJS.WriteStream, question: string): Promise<string> => {
  errors.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: true, historySize: 0 });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    errors.write('\n');
  }
};
