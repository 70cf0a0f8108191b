import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { restore as restoreDatabase } from '../database/restore.ts';
import { CodexError } from '../errors.ts';
import type { Command } from './command.ts';

const help = `
Usage: codex32 restore FILE --yes [--json]

Puts a backup in the place of the database. Refused while the service runs. The file is read to its end, checked, and
built up as a database of its own before anything is replaced; what was there is kept under another name, which is told.

  --yes    needed, because it replaces everything
  --json   { restored, madeAt, rows: { TABLE: COUNT }, aside }
`;

export const restore: Command = {
  help,
  async run(words, { environment, folder, output }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { json: { type: 'boolean', default: false }, yes: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [named] = positionals;
    if (named === undefined) throw new CodexError('INVALID', { detail: 'Which file? codex32 restore FILE --yes' });
    const { dataDir, databaseUrl: url } = loadConfig(environment, folder);
    const place = url === undefined ? `the database in ${dataDir}` : 'the database that DATABASE_URL names';
    if (!values.yes)
      throw new CodexError('INVALID', { detail: `This replaces ${place}. Say it again with --yes if you mean it.` });
    const file = resolve(folder, named);
    const { counts: rows, at, aside } = await restoreDatabase({ dataDir, url }, file, Date.now());
    const madeAt = new Date(at).toISOString();
    const kept = aside === undefined ? '' : ` What was there before is kept as ${aside}.`;
    output.write(
      values.json
        ? `${JSON.stringify({ restored: file, madeAt, rows, aside: aside ?? null })}\n`
        : `${rows.bots ?? 0} bots and ${rows.events ?? 0} events of ${madeAt} are back, and all the rest.${kept}\n`,
    );
    return 0;
  },
};
