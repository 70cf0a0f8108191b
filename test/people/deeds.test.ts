import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createParser } from '../../src/language/parser.ts';
import { type AccessHouse, openAccessHouse } from '../support/access-house.ts';
import { loadIntents } from '../support/agent-house.ts';

const intents = await loadIntents();
const parser = createParser(intents);

describe('history', () => {
  let house: AccessHouse;
  beforeEach(async () => {
    house = await openAccessHouse({ parser, intents });
    await house.give('ada', 'admin');
    await house.give('bob', 'operator');
    await house.give('eve', 'viewer');
  });
  afterEach(() => house.close());
  const say = async (user: string, ...texts: readonly string[]): Promise<string> => {
    let told = '';
    for (const text of texts) {
      house.pass(60_000);
      told = (await house.say({ user, text })).text;
    }
    return told;
  };
  const lines = async (user: string, text = 'history'): Promise<readonly string[]> =>
    (await say(user, text)).split('\n').slice(1);

  it('tells an admin who said what, from where, and what came of it, beside what happened by itself', async () => {
    const ingest = house.registry.named('ingest');
    await say('bob', 'restart billing', 'status', 'gibberish of a kind');
    await say('eve', 'restart billing');
    await house.registry.record({
      ...{
        type: 'bot-exited',
        by: { id: 'executor', name: 'Codex-32' },
        says: 'ingest exited with code 1.',
        detail: {},
      },
      ...(ingest && { bot: { id: ingest.id, name: ingest.name } }),
    });
    const all = (await lines('ada')).filter((line) => !line.includes('registered'));
    expect(all.join('\n')).toMatch(/eve \(test\): "restart billing" → refused: You need the "bot\.restart"/);
    expect(all.filter((line) => line.includes('bob (test): "restart billing"'))).toHaveLength(1);
    expect(all.join('\n')).toContain('ingest exited with code 1.');
    expect(all.join('\n')).not.toMatch(/gibberish|"status"/);
  });

  it('tells a deed once, not again as the events that it caused', async () => {
    await say('bob', 'rename billing to invoices', 'yes');
    const renamed = (await lines('ada', 'history of invoices')).filter((line) => line.includes('invoices'));
    expect(renamed).toHaveLength(1);
    expect((await lines('ada')).join('\n')).not.toContain('"yes"');
    expect(renamed[0]).toContain('bob (test): "rename billing to invoices"');
  });

  it('tells an order about several bots once, not once for each', async () => {
    await say('bob', 'restart queue-worker and sentiment', 'yes');
    expect((await lines('ada')).filter((line) => line.includes('bob (test)'))).toHaveLength(1);
    const rows = await house.access.database.sql.selectFrom('audit_entries').select('body').execute();
    expect(rows.filter(({ body }) => body.includes('"decision":"step"'))).toHaveLength(4);
  });

  it('keeps to the bot, the person, the time and the number that were asked for', async () => {
    await say('bob', 'restart billing');
    await say('ada', 'restart ingest');
    house.pass(3 * 60 * 60_000);
    await say('ada', 'restart billing');
    expect((await lines('ada', 'history of ingest')).join('\n')).not.toContain('restart billing');
    expect((await lines('ada', 'what has bob done')).join('\n')).toMatch(/bob/);
    expect((await lines('ada', 'what has bob done')).join('\n')).not.toContain('ada (test)');
    expect((await lines('ada', 'history of the last 2 hours')).join('\n')).not.toContain('bob (test)');
    expect(await lines('ada', 'show the last 2 actions')).toHaveLength(2);
  });

  it('tells somebody who may not read the audit what happened to the bots, and nothing that was said', async () => {
    await say('bob', 'rename billing to invoices', 'yes');
    const told = (await lines('eve')).join('\n');
    expect(told).toContain('invoices');
    expect(told).not.toContain('(test)');
    expect(told).not.toContain('"rename');
  });
});
