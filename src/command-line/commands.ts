import type { Command } from './command.ts';

interface Entry {
  /** For `codex32 --help`. */
  readonly summary: string;
  load(): Promise<Command>;
}

/** Every command there is, in the order people meet them. */
export const commands = {
  start: {
    summary: 'Start everything that is configured (the default).',
    load: async () => (await import('./start.ts')).start,
  },
  chat: {
    summary: 'Talk to the fleet: on the terminal, piped, or one sentence with an exit code.',
    load: async () => (await import('./chat.ts')).chat,
  },
  parse: {
    summary: 'Show how sentences are understood, and do nothing else.',
    load: async () => (await import('./parse.ts')).parse,
  },
  doctor: {
    summary: 'Check each configured part for real, and say how to mend it.',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  backup: {
    summary: 'Copy the whole database into one file, while the service runs.',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'Put a backup in the place of the database.',
    load: async () => (await import('./restore.ts')).restore,
  },
  export: {
    summary: 'Write all bots as JSON, YAML or CSV.',
    load: async () => (await import('./export.ts')).exportCommand,
  },
  import: {
    summary: 'Register the bots of an export.',
    load: async () => (await import('./import.ts')).importCommand,
  },
  secret: {
    summary: 'Set, list and remove what bots are given and nobody is shown.',
    load: async () => (await import('./secret.ts')).secret,
  },
  user: {
    summary: 'Add people who sign in over the API, and shut them out.',
    load: async () => (await import('./user.ts')).user,
  },
  'api-key': {
    summary: 'Make, list and revoke keys for programs.',
    load: async () => (await import('./api-key.ts')).apiKey,
  },
  audit: {
    summary: 'Prove that the audit is as it was written, or write it out.',
    load: async () => (await import('./audit.ts')).audit,
  },
  slack: {
    summary: 'Print the Slack app to create (slack manifest).',
    load: async () => (await import('./slack.ts')).slack,
  },
} as const satisfies Record<string, Entry>;

export const isCommandName = (word: string): word is keyof typeof commands => Object.hasOwn(commands, word);
