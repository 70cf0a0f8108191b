import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Args } from '../../src/language/reading.ts';
import { permissions } from '../../src/people/person.ts';
import type { Bot } from '../../src/registry/bot.ts';
import { type AgentHouse, openAgentHouse } from '../support/agent-house.ts';
import { reading } from '../support/scripted-parser.ts';

let house: AgentHouse;
let args: Args = {};
beforeEach(async () => {
  const parse = ({ text }: { text: string }) =>
    text === 'undo'
      ? reading('undo')
      : text === 'describe'
        ? reading('describe', ['sentiment'])
        : reading('configure', ['sentiment'], { args });
  house = await openAgentHouse({ parser: { parse } });
  house.gate.grant('ada', permissions);
});
afterEach(() => house.close());
const configure = async (given: Args) => {
  args = given;
  return house.say({ user: 'ada', text: 'configure it' });
};
const bot = (): Bot => {
  const found = house.registry.named('sentiment');
  if (found === undefined) throw new Error('sentiment is gone');
  return found;
};

describe('configuring a bot', () => {
  it('changes what was said and nothing else, and says when it takes effect', async () => {
    const before = bot();
    const reply = await configure({
      env: { LOG_LEVEL: 'debug' },
      limits: { memory: '512MB', cpu: '0.5' },
      addTags: ['slow'],
    });
    expect(reply.tone).toBe('done');
    expect(reply.text).toContain('sentiment will take it at the next start');
    const { deployment, tags } = bot();
    expect(deployment.variables).toEqual({ LOG_LEVEL: 'debug' });
    expect(deployment.limits).toEqual({ cpu: 0.5, memory: 512_000_000 });
    expect(tags).toEqual([...before.tags, 'slow']);
    expect(deployment.replicas).toBe(before.deployment.replicas);
  });

  it('never repeats the value of a variable', async () => {
    const reply = await configure({ env: { API_TOKEN: 'hunter2' } });
    expect(JSON.stringify(reply)).not.toContain('hunter2');
  });

  it.each([
    ['a variable', { env: { LOG_LEVEL: 'debug' } }],
    ['tags', { addTags: ['slow', 'news'] }],
    ['a tag taken away', { removeTags: ['gpu', 'never-there'] }],
  ])('is undone to what was there: %s', async (_what, change) => {
    const before = bot();
    await configure(change);
    expect((await house.say({ user: 'ada', text: 'undo' })).tone).toBe('done');
    expect(bot().deployment).toEqual(before.deployment);
    expect(bot().tags.toSorted()).toEqual(before.tags.toSorted());
  });

  it('says so when a limit cannot be undone, because there was none', async () => {
    await configure({ limits: { memory: '512MB' } });
    expect((await house.say({ user: 'ada', text: 'undo' })).text).toContain("can't undo");
  });

  it('refuses a limit it does not know, and changes nothing', async () => {
    const before = bot();
    expect((await configure({ limits: { disk: '1GB' }, addTags: ['slow'] })).text).toBe(
      'I can limit memory and cpu, but not disk.',
    );
    expect(bot()).toEqual(before);
  });
});

describe('configuring how a bot is seen to be well, and what it waits for', () => {
  const probes = () => bot().deployment.probes;
  const times = { interval: 10_000, timeout: 2_000, failures: 3, startPeriod: 0 };
  const set = (name: string, value: string) => configure({ settings: { [name]: value } });

  it.each([
    ['liveness', 'heartbeat', { liveness: { ...times, check: { kind: 'heartbeat' } } }],
    [
      'liveness-probe',
      'exec:./check.sh --of "two words"',
      { liveness: { ...times, check: { kind: 'exec', command: './check.sh', args: ['--of', 'two words'] } } },
    ],
    [
      'startup-check',
      '/opt/check',
      { startup: { ...times, check: { kind: 'exec', command: '/opt/check', args: [] } } },
    ],
    [
      'readiness-probe',
      'http://localhost:8080/ready',
      { readiness: { ...times, check: { kind: 'http', url: 'http://localhost:8080/ready' } } },
    ],
    ['health-check', 'heartbeat', { liveness: { ...times, check: { kind: 'heartbeat' } } }],
  ])('takes a probe: %s to %s', async (name, value, expected) => {
    const reply = await set(name, value);
    expect(reply.tone).toBe('done');
    expect(reply.text).not.toContain('next start');
    expect(probes()).toEqual(expected);
    expect(bot().deployment.settings).toEqual({});
    expect((await house.say({ user: 'ada', text: 'undo' })).tone).toBe('done');
    expect(probes()).toEqual({});
  });

  it('takes the times of a probe that is there, and keeps them when it checks something else', async () => {
    await set('readiness', 'heartbeat');
    await configure({
      settings: {
        'readiness-interval': '5s',
        'readiness-check-timeout': '500ms',
        'readiness-failures': '2',
        'readiness-start-period': '1m',
      },
    });
    await set('readiness', 'http://localhost/');
    const kept = { interval: 5_000, timeout: 500, failures: 2, startPeriod: 60_000 };
    expect(probes()).toEqual({ readiness: { ...kept, check: { kind: 'http', url: 'http://localhost/' } } });
    await set('readiness-interval', '7s');
    await house.say({ user: 'ada', text: 'undo' });
    expect(probes().readiness).toMatchObject(kept);
    await set('readiness', 'none');
    expect(probes()).toEqual({});
    // Its times are gone with it, and no single sentence brings both back.
    expect((await house.say({ user: 'ada', text: 'undo' })).text).toContain("can't undo");
  });

  it.each([
    ['liveness', '5s', 'set liveness interval of sentiment to 5s'],
    ['liveness', 'sometimes', 'Say "heartbeat", an address'],
    ['liveness-interval', '5s', 'Say "set liveness of sentiment to heartbeat" first'],
    ['readiness', 'http://', 'no address'],
    ['dependencies', 'ghost', 'no bot of that name'],
    ['dependencies', 'billing:soon', 'started, healthy or completed'],
    ['dependencies', 'sentiment', 'wait for each other for ever: sentiment → sentiment'],
  ])('refuses what can not be, and says what can: %s to %s', async (name, value, says) => {
    const before = bot();
    expect((await set(name, value)).text).toContain(says);
    expect(bot()).toEqual(before);
  });

  it('takes what a bot waits for, refuses a circle by its names, and takes it back', async () => {
    const billing = house.registry.named('billing');
    if (!billing) throw new Error('billing is gone');
    await set('dependencies', 'billing:healthy, ingest');
    expect(bot().deployment.dependsOn).toEqual([
      { bot: 'billing', until: 'healthy' },
      { bot: 'ingest', until: 'started' },
    ]);
    const by = { id: 'ada', name: 'Ada' };
    const circle = house.registry.update(billing.id, { deployment: { dependsOn: [{ bot: 'sentiment' }] } }, by);
    await expect(circle).rejects.toMatchObject({ code: 'DEPENDENCY_LOOP' });
    await set('liveness', 'heartbeat');
    const { text } = await house.say({ user: 'ada', text: 'describe' });
    expect(text).toContain('Depends on: billing (until it is healthy) and ingest');
    expect(text).toContain('Probes: liveness by heartbeat every 10s');
    await set('depends-on', 'none');
    expect(bot().deployment.dependsOn).toEqual([]);
    await house.say({ user: 'ada', text: 'undo' });
    expect(bot().deployment.dependsOn).toHaveLength(2);
  });

  it('leaves alone what is the bot’s own, whatever it is called', async () => {
    const by = { id: 'ada', name: 'Ada' };
    await house.registry.update(bot().id, { deployment: { settings: { liveness: 'high' } } }, by);
    await configure({
      settings: { liveness: 'low', health: 'good', 'startup-timeout': '60s', 'poll-interval': '30s' },
    });
    expect(bot().deployment.settings).toEqual({
      liveness: 'low',
      health: 'good',
      'startup-timeout': '60s',
      'poll-interval': '30s',
    });
    expect(probes()).toEqual({});
  });
});
