import { median } from './_figures.ts';

/** A line of the suite's output; what else is in it depends on the test. */
export interface Figure {
  readonly sup: string;
  readonly test: string;
  readonly [key: string]: unknown;
}

/** Milliseconds, or words. */
type Value = number | string;
type Row = readonly [what: string, values: (figure: Figure) => readonly (readonly [label: string, value: Value])[]];

const ms = (value: unknown): Value => (typeof value === 'number' ? value : '–');
const p50 = (value: unknown): Value => ms((value as { p50?: number } | undefined)?.p50);

const rows: readonly Row[] = [
  ['start', (f) => [[`start ${f.n}, ${f.kind}`, ms(f.allRunningMs)]]],
  ['startOne', (f) => [[`start one more, ${f.kind}`, p50(f)]]],
  ['crash', (f) => [[`kill -9 → runs again, ${f.n} bots, ${f.kind}`, ms(f.p50)]]],
  ['storm', (f) => [[`${f.n} killed at once → last is back, ${f.kind}`, ms(f.max)]]],
  [
    'stop',
    (f) => [
      [`stop: gone, ${f.kind}`, p50(f.processGone)],
      [`stop: answer, ${f.kind}`, p50(f.apiReturns)],
    ],
  ],
  [
    'tree',
    (f) => [
      [
        `survivors of a ${f.how}`,
        ['samegroup', 'setsid', 'doublefork'].filter((one) => f[one] === 'SURVIVES').join(', ') || 'none',
      ],
    ],
  ],
  [
    'daemonkill',
    (f) => [
      [`supervisor killed, 20 ${f.kind} bots: taken over / doubled`, `${f.originalPidsKept} / ${f.duplicatedNames}`],
    ],
  ],
  ['crashAfterRecovery', (f) => [[`crash after that, ${f.kind}`, ms(f.p50)]]],
  ['idle', (f) => [[`idle, ${f.n} bots: MB / CPU % / files`, `${f.rssMB} / ${f.cpuPct} / ${f.fds}`]]],
  [
    'logs',
    (f) => [
      [
        `${f.mb} MB of log, ${f.mode}: child ms / our CPU ms / lost`,
        `${f.childMs} / ${f.daemonCpuMs} / ${f.bytesLost}`,
      ],
    ],
  ],
  ['logsDaemonKill', (f) => [['supervisor killed under a log: child alive / lost', `${f.childAlive} / ${f.lost}`]]],
];

/** What was measured in several rounds is told by its middle, what is words by the last. */
const middle = (values: readonly Value[]): Value => {
  const figures = values.filter((value) => typeof value === 'number');
  return figures.length > 0 ? median(figures) : (values.at(-1) ?? '–');
};

const shown = (value: Value, floor: Value): string => {
  if (typeof value === 'string') return value;
  const ratio = typeof floor === 'number' && floor > 0 ? ` (${(value / floor).toFixed(2)} ×)` : '';
  return `${value} ms${ratio}`;
};

/** One line a measurement, one column a supervisor; times also as a multiple of the floor's. */
export const printTable = (figures: readonly Figure[]): void => {
  const supervisors = [...new Set(figures.map(({ sup }) => sup))];
  const cells = new Map<string, Map<string, Value[]>>();
  for (const figure of figures) {
    for (const [test, values] of rows) {
      if (test !== figure.test) continue;
      for (const [label, value] of values(figure)) {
        const line = cells.get(label) ?? new Map<string, Value[]>();
        cells.set(label, line.set(figure.sup, [...(line.get(figure.sup) ?? []), value]));
      }
    }
  }
  console.log(`| | ${supervisors.join(' | ')} |\n|${' --- |'.repeat(supervisors.length + 1)}`);
  for (const [label, line] of cells) {
    const floor = middle(line.get('floor') ?? []);
    const told = supervisors.map((name) => shown(middle(line.get(name) ?? []), name === 'floor' ? '–' : floor));
    console.log(`| ${label} | ${told.join(' | ')} |`);
  }
};
