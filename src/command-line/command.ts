import type { Environment } from '../config.ts';

/** What a command is given of its process, so that a test can be one. */
export interface Surroundings {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  /** For people and logs; `output` belongs to answers and to `--json`. */
  readonly errors: NodeJS.WriteStream;
  readonly environment: Environment;
  /** The working folder, absolute. */
  readonly folder: string;
}

/** A word after `codex32`. One file, loaded only when it is called. */
export interface Command {
  /** What `codex32 <name> --help` prints, whole: usage, what it does, options, examples. */
  readonly help: string;
  /** `words` are those after the name. Resolves with the exit code; a CodexError becomes its sentence and exit code 1. */
  run(words: readonly string[], surroundings: Surroundings): Promise<number>;
}
