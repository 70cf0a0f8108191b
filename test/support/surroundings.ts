import { PassThrough } from 'node:stream';
import type { Surroundings } from '../../src/command-line/command.ts';

/** A process that is none: what a command is given, and what it wrote. */
export const fakeSurroundings = (
  environment: Readonly<Record<string, string>>,
  folder: string,
): Surroundings & { readonly said: () => string; readonly complained: () => string } => {
  const output = new PassThrough();
  const errors = new PassThrough();
  const read = (stream: PassThrough): string => String(stream.read() ?? '');
  return {
    input: new PassThrough() as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    errors: errors as unknown as NodeJS.WriteStream,
    environment,
    folder,
    said: () => read(output),
    complained: () => read(errors),
  };
};
