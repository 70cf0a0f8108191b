import type { Command } from './command.ts';

interface Entry {
  /** For `codex32 --help`. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command there is, in the order people meet them. */
export const commands = {
  doctor: {
    summary: 'Check each configured part for real, and say how to mend it.',
    load: async () => (await import('./doctor.ts')).doctor,
  },
} as const satisfies Record<string, Entry>;

export const isCommandName = (word: string): word is keyof typeof commands => Object.hasOwn(commands, word);
