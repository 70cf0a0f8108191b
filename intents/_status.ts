import {
  type Ask,
  type Bot,
  type Button,
  bytes,
  type Cell,
  counted,
  joined,
  type LiveStatus,
  type Reply,
  span,
} from '../src/kit.ts';
import { byUrgency, lineOf, markOf, mostRows, tableOf, tally } from './_fleet.ts';

/** How one bot is, copy by copy where that says more. */
export const one = async ({ targets: [bot], world }: Ask): Promise<Reply> => {
  if (bot === undefined) return { text: 'Which bot?', tone: 'question' };
  const live = world.executor.status(bot.name);
  const facts = factsOf(live, world.now());
  const first = `${bot.name} is ${bot.status}${facts.length === 0 ? '' : ':'}`;
  const reason =
    bot.observed.lastError === undefined || markOf(bot) !== 'bad' ? [] : [`Last error: ${bot.observed.lastError}`];
  const lines = [...facts.map(([label, { text }]) => `${label}: ${text}`), ...reason];
  const buttons = nextSteps(bot);
  return {
    text: [facts.length + reason.length === 0 ? `${first}.` : first, ...lines].join('\n'),
    tone: 'answer',
    ...(facts.length > 0 && {
      parts: [{ kind: 'facts', facts: [...facts, ...reason.map((text): Fact => ['Why', { text: text.slice(12) }])] }],
    }),
    buttons,
  };
};

type Fact = readonly [label: string, value: Cell];

const factsOf = ({ bot, copies }: LiveStatus, now: number): readonly Fact[] => {
  const facts: Fact[] = [];
  const running = copies.filter(({ pid }) => pid !== undefined);
  if (running.length > 0 || bot.deployment.replicas !== 1) {
    facts.push(['Copies', { text: `${running.length} of ${bot.deployment.replicas} running`, mark: markOf(bot) }]);
  }
  facts.push(...health(running));
  const started = running.flatMap(({ startedAt }) => startedAt ?? []);
  if (started.length > 0) facts.push(['Running for', { text: span(now - Math.min(...started)) }]);
  const pids = running.flatMap(({ pid }) => pid ?? []);
  if (pids.length > 0) facts.push([pids.length === 1 ? 'Process' : 'Processes', { text: joined(pids.map(String)) }]);
  if (bot.resumeAt !== undefined) facts.push(['Goes on', { text: `by itself in ${span(bot.resumeAt - now)}` }]);
  facts.push(...figures(running));
  const restarts = copies.reduce((sum, copy) => sum + copy.restarts, 0);
  if (restarts > 0) facts.push(['Restarts', { text: String(restarts) }]);
  const next = copies.find(({ nextStartAt }) => nextStartAt !== undefined && nextStartAt > now);
  if (next?.nextStartAt !== undefined) facts.push(['Next try', { text: `in ${span(next.nextStartAt - now)}` }]);
  return facts;
};

/** Of those that have probes: a bot may run and yet be of no use. */
const health = (running: LiveStatus['copies']): readonly Fact[] => {
  const probed = running.filter(({ state }) => state === 'ready' || state === 'unready' || state === 'starting');
  if (probed.length === 0) return [];
  const ready = probed.filter(({ state }) => state === 'ready').length;
  if (ready === probed.length) return [['Health', { text: 'ready', mark: 'good' }]];
  const text = probed.length === 1 ? 'not ready' : `${ready} of ${probed.length} ready`;
  return [['Health', { text, mark: probed.some(({ state }) => state === 'unready') ? 'bad' : 'busy' }]];
};

/** CPU and memory of all copies together, where they were measured. */
const figures = (running: LiveStatus['copies']): readonly Fact[] => {
  const cpu = running.flatMap((copy) => copy.cpu ?? []);
  const memory = running.flatMap((copy) => copy.memory ?? []);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
  return [
    ...(cpu.length > 0 ? [['CPU', { text: `${Math.round(sum(cpu) * 100)} % of one core` }] as const] : []),
    ...(memory.length > 0 ? [['Memory', { text: bytes(sum(memory)) }] as const] : []),
  ];
};

const nextSteps = (bot: Bot): readonly Button[] => {
  const step = (verb: string): Button => ({
    label: verb.charAt(0).toUpperCase() + verb.slice(1),
    say: `${verb} ${bot.name}`,
  });
  if (markOf(bot) === 'bad') return [step('explain'), step('logs'), step('restart')];
  return bot.status === 'running'
    ? [step('logs'), step('restart')]
    : bot.status === 'paused'
      ? [step('resume')]
      : [step('start')];
};

/** Several bots, or all of them, at a glance: what is wrong comes first. */
export const several = async ({ targets, world }: Ask): Promise<Reply> => {
  const bots = byUrgency(targets.length === 0 ? world.registry.find() : targets);
  if (bots.length === 0)
    return { text: 'There are no bots yet. Say "register a bot called …" to add one.', tone: 'answer' };
  const shown = bots.slice(0, mostRows);
  world.dialogue.shows(
    shown.map(({ name }) => name),
    targets.length === 0 ? 'overview' : 'selection',
  );
  const bad = bots.filter((bot) => markOf(bot) === 'bad');
  const trouble =
    bad.length === 0
      ? 'Nothing needs you.'
      : `Look at ${joined(
          bad.map(({ name }) => name),
          6,
        )}.`;
  const more = bots.length > shown.length ? [`and ${bots.length - shown.length} more`] : [];
  return {
    text: [
      `${counted(bots.length, 'bot')}: ${tally(bots)}. ${trouble}`,
      ...shown.map((bot) => lineOf(bot, world.now())),
      ...more,
    ].join('\n'),
    tone: 'answer',
    parts: [tableOf(shown, world.now())],
    buttons: bad.slice(0, 3).map(({ name }) => ({ label: `Why is ${name} failing?`, say: `explain ${name}` })),
  };
};
