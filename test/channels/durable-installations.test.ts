import { afterEach, describe, expect, it } from 'vitest';
import { durableInstallations } from '../../src/channels/durable-installations.ts';
import { openDatabase } from '../../src/database/database.ts';
import { sealingWith } from '../../src/people/secrets/sealing.ts';
import { engines } from '../support/databases.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

describe.each(engines)('installations in $engine', ({ place }) => {
  let now = 1_000;
  const hidden: string[] = [];
  const sealing = sealingWith(new Uint8Array(32).fill(7), { register: (_, value) => void hidden.push(value) });
  const open = async () => {
    const found = await place();
    if (found === undefined) return undefined;
    const database = await openDatabase(found.config);
    opened.push(
      () => found.remove(),
      () => database.close(),
    );
    const openFor = (adapter: string) => durableInstallations({ database, adapter, sealing, clock: () => now });
    return { database, openFor };
  };
  const acme = { workspace: 'TACME', token: 'xoxb-acme-token', facts: { user: 'UBOT' } };

  it('keep a token that only its own workspace and adapter open', async (test) => {
    const { database, openFor } = (await open()) ?? test.skip('not here');
    const slack = openFor('slack');
    await slack.save(acme);
    expect(await slack.get('TACME')).toEqual({ ...acme, at: now });
    expect(await openFor('discord').get('TACME')).toBeUndefined();
    const rows = await database.sql.selectFrom('installations').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('xoxb-acme-token');
    await database.sql.updateTable('installations').set({ workspace: 'TEVE' }).execute();
    await expect(slack.get('TEVE')).rejects.toThrow(/sealed with another key, or was changed/);
  });

  it('are told to whatever keeps secrets out of replies, before anybody else sees them', async (test) => {
    const { openFor } = (await open()) ?? test.skip('not here');
    hidden.length = 0;
    await openFor('slack').save(acme);
    expect(hidden).toEqual(['xoxb-acme-token']);
    await openFor('slack').get('TACME');
    expect(hidden).toEqual(['xoxb-acme-token', 'xoxb-acme-token']);
  });

  it('are replaced and removed for every replica at once', async (test) => {
    const { openFor } = (await open()) ?? test.skip('not here');
    const [one, other] = [openFor('slack'), openFor('slack')];
    await one.save(acme);
    expect((await other.get('TACME'))?.token).toBe('xoxb-acme-token');
    now += 10;
    await one.save({ ...acme, token: 'xoxb-new' });
    expect((await other.get('TACME'))?.token).toBe('xoxb-new');
    expect(await other.remove('TACME', now - 1)).toBe(false);
    expect(await other.remove('TACME', now)).toBe(true);
    expect(await one.get('TACME')).toBeUndefined();
  });
});
