import { type Ask, type Bot, type MetricName, metricNames, type Part, type Reply, type Series } from '../src/kit.ts';
import { momentOf } from './_moment.ts';

/** As far back as one looks who asks for no time, ms. */
const usual = 3_600_000;

/** What was measured, in figures and as a chart. */
export const showMetrics = async ({ targets, args, world }: Ask): Promise<Reply> => {
  const now = world.now();
  const since = typeof args.since === 'string' ? momentOf(args.since, now) : now - usual;
  const asked = metricNames.find((name) => name === args.metric);
  const wanted: readonly MetricName[] = asked ? [asked] : ['cpu', 'memory'];
  const shown = await Promise.all(
    targets.map((bot) => about(bot, { wanted, read: (metric) => world.executor.metrics(bot.name, metric, since) })),
  );
  return {
    text: shown.map(({ text }) => text).join('\n'),
    tone: 'answer',
    parts: shown.flatMap(({ parts }) => parts).slice(0, 6),
  };
};

interface Reading {
  readonly wanted: readonly MetricName[];
  readonly read: (metric: MetricName) => Promise<Series | undefined>;
}

const about = async (bot: Bot, { wanted, read }: Reading): Promise<{ text: string; parts: readonly Part[] }> => {
  const series = (await Promise.all(wanted.map(read))).filter((one) => one !== undefined);
  if (series.length === 0) return { text: nothing(bot, wanted), parts: [] };
  const charts = series
    .filter(({ points }) => points.length > 1)
    .map(
      (one): Part => ({
        kind: 'chart',
        title: `${names[one.metric]} of ${bot.name}`,
        unit: one.unit,
        points: one.points,
      }),
    );
  return { text: `${bot.name}: ${series.map(inFigures).join('; ')}.`, parts: charts };
};

const names: Readonly<Record<MetricName, string>> = {
  cpu: 'CPU',
  memory: 'memory',
  queue: 'queue',
  latency: 'latency',
  throughput: 'throughput',
  errors: 'errors',
  disk: 'disk',
};

const inFigures = ({ metric, unit, points }: Series): string => {
  const values = points.map(([, value]) => value);
  const last = values.at(-1) ?? 0;
  const most = values.reduce((high, value) => Math.max(high, value), 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const one = `${names[metric]} ${figure(last)} ${unit}`;
  return values.length < 2 ? one : `${one} now, ${figure(mean)} on average, ${figure(most)} at most`;
};

const figure = (value: number): string =>
  value >= 100 ? String(Math.round(value)) : String(Math.round(value * 10) / 10);

/** Why there is nothing to show: not running, not yet measured, or a figure that only the bot itself could tell. */
const nothing = (bot: Bot, wanted: readonly MetricName[]): string => {
  const [metric = 'cpu'] = wanted;
  if (bot.status !== 'running' && bot.status !== 'paused')
    return `${bot.name} is ${bot.status}, so there is nothing to measure.`;
  if (metric === 'cpu' || metric === 'memory')
    return `${bot.name} has not run long enough to be measured; ask again in half a minute.`;
  return `${bot.name} doesn't report its ${names[metric]}. A bot can write such figures as JSON into the file that CODEX32_METRICS names.`;
};
