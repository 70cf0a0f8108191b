import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge } from './judge.mjs';

interface Step {
  readonly intent: string;
  readonly targets: readonly string[];
  readonly args: Readonly<Record<string, unknown>>;
}
interface Sentence {
  readonly id: string;
  readonly fleet: string;
  readonly text: string;
  readonly context: unknown;
  readonly expect: { readonly intents?: readonly Step[]; readonly accept?: readonly string[] };
}
interface Fleet {
  readonly environments: readonly string[];
  readonly bots: readonly {
    readonly name: string;
    readonly role: string;
    readonly tags: readonly string[];
    readonly status: string;
  }[];
}

const folder = new URL('./', import.meta.url);
const sets = readdirSync(folder).filter((file) => file.endsWith('.jsonl'));
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const sentencesOf = (set: string): Sentence[] =>
  read(set)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Sentence);
const fleetOf = (sentence: Sentence): Fleet => JSON.parse(read(`fleet-${sentence.fleet}.json`)) as Fleet;

const WITHOUT_TARGETS = new Set(
  'list stats register confirm cancel undo approve reject export import roles whoami help smalltalk'.split(' '),
);
const OBLIGATORY: Readonly<Record<string, readonly string[]>> = {
  register: ['name'],
  rename: ['to'],
  deploy: ['version'],
  grant: ['user', 'role'],
  revoke: ['user', 'role'],
  alert: ['metric', 'value', 'op'],
  schedule: ['action'],
  import: ['source'],
};
const MAY_LACK_TARGETS = new Set('status history schedules unschedule grant revoke subscribe unsubscribe'.split(' '));
const KNOWN_KEYS: Readonly<Record<string, readonly string[]>> = {
  list: ['status', 'notStatus', 'role', 'tag', 'env'],
  stats: ['status', 'notStatus', 'role', 'tag', 'env', 'since'],
  logs: ['tail', 'since', 'until', 'level', 'grep', 'follow'],
  metrics: ['metric', 'since'],
  history: ['limit', 'since', 'user'],
  scale: ['replicas', 'delta', 'factor'],
  configure: ['env', 'unsetEnv', 'limits', 'addTags', 'removeTags', 'settings'],
  mute: ['for', 'until'],
  pause: ['for', 'until'],
};

describe.each(sets)('%s', (set) => {
  const sentences = sentencesOf(set);
  const steps = sentences.flatMap((sentence) => (sentence.expect.intents ?? []).map((step) => ({ sentence, step })));

  it('names every sentence once', () => {
    expect(new Set(sentences.map((sentence) => sentence.id)).size).toBe(sentences.length);
    const said = sentences.map(({ fleet, text, context }) => JSON.stringify([fleet, text.toLowerCase(), context]));
    expect(new Set(said).size).toBe(said.length);
  });

  it('aims only at bots of its fleet, in the order of the fleet', () => {
    const wrong = steps.filter(({ sentence, step }) => {
      const known = fleetOf(sentence).bots.map((bot) => bot.name);
      return step.targets.join() !== known.filter((name) => step.targets.includes(name)).join();
    });
    expect(wrong.map(({ sentence }) => sentence.id)).toEqual([]);
  });

  it('gives each intent what it must have and nothing it cannot have', () => {
    const wrong = steps.filter(({ step }) => {
      const bare = step.targets.length === 0;
      if (WITHOUT_TARGETS.has(step.intent) ? !bare : bare && !MAY_LACK_TARGETS.has(step.intent)) return true;
      if ((OBLIGATORY[step.intent] ?? []).some((key) => step.args[key] === undefined)) return true;
      const known = KNOWN_KEYS[step.intent];
      return known !== undefined && Object.keys(step.args).some((key) => !known.includes(key));
    });
    expect(wrong.map(({ sentence }) => sentence.id)).toEqual([]);
  });

  it('filters by words the fleet has', () => {
    const wrong = steps.filter(({ sentence, step }) => {
      if (step.intent !== 'list' && step.intent !== 'stats') return false;
      const { environments, bots } = fleetOf(sentence);
      const words: Readonly<Record<string, readonly string[]>> = {
        env: environments,
        role: bots.map((bot) => bot.role),
        tag: bots.flatMap((bot) => bot.tags),
        status: bots.map((bot) => bot.status),
        notStatus: bots.map((bot) => bot.status),
        since: [String(step.args.since)],
      };
      return Object.entries(step.args).some(([key, value]) => !words[key]?.includes(String(value)));
    });
    expect(wrong.map(({ sentence }) => sentence.id)).toEqual([]);
  });

  it('writes times and durations in their canonical form', () => {
    const duration = /^\d+(s|m|h|d|w)$/;
    const clock = /^([01]\d|2[0-3]):[0-5]\d$/;
    const wrong = steps.filter(({ step: { args, intent } }) => {
      if (args.at !== undefined && !clock.test(String(args.at))) return true;
      if (args.for !== undefined && !duration.test(String(args.for))) return true;
      if (args.in !== undefined && !duration.test(String(args.in))) return true;
      return intent === 'schedule' && ['at', 'in', 'every', 'date', 'day'].every((key) => args[key] === undefined);
    });
    expect(wrong.map(({ sentence }) => sentence.id)).toEqual([]);
  });

  it('is answered perfectly by its own labels, and by nothing that always refuses', () => {
    const verdicts = sentences.map((sentence) => judge(sentence.expect, sentence.expect));
    expect(verdicts.every((verdict) => verdict.full === true || verdict.strict === true)).toBe(true);
    expect(verdicts.some((verdict) => verdict.wrongDestructive === true || verdict.falseAction === true)).toBe(false);
    const refused = sentences.filter(
      (sentence) => sentence.expect.intents !== undefined && sentence.expect.accept === undefined,
    );
    expect(refused.some((sentence) => judge(sentence.expect, { outOfScope: true }).full)).toBe(false);
  });
});

describe('the judge', () => {
  const order = (intent: string, targets: string[], args = {}) => ({ intents: [{ intent, targets, args }] });

  it('calls a wrong bot, number or person of a destructive action wrong', () => {
    expect(judge(order('stop', ['relay']), order('stop', ['fax'])).wrongDestructive).toBe(true);
    expect(
      judge(order('scale', ['relay'], { replicas: 5 }), order('scale', ['relay'], { replicas: 50 })).wrongDestructive,
    ).toBe(true);
    expect(
      judge(order('grant', [], { user: 'olu', role: 'guest' }), order('grant', [], { user: 'olu', role: 'owner' }))
        .wrongDestructive,
    ).toBe(true);
  });

  it('does not call a question, a report or the right action over two steps wrong', () => {
    expect(judge(order('stop', ['relay']), { ambiguous: true }).wrongDestructive).toBe(false);
    expect(judge(order('stop', ['relay']), order('status', ['relay'])).wrongDestructive).toBe(false);
    const two = { intents: [...order('stop', ['fax']).intents, ...order('stop', ['relay']).intents] };
    expect(judge(order('stop', ['fax', 'relay']), two).full).toBe(true);
  });

  it('counts any change as a false action where none was asked for, unless the label accepts it', () => {
    expect(judge({ outOfScope: true }, order('mute', ['fax'])).falseAction).toBe(true);
    expect(judge({ outOfScope: true, accept: ['alert'] }, order('alert', ['fax'])).falseAction).toBe(false);
    expect(judge({ outOfScope: true }, order('status', ['fax']))).toMatchObject({ strict: false, falseAction: false });
  });
});
