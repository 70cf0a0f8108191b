import { afterEach, describe, expect, it } from 'vitest';
import { aftermath } from '../../src/agent/aftermath.ts';
import type { Executor } from '../../src/executor/executor.ts';
import type { Reading } from '../../src/language/reading.ts';
import type { Written } from '../../src/people/audit/reading.ts';
import { turnOf } from '../../src/people/audit/turn.ts';
import { type AuditEntry, permissions } from '../../src/people/person.ts';
import type { FleetEvent } from '../../src/registry/registry.ts';
import { type AgentHouse, openAgentHouse } from '../support/agent-house.ts';
import { fakeExecutor } from '../support/fake-executor.ts';
import { reading, scriptedParser } from '../support/scripted-parser.ts';

let house: AgentHouse | undefined;
afterEach(() => house?.close());

/** What reached the executor, and how many lines the audit had when it began and ended. */
interface Touch {
  readonly bot: string;
  readonly from: number;
  to: number;
}

const looks: readonly (keyof Executor)[] = ['status', 'logs', 'follow', 'metrics', 'dependents'];

/** One turn of the real agent, with what it did beside what it wrote down. */
const turn = async (text: string, read: Reading, rights: readonly string[] = permissions) => {
  const touches: Touch[] = [];
  let inner: Executor | undefined;
  const go = (verb: keyof Executor, ...all: unknown[]): unknown => {
    if (inner === undefined) throw new Error('too early');
    return (inner[verb] as (...all: unknown[]) => unknown)(...all);
  };
  const count = (): number => house?.audit.length ?? 0;
  const executor = new Proxy({} as Executor, {
    get: (_, verb: keyof Executor) =>
      looks.includes(verb)
        ? (...all: unknown[]) => go(verb, ...all)
        : async (bot: string, ...rest: unknown[]) => {
            const touch: Touch = { bot, from: count(), to: Number.POSITIVE_INFINITY };
            touches.push(touch);
            const ended = await go(verb, bot, ...rest);
            touch.to = count();
            return ended;
          },
  });
  house = await openAgentHouse({ parser: scriptedParser({ [text]: read }), more: { executor } });
  inner = fakeExecutor(house.registry);
  house.gate.grant(
    'ada',
    permissions.filter((one) => rights.includes(one)),
  );
  const reply = await house.say({ user: 'ada', text });
  const lines = written(house.audit);
  /** What would be said had the process ended when so many lines were there. */
  const saidAt = async (count: number, sure = true): Promise<string> =>
    (await aftermath({ text, entries: lines.slice(0, count), sure, history })).text;
  return { reply, lines, saidAt, touches };
};

/** No bot has one, unless told. */
const history = async (): Promise<readonly FleetEvent[]> => [];

const written = (entries: readonly AuditEntry[]): readonly Written[] =>
  entries.map((entry, index) => ({ ...entry, seq: index + 1, at: index + 1 }));

const three = ['queue-worker', 'sentiment', 'daily-digest'];
const twoSteps = (): Reading => {
  const [stop, start] = [reading('stop', ['sentiment']), reading('start', ['price-collector-2', 'sentiment'])];
  if (stop.kind !== 'intents' || start.kind !== 'intents') throw new Error('no order');
  return { ...stop, steps: [...stop.steps, ...start.steps] };
};

describe('what is said of a turn that ended with its process', () => {
  it.each([
    ['restart three', reading('restart', three)],
    ['restart one', reading('restart', ['sentiment'])],
    ['two steps', twoSteps()],
    ['how is it', reading('status', ['sentiment'])],
    ['mute two', reading('mute', ['sentiment', 'daily-digest'])],
  ])('claims nothing that was not so, wherever it ended: %s', async (text, read) => {
    const { lines, saidAt, touches } = await turn(text, read);
    for (let count = 0; count <= lines.length; count += 1) {
      const says = await saidAt(count);
      // What began when there were no more lines than that may have been done.
      const touched = new Set(touches.filter(({ from }) => from <= count).map(({ bot }) => bot));
      if (says.includes('No bot was touched')) expect([...touched], `after ${count}: ${says}`).toEqual([]);
      const left = /Nothing was done with ([^.]+)\./.exec(says)?.[1]?.split(/, | and /) ?? [];
      expect(
        left.filter((bot) => touched.has(bot)),
        `after ${count}: ${says}`,
      ).toEqual([]);
      for (const [, bot] of says.matchAll(/(?<=[.:] |\n)(\S+) is (?:running|stopped)/g))
        expect(
          touches.some((touch) => touch.bot === bot && touch.to <= count),
          `after ${count}: ${says}`,
        ).toBe(true);
    }
  });

  it('names what was done, what was not, and what nobody knows', async () => {
    const { lines, saidAt } = await turn('restart three', reading('restart', three));
    const at = (bot: string, result: string): number =>
      lines.findIndex(
        (line) => line.result?.startsWith(result) && JSON.stringify(line.understood) === `{"bot":"${bot}"}`,
      ) + 1;
    // They are restarted side by side: those that were told first are in the audit first.
    expect(await saidAt(at('queue-worker', 'ordered'))).toMatch(
      /^I was stopped while I worked on "restart three", and I did not go on\. Nothing was done with sentiment and daily-digest\. How far it got with queue-worker I do not know\./,
    );
    const first = at('queue-worker', 'queue-worker is running');
    expect(await saidAt(first)).toMatch(/did not go on\. queue-worker is running\. /);
    expect(await saidAt(lines.length)).toMatch(
      /, but it was over by then: Restarted queue-worker, sentiment and daily-digest\./,
    );
  });

  it('says that nothing was done where nothing had begun, and only where that is sure', async () => {
    const { saidAt } = await turn('restart one', reading('restart', ['sentiment']));
    expect(await saidAt(0)).toBe(
      'I was stopped while I worked on "restart one". No bot was touched. Say it again if you still want it.',
    );
    expect(await saidAt(0, false)).toMatch(/so I do not know how far it got/);
    expect(await saidAt(1)).toMatch(/so I do not know how far it got/);
    expect(await saidAt(2)).toMatch(/but it was over by then: sentiment is running/);
  });

  it('says what was refused, asked or only told', async () => {
    const refused = await turn('restart one', reading('restart', ['sentiment']), ['fleet.read']);
    expect(await refused.saidAt(1)).toContain(`It was refused: ${refused.reply.text}`);
    await house?.close();
    const told = await turn('how is it', reading('status', ['sentiment']));
    expect(await told.saidAt(told.lines.length)).toMatch(/No bot was touched\. Say it again/);
    await house?.close();
    const asked = await turn('unregister', reading('unregister', ['sentiment']));
    expect(await asked.saidAt(asked.lines.length)).toMatch(/No bot was touched\. Say it again/);
  });

  it('knows nothing where a beginning may be of any turn, or the words were private', async () => {
    const line = { person: { id: 'p', name: 'p', identity: { provider: 'a', workspace: 'w', user: 'u' } } };
    const turn = turnOf({ id: '1', conversation: { adapter: 'a', workspace: 'w', channel: 'c', direct: true } });
    const begun = { ...line, conversation: 'c', said: 'x', decision: 'allowed', result: 'begun' } as const;
    const says = async (...entries: readonly AuditEntry[]): Promise<string> =>
      (await aftermath({ text: 'x', entries: written(entries), sure: true, history })).text;
    expect(await says(begun)).toMatch(/do not know/);
    expect(await says({ ...begun, turn: '[hidden]' })).toMatch(/do not know/);
    expect(await says({ ...begun, decision: 'refused', result: 'No.' })).toMatch(/No bot was touched/);
    expect(await says({ ...begun, turn }, { ...begun, turn, result: 'done' })).toMatch(/, but it was done by then\.$/);
    expect(await says({ ...begun, turn }, { ...begun, turn, result: 'failed' })).toMatch(/do not know/);
  });

  it('tells of an order about one bot what its history has, and of what that lacks only that nothing was registered', async () => {
    const begun = async (read: Reading, events: readonly string[], sure = true): Promise<string> => {
      const { lines } = await turn('do it', read);
      await house?.close();
      const found = events.map((says, index) => ({
        ...{ seq: index, at: 1, says, detail: {}, by: { id: 'ada', name: 'ada' } },
        ...{ type: says.includes('registered') ? 'bot-registered' : 'bot-stopped' },
        bot: { id: says, name: says.split(' ')[0] ?? '' },
      }));
      const entries = lines.slice(0, 1);
      expect(entries[0]?.result).toBe('begun');
      return (await aftermath({ text: 'do it', entries, sure, history: async () => found })).text;
    };
    const restart = reading('restart', ['sentiment']);
    expect(await begun(restart, ['sentiment stopped.', 'billing stopped.'])).toMatch(
      /The history has since then: sentiment stopped\. I did not go on/,
    );
    expect(await begun(restart, ['billing stopped.'])).toMatch(/do not know/);
    const register = reading('register', [], { args: { name: 'new-one', path: 'a.js' } });
    expect(await begun(register, ['new-one was registered.'])).toMatch(/since then: new-one was registered\./);
    expect(await begun(register, [])).toMatch(/No bot was registered\. Say it again/);
    expect(await begun(register, [], false)).toMatch(/do not know/);
    expect(await begun(register, ['another was registered.'])).toMatch(/No bot was registered/);
    const unnamed = reading('register', [], { args: {} });
    expect(await begun(unnamed, ['another was registered.'])).toMatch(/do not know/);
    expect(
      await begun(
        register,
        Array.from({ length: 1_000 }, () => 'another stopped.'),
      ),
    ).toMatch(/do not know/);
  });
});
