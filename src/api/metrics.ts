import type { Route } from '../route.ts';

/** One figure for Prometheus. Names follow its conventions: `codex32_` first, base units, `_total` for counters. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly samples: readonly { readonly labels?: Readonly<Record<string, string>>; readonly value: number }[];
}

/** `/metrics` in Prometheus' text format, 0.0.4. The figures are asked for anew each time. */
export const metricsRoute = (figures: () => readonly Metric[]): Route => ({
  method: 'GET',
  path: '/metrics',
  handle: async () => ({
    status: 200,
    headers: { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' },
    body: figures().map(render).join(''),
  }),
});

const render = ({ name, help, type, samples }: Metric): string =>
  [
    `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(({ labels = {}, value }) => `${name}${renderLabels(labels)} ${value}`),
    '',
  ].join('\n');

const renderLabels = (labels: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${quoted(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

const quoted = (value: string): string => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
