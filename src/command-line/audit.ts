import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadConfig } from '../config.ts';
import { CodexError } from '../errors.ts';
import type { Head } from '../people/audit/chain.ts';
import { exportLines, linksFrom, recentEntries } from '../people/audit/reading.ts';
import { type Verdict, verifyAudit, verifyLinks } from '../people/audit/verify.ts';
import { auditKey } from '../people/open-access.ts';
import type { Command, Surroundings } from './command.ts';
import { withAccess } from './with-access.ts';

const help = `
Usage: codex32 audit verify [FILE] [--head SEQ:HASH] [--json]
       codex32 audit show [--last N] [--person NAME] [--json]
       codex32 audit export [FILE]

verify   Proves that nothing in the audit was changed, removed or reordered since it was written: in the database, or in
         a FILE that "export" wrote. --head is an end that was noted elsewhere (the log notes one now and then, and
         verify prints the present one): then an audit that was put back whole to an earlier state is found too.
         Exit code 0 when it is whole, 1 when it is not.
show     The last entries (20, if you say nothing), newest first: who said what, and what came of it.
export   Writes every entry as a line of JSON, to FILE (which must not exist yet) or to standard output.
`;

export const audit: Command = {
  help,
  async run(words, surroundings) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        head: { type: 'string' },
        last: { type: 'string', default: '20' },
        person: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [action, file] = positionals;
    if (action === 'export') return writeAll(surroundings, file);
    if (action === 'show') return show(surroundings, values);
    if (action !== 'verify')
      throw new CodexError('INVALID', { detail: 'What with the audit? codex32 audit verify, show or export' });
    const witness = values.head === undefined ? undefined : readHead(values.head);
    const verdict = await (file === undefined
      ? verifyDatabase(surroundings, witness)
      : verifyLinks(linksFrom(linesOf(resolve(surroundings.folder, file))), witness));
    surroundings.output.write(`${values.json ? JSON.stringify(verdict) : sayVerdict(verdict)}\n`);
    return verdict.whole ? 0 : 1;
  },
};

interface Shown {
  readonly last: string;
  readonly person?: string;
  readonly json: boolean;
}

const show = (surroundings: Surroundings, { last, person, json }: Shown): Promise<number> =>
  withAccess(surroundings, async ({ database }) => {
    const limit = Number(last);
    if (!Number.isInteger(limit) || limit < 1)
      throw new CodexError('INVALID', { detail: '--last is a number of entries.' });
    for (const entry of await recentEntries(database.sql, { limit, person })) {
      const { seq, at, person: by, conversation, said, decision, result } = entry;
      const what = [new Date(at).toISOString(), by.name, conversation, JSON.stringify(said), decision, result ?? ''];
      surroundings.output.write(
        `${json ? JSON.stringify(entry) : [seq, ...what].join('  ').replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')}\n`,
      );
    }
    return 0;
  });

const verifyDatabase = (surroundings: Surroundings, witness: Head | undefined): Promise<Verdict> => {
  const { dataDir, secretKey } = loadConfig(surroundings.environment, surroundings.folder);
  const key = auditKey({ dataDir, secretKey });
  return withAccess(surroundings, ({ database }) => verifyAudit(database.sql, { key, witness }));
};

const sayVerdict = (verdict: Verdict): string =>
  verdict.whole
    ? `The audit is whole: ${verdict.head.seq} entries. Its end is ${verdict.head.seq}:${verdict.head.hash}`
    : `The audit is not as it was written: ${verdict.says}.`;

const readHead = (text: string): Head => {
  const [, seq, hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (seq === undefined)
    throw new CodexError('INVALID', {
      detail: '--head is a number, a colon and 64 hexadecimal digits, as verify prints it.',
    });
  return { seq: Number(seq), hash };
};

async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

const writeAll = (surroundings: Surroundings, file: string | undefined): Promise<number> =>
  withAccess(surroundings, async ({ database, note }) => {
    await note('codex32 audit export', 'exported');
    if (file === undefined) {
      for await (const line of exportLines(database.sql)) surroundings.output.write(`${line}\n`);
      return 0;
    }
    const handle = await open(resolve(surroundings.folder, file), 'wx', 0o600);
    try {
      for await (const line of exportLines(database.sql)) await handle.appendFile(`${line}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return 0;
  });
