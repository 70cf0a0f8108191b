import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offerFirstAdmin } from '../../src/command-line/first-admin.ts';
import { createParser } from '../../src/language/parser.ts';
import { type AccessHouse, openAccessHouse } from '../support/access-house.ts';
import { loadIntents } from '../support/agent-house.ts';

const intents = await loadIntents();
const parser = createParser(intents);
const slack = {
  client: undefined,
  botToken: 'xoxb',
  signingSecret: 's',
  appToken: undefined,
  apiUrl: undefined,
  newsChannels: [],
  without: [],
};

describe('the first admin of a fleet that is run by chat', () => {
  let house: AccessHouse;
  beforeEach(async () => {
    house = await openAccessHouse({ parser, intents });
  });
  afterEach(() => house.close());
  const offered = async (config: Partial<Parameters<typeof offerFirstAdmin>[0]['config']>): Promise<string> => {
    let shown = '';
    const show = (text: string): void => {
      shown += text;
    };
    await offerFirstAdmin({ access: house.access, config: { slack: undefined, discord: undefined, ...config }, show });
    return shown;
  };

  it('is whoever types what the service printed, and is not offered again', async () => {
    const shown = await offered({ slack });
    expect(shown).toContain('Nobody on Slack may give rights yet.');
    const [sentence = '', code = ''] = /link my account with code (\S+)/.exec(shown) ?? [];
    const reply = await house.say({ user: 'bea', text: sentence });
    expect(reply).toMatchObject({ tone: 'done', text: expect.stringContaining('first admin') });
    expect((await house.say({ user: 'bea', text: 'who am i' })).text).toContain('admin on the whole fleet');
    expect((await house.say({ user: 'eve', text: sentence })).tone).not.toBe('done');
    expect(await offered({ slack })).toBe('');
    const rows = await house.access.database.sql.selectFrom('audit_entries').select('body').execute();
    const kept = rows.map(({ body }) => body).join('\n');
    expect(kept).toContain('link my account with code (a code)');
    expect(kept.toUpperCase().replaceAll('-', '')).not.toContain(code.replaceAll('-', ''));
  });

  it('is not offered where nobody can chat, or somebody there is admin already', async () => {
    expect(await offered({})).toBe('');
    await house.give('ada', 'admin');
    expect(await offered({ slack })).toBe('');
  });
});
