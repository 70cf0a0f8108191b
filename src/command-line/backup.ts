import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { backUp } from '../database/backup.ts';
import { makeFolder } from '../files/write.ts';
import type { Command } from './command.ts';

const help = `
Usage: codex32 backup [FILE] [--json]

Copies the whole database, as it is at one moment, into FILE (codex32-TIME.backup in the folder "backups" of the data
folder, if you name none). The service may run meanwhile. A backup of SQLite can be restored into PostgreSQL and back.
FILE is readable by its owner alone and never overwritten. Secrets are in it as they are stored, sealed: keep their key
somewhere else, or the backup cannot use them.

  --json   { file, rows: { TABLE: COUNT } }
`;

export const backup: Command = {
  help,
  async run(words, { environment, folder, output }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const { dataDir, databaseUrl: url } = loadConfig(environment, folder);
    const now = Date.now();
    const ours = resolve(dataDir, 'backups');
    if (positionals[0] === undefined) await makeFolder(ours);
    const file =
      positionals[0] === undefined ? resolve(ours, `codex32-${stamp(now)}.backup`) : resolve(folder, positionals[0]);
    const rows = await backUp({ dataDir, url }, file, now);
    const { bots = 0, events = 0 } = rows;
    output.write(
      values.json
        ? `${JSON.stringify({ file, rows })}\n`
        : `${bots} bots and ${events} events, and all the rest, are in ${file}.\n`,
    );
    return 0;
  },
};

const stamp = (now: number): string => new Date(now).toISOString().replaceAll(/[:.]/g, '-');
