import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Intent } from '../../src/agent/intent.ts';
import { fleetWide, matrix, type Role, roles } from '../../src/people/roles.ts';
import type { Scope } from '../../src/people/scope.ts';
import { root } from '../support/access.ts';
import { type AccessHouse, openAccessHouse } from '../support/access-house.ts';
import { loadIntents, messageOf } from '../support/agent-house.ts';
import { reading } from '../support/scripted-parser.ts';

const password = 'a sentence that is easy to remember';
/** In reach of every scope below, and of none of them. */
const inside = 'queue-worker';
const outside = 'email-gateway';

/** Every intent there is, with its own permission, that only writes down that it ran. */
const shelf = (await loadIntents()).filter(({ language }) => language.role === undefined);
const ran: string[] = [];
const recorders: readonly Intent[] = shelf.map((intent) => ({
  ...intent,
  effect: 'read',
  run: async ({ targets }) => {
    ran.push([intent.name, ...targets.map(({ name }) => name)].join(' '));
    return { text: 'ran', tone: 'answer' };
  },
}));
/** "restart queue-worker" is that intent on that bot; the words of people are tested elsewhere. */
const parser = {
  parse: ({ text }: { text: string }) => {
    const [intent = '', ...targets] = text.split(' ');
    return reading(intent, targets);
  },
};

/** The rule in words, written a second time: the matrix has it, and the scope reaches it. */
const expected = (intent: Intent, role: Role | undefined, reaches: boolean, scoped: boolean): boolean => {
  if (intent.permission === 'anyone') return true;
  if (role === undefined || !matrix[intent.permission].includes(role)) return false;
  return scoped ? reaches && !fleetWide.has(intent.permission) : true;
};

/** What a right is asked over, and whether a scoped grant reaches it; the fleet as such is reached by none. */
const targets = (scoped: boolean): readonly (readonly [names: readonly string[], reaches: boolean])[] => [
  [[inside], true],
  [[outside], !scoped],
  [[inside, outside], !scoped],
  [[], !scoped],
];

describe('the whole matrix of role × intent × scope', () => {
  let house: AccessHouse;
  let scopes: readonly Scope[];
  beforeAll(async () => {
    house = await openAccessHouse({ parser, intents: recorders });
    const bot = house.registry.named(inside);
    scopes = [
      { kind: 'fleet', value: '' },
      { kind: 'bot', value: bot?.id ?? '' },
      { kind: 'tag', value: 'pipeline' },
      { kind: 'role', value: 'worker' },
      { kind: 'environment', value: 'prod' },
    ];
    for (const role of roles) for (const scope of scopes) await house.give(`${role}-${scope.kind}`, role, [scope]);
  });
  afterAll(() => house.close());

  /** What ran, of every intent on every target, for one speaker. */
  const runs = async (say: (text: string) => Promise<unknown>): Promise<readonly string[]> => {
    ran.length = 0;
    for (const { name, language } of recorders) {
      await say(name);
      if (language.targets !== 'none' && language.targets !== 'filter') {
        await say(`${name} ${inside}`);
        await say(`${name} ${outside}`);
        await say(`${name} ${inside} ${outside}`);
      }
    }
    return [...ran];
  };
  const allowed = (role: Role | undefined, scoped: boolean): readonly string[] =>
    recorders.flatMap((intent) => {
      const { name, language } = intent;
      const alone = expected(intent, role, true, scoped) ? [name] : [];
      if (language.targets === 'none' || language.targets === 'filter') return alone;
      // Nobody may even speak of a bot they may not see, whatever the intent.
      const sees = (reaches: boolean): boolean =>
        expected(intent, role, reaches, scoped) && role !== undefined && (reaches || !scoped);
      return [
        ...alone,
        ...(sees(true) ? [`${name} ${inside}`] : []),
        ...(sees(false) ? [`${name} ${outside}`, `${name} ${inside} ${outside}`] : []),
      ];
    });

  it('names every intent that acts', () => {
    expect(recorders.length).toBeGreaterThan(30);
  });

  for (const role of roles) {
    for (const kind of ['fleet', 'bot', 'tag', 'role', 'environment']) {
      it(`lets ${role === 'admin' || role === 'operator' ? 'an' : 'a'} ${role} by ${kind} do just what the matrix says, over chat`, async () => {
        const found = await runs((text) => house.say({ user: `${role}-${kind}`, text }));
        expect(found).toEqual(allowed(role, kind !== 'fleet'));
      });
    }

    for (const kind of ['fleet', 'bot', 'tag', 'role', 'environment']) {
      it(`lets ${role} by ${kind} do just that over a session and an API key, and no more over a key that is made for reading`, async () => {
        const { access } = house;
        const login = `${role}-${kind}`;
        const scope = scopes.find((one) => one.kind === kind);
        await access.logins.add(login, password);
        const whom = `api:codex32:${login}`;
        await access.people.grant(await access.who(root), { whom, role, ...(scope && { scopes: [scope] }) });
        const { access: token } = await access.sessions.signIn(login, password);
        const { key } = await access.apiKeys.create({ login, label: 'all' });
        const reads = await access.apiKeys.create({ login, label: 'reads', permissions: ['fleet.read'] });
        const byToken = await access.who(await access.sessions.whose(token));
        const { sender, limitedTo } = await access.apiKeys.whose(key);
        const byKey = { ...(await access.who(sender)), limitedTo };
        const limited = { ...byKey, limitedTo: (await access.apiKeys.whose(reads.key)).limitedTo };
        const scoped = kind !== 'fleet';
        for (const intent of recorders) {
          const { permission } = intent;
          if (permission === 'anyone') continue;
          for (const [names, reaches] of targets(scoped)) {
            const bots = names.map((name) => house.registry.named(name)).filter((bot) => bot !== undefined);
            expect(bots).toHaveLength(names.length);
            const right = expected(intent, role, reaches, scoped);
            for (const person of [byToken, byKey])
              expect([permission, names, (await access.gate.allow(person, permission, bots)).allowed]).toEqual([
                ...[permission, names, right],
              ]);
            const read = await access.gate.allow(limited, permission, bots);
            expect([permission, names, read.allowed]).toEqual([
              permission,
              names,
              right && permission === 'fleet.read',
            ]);
          }
        }
      });
    }
  }

  it('lets a session reach through the agent just what its scope reaches', async () => {
    const { access } = house;
    const { access: token } = await access.sessions.signIn('operator-environment', password);
    const sender = await access.sessions.whose(token);
    const work = { progress: () => {}, signal: new AbortController().signal };
    let count = 0;
    const say = (text: string): Promise<unknown> => {
      count += 1;
      const message = messageOf({ user: 'x', text }, `api-${count}`, access.now());
      const conversation = { ...message.conversation, adapter: 'api' };
      return house.agent.handle({ ...message, conversation, sender }, work);
    };
    expect(await runs(say)).toEqual(allowed('operator', true));
  });

  it('lets somebody nobody knows do what anybody may, and nothing else', async () => {
    expect(await runs((text) => house.say({ user: 'stranger', text }))).toEqual(allowed(undefined, false));
  });
});
