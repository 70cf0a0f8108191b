/** A line of the suite's output; what else is in it depends on the test. */
export interface Figure {
  readonly sup: string;
  readonly test: string;
  readonly [key: string]: unknown;
}

type Row = readonly [what: string, values: (figure: Figure) => readonly (readonly [label: string, value: string])[]];

const ms = (value: unknown): string => (typeof value === 'number' ? `${value} ms` : '–');
const median = (value: unknown): string => ms((value as { p50?: number } | undefined)?.p50);

const rows: readonly Row[] = [
  ['start', (f) => [[`start ${f.n}, ${f.kind}`, ms(f.allRunningMs)]]],
  ['startOne', (f) => [[`start one more, ${f.kind}`, median(f)]]],
  ['crash', (f) => [[`kill -9 → runs again, ${f.n} bots, ${f.kind}`, ms(f.p50)]]],
  ['storm', (f) => [[`${f.n} killed at once → last is back, ${f.kind}`, ms(f.max)]]],
  [
    'stop',
    (f) => [
      [`stop: gone, ${f.kind}`, median(f.processGone)],
      [`stop: answer, ${f.kind}`, median(f.apiReturns)],
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

/** One line a measurement, one column a supervisor. */
export const printTable = (figures: readonly Figure[]): void => {
  const supervisors = [...new Set(figures.map(({ sup }) => sup))];
  const cells = new Map<string, Map<string, string>>();
  for (const figure of figures) {
    for (const [test, values] of rows) {
      if (test !== figure.test) continue;
      for (const [label, value] of values(figure)) {
        cells.set(label, (cells.get(label) ?? new Map<string, string>()).set(figure.sup, value));
      }
    }
  }
  console.log(`| | ${supervisors.join(' | ')} |\n|${' --- |'.repeat(supervisors.length + 1)}`);
  for (const [label, values] of cells) {
    console.log(`| ${label} | ${supervisors.map((name) => values.get(name) ?? '–').join(' | ')} |`);
  }
};
