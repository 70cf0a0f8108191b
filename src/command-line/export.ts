import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { assertThere } from '../database/backup.ts';
import { connect } from '../database/database.ts';
import { CodexError } from '../errors.ts';
import { OWNER_FILE, writeSafely } from '../files/write.ts';
import { openBlueprints } from '../registry/blueprint.ts';
import { openRegistry } from '../registry/durable-registry.ts';
import type { Command } from './command.ts';

const help = `
Usage: codex32 export [FILE] [--format json|yaml|csv]

Writes what people decided of all bots (no state, no history) to FILE or to standard output. JSON and YAML can be
imported elsewhere; CSV is for spreadsheets and shows state too. The service may run meanwhile.
`;

const formats = ['json', 'yaml', 'csv'] as const;
type Format = (typeof formats)[number];

export const exportCommand: Command = {
  help,
  async run(words, { environment, folder, output }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { format: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    const format = formatOf(values.format ?? file?.split('.').at(-1) ?? 'json', values.format !== undefined);
    const { dataDir, databaseUrl: url, botRoots: roots } = loadConfig(environment, folder);
    assertThere({ dataDir, url });
    const database = await connect({ dataDir, url });
    try {
      const blueprints = openBlueprints({ roots, searchPath: '' });
      const registry = await openRegistry(database, { blueprints, lookEvery: 0, saveFiguresEvery: 0 });
      const text = await registry.export(format);
      // Variables may be confidential even where they are no secrets.
      if (file === undefined) output.write(text);
      else await writeSafely(resolve(folder, file), text, OWNER_FILE);
    } finally {
      await database.close();
    }
    return 0;
  },
};

/** As asked for, or as the file is called; a name that says nothing means JSON. */
const formatOf = (word: string, asked: boolean): Format => {
  const format = formats.find((one) => one === word.toLowerCase() || (word === 'yml' && one === 'yaml'));
  if (!format && asked) throw new CodexError('INVALID', { detail: `I write json, yaml or csv.` });
  return format ?? 'json';
};
