import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { entriesOfTurn, exportLines, linksFrom, recentEntries } from '../../src/people/audit/reading.ts';
import { turnOf } from '../../src/people/audit/turn.ts';
import { verifyAudit, verifyLinks } from '../../src/people/audit/verify.ts';
import type { AuditEntry } from '../../src/people/person.ts';
import { deriveKey } from '../../src/people/secrets/key.ts';
import { openTestAccess, secretKey, type TestAccess } from '../support/access.ts';
import { engines, type Place } from '../support/databases.ts';

const entry = (said: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  person: { id: 'p1', name: 'ada', identity: { provider: 'slack', workspace: 'T1', user: 'ADA' } },
  conversation: 'slack/T1/C1/',
  link: undefined,
  ...{ said, understood: { intent: 'restart', targets: ['ingest'], args: { b: 1, a: [null, undefined] } } },
  decision: 'allowed',
  ...more,
});
const key = deriveKey(Buffer.from(secretKey, 'hex'), 'audit');

describe.each(engines)('the audit on $engine', ({ place: makePlace }) => {
  let place: Place | undefined;
  let access: TestAccess;
  const verify = (witness?: { seq: number; hash: string }) => verifyAudit(access.database.sql, { key, witness });
  beforeAll(async () => {
    place = await makePlace();
  });
  afterAll(() => place?.remove());
  beforeEach(async (context) => {
    if (!place) return context.skip();
    access = await openTestAccess(place);
    for (const said of ['one', 'two', 'three', 'four', 'five']) await access.audit.append(entry(said));
  });
  afterEach(() => access?.close());

  it('is whole when nobody touched it, also when it is empty', async () => {
    expect(await verify()).toMatchObject({ whole: true, head: { seq: 5 } });
    const other = await openTestAccess();
    expect(await verifyAudit(other.database.sql, { key })).toMatchObject({ whole: true, head: { seq: 0 } });
    await other.close();
  });

  it('gives back the lines of one turn, and those of which nobody can tell whose they are', async () => {
    const conversation = { adapter: 'slack', workspace: 'T1', channel: 'C1', direct: false };
    const [mine, other] = [turnOf({ id: '17.1', conversation }), turnOf({ id: '17.2', conversation })];
    expect(mine).toMatch(/^[a-p]{24}$/);
    await access.audit.append(entry('begun', { turn: mine, result: 'begun' }));
    await access.audit.append(entry(`"turn":"${mine}"`, { turn: other }));
    await access.audit.append(entry('of before there were turns'));
    await access.audit.append(entry('over', { turn: mine, result: 'done: it runs' }));
    const lines = await entriesOfTurn(access.database.sql, mine, 0);
    const before = ['one', 'two', 'three', 'four', 'five'];
    expect(lines.map(({ said }) => said)).toEqual([...before, 'begun', 'of before there were turns', 'over']);
    expect(await entriesOfTurn(access.database.sql, mine, (lines.at(-1)?.at ?? 0) + 1)).toEqual([]);
  });

  const tampered: readonly (readonly [string, string, string])[] = [
    [
      'a changed word',
      "update audit_entries set body = replace(body, 'three', 'tree') where seq = 3",
      'entry 3 was changed',
    ],
    ['a changed time', 'update audit_entries set at = at + 1 where seq = 2', 'entry 2 was changed'],
    ['an entry gone', 'delete from audit_entries where seq = 3', 'entries 3 to 3 are missing'],
    ['the first entry gone', 'delete from audit_entries where seq = 1', 'entries 1 to 1 are missing'],
    ['the last entries gone', 'delete from audit_entries where seq >= 4', 'it should end at entry 5, but ends at 3'],
    ['everything gone', 'delete from audit_entries', 'it should end at entry 5, but ends at 0'],
    [
      'the end moved to hide it',
      'update audit_head set seq = 3, hash = (select hash from audit_entries where seq = 3)',
      'the seal',
    ],
    ['the end emptied to hide it', "update audit_head set seq = 0, hash = 'x'", 'the seal'],
    [
      'an entry added past the end',
      "insert into audit_entries select 6, at, body, hash, 'x' from audit_entries where seq = 5",
      'entry 6 was added',
    ],
  ];
  it.each(tampered)('shows %s', async (_, statement, says) => {
    await sql.raw(statement).execute(access.database.sql);
    expect(await verify()).toMatchObject({ whole: false, says: expect.stringContaining(says) });
  });

  it('shows two entries that changed places', async () => {
    for (const statement of [
      'update audit_entries set seq = 99 where seq = 2',
      'update audit_entries set seq = 2 where seq = 3',
      'update audit_entries set seq = 3 where seq = 99',
    ])
      await sql.raw(statement).execute(access.database.sql);
    expect(await verify()).toMatchObject({ whole: false });
  });

  it('shows a history written anew by somebody without the key', async () => {
    const { sql: rows } = access.database;
    const { linkAfter, emptyHead } = await import('../../src/people/audit/chain.ts');
    const forged = linkAfter(emptyHead, 1, '{"said":"nothing happened"}');
    await rows.deleteFrom('audit_entries').execute();
    await rows.insertInto('audit_entries').values(forged).execute();
    await rows.updateTable('audit_head').set({ seq: 1, hash: forged.hash }).execute();
    expect(await verify()).toMatchObject({ whole: false, says: expect.stringContaining('seal') });
  });

  it('shows an old state put back whole, to whoever noted a later end', async () => {
    const { sql: rows } = access.database;
    const before = await rows.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow();
    await access.audit.append(entry('the deed'));
    const noted = await rows.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirstOrThrow();
    expect(await verify(noted)).toMatchObject({ whole: true });
    await rows.deleteFrom('audit_entries').where('seq', '>', 5).execute();
    await rows.updateTable('audit_head').set(before).execute();
    expect(await verify()).toMatchObject({ whole: true });
    expect(await verify(noted)).toMatchObject({ whole: false, says: expect.stringContaining('entry 6 was noted') });
    await access.audit.append(entry('a lie'));
    expect(await verify(noted)).toMatchObject({ whole: false, says: expect.stringContaining('not the one') });
  });

  it('stays one chain when many write at once, on two services', async () => {
    const other = place?.replica ? await access.replica() : access;
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (index % 2 === 0 ? access : other).audit.append(entry(`at once ${index}`)),
      ),
    );
    expect(await verify()).toMatchObject({ whole: true, head: { seq: 65 } });
  });

  it('writes lines that prove themselves on another machine', async () => {
    const lines: string[] = [];
    for await (const line of exportLines(access.database.sql)) lines.push(line);
    const from = (list: readonly string[]) =>
      (async function* () {
        yield* list;
      })();
    expect(await verifyLinks(linksFrom(from(lines)))).toMatchObject({ whole: true, head: { seq: 5 } });
    const changed = lines.map((line) => line.replace('"said":"two"', '"said":"too"'));
    expect(await verifyLinks(linksFrom(from(changed)))).toMatchObject({ whole: false, says: 'entry 2 was changed' });
    expect(await verifyLinks(linksFrom(from(lines.toSpliced(2, 1))))).toMatchObject({ whole: false });
    expect(await verifyLinks(linksFrom(from(['{', ...lines])))).toMatchObject({ whole: false });
  });

  it('is read newest first, by time and by person', async () => {
    access.pass(1_000);
    await access.audit.append(
      entry('six', { person: { id: 'p2', name: 'bob', identity: { provider: 'a', workspace: 'b', user: 'c' } } }),
    );
    expect((await recentEntries(access.database.sql, { limit: 2 })).map(({ said }) => said)).toEqual(['six', 'five']);
    expect(await recentEntries(access.database.sql, { since: access.now() })).toHaveLength(1);
    expect((await recentEntries(access.database.sql, { person: 'bob' })).map(({ said }) => said)).toEqual(['six']);
  });

  it('never holds a secret, wherever in an entry it was said, nor a flood of words', async () => {
    access.egress.register('DB_PASSWORD', 'correct-horse-battery');
    await access.audit.append(
      entry('set it to correct-horse-battery', {
        ...{ understood: { args: { env: { 'correct-horse-battery': ['correct-horse-battery'] } } } },
        ...{ result: Buffer.from('correct-horse-battery').toString('base64') },
      }),
    );
    await access.audit.append(entry('x'.repeat(100_000)));
    const bodies = await access.database.sql.selectFrom('audit_entries').select('body').execute();
    expect(JSON.stringify(bodies)).not.toMatch(/correct-horse-battery|Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5/);
    expect(Math.max(...bodies.map(({ body }) => body.length))).toBeLessThan(10_000);
  });
});
