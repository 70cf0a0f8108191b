import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { openDatabase } from '../database/database.ts';
import { CodexError } from '../errors.ts';
import { openBlueprints } from '../registry/blueprint.ts';
import { openRegistry } from '../registry/durable-registry.ts';
import type { Command } from './command.ts';

const help = `
Usage: codex32 import FILE [--format json|yaml]

Registers the bots of an export. All entries are checked first: with one bad entry nothing is imported. While the
service runs, import in the conversation instead.
`;

export const importCommand: Command = {
  help,
  async run(words, { environment, folder, output }) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { format: { type: 'string' } },
      allowPositionals: true,
    });
    const [named] = positionals;
    if (named === undefined) throw new CodexError('INVALID', { detail: 'Which file? codex32 import FILE' });
    const format = /^ya?ml$/i.test(values.format ?? named.split('.').at(-1) ?? '') ? 'yaml' : 'json';
    const text = await readFile(resolve(folder, named), 'utf8').catch((cause: unknown) => {
      throw new CodexError('INVALID', { detail: `I cannot read ${named}.` }, { cause });
    });
    const { dataDir, databaseUrl: url, botRoots: roots } = loadConfig(environment, folder);
    const database = await openDatabase({ dataDir, url });
    try {
      const blueprints = openBlueprints({ roots, searchPath: environment.PATH ?? '' });
      const registry = await openRegistry(database, { blueprints, lookEvery: 0 });
      const bots = await registry.import(text, format, { id: 'service', name: 'The command line' });
      await registry.close();
      output.write(`${bots.length} bots are registered: ${bots.map((bot) => bot.name).join(', ')}.\n`);
    } finally {
      await database.close();
    }
    return 0;
  },
};
