import { coresAt, measureAt, memoryAt } from '../../entities/amounts.ts';
import { isFree, type Sheet, take, wordAt } from '../../sheet.ts';

interface Limits {
  memory?: string;
  cpu?: string;
}

/** "give ledger 512 MB and half a cpu", "set the cpu of ledger to 2". */
export const readLimits = (sheet: Sheet): Readonly<Limits> => {
  const limits: Limits = {};
  let measured = false;
  readFlags(sheet, limits);
  const next = limits.cpu === undefined ? readNext(sheet) : undefined;
  if (next !== undefined) limits.cpu = next;
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at)) continue;
    const memory = limits.memory === undefined && !isMinutes(sheet, at) ? memoryAt(sheet, at) : undefined;
    const cores = memory === undefined && limits.cpu === undefined ? coresAt(sheet, at) : undefined;
    const limit = memory ?? cores;
    if (limit === undefined) continue;
    limits[memory ? 'memory' : 'cpu'] = limit.value;
    take(sheet, at, limit.end, 'limit');
    measured = true;
  }
  const cpu = limits.cpu ?? readCpu(sheet);
  if (measured) takeNouns(sheet);
  return cpu === undefined ? limits : { ...limits, cpu };
};

/** "memory=512mb cpu=0.5" */
const readFlags = (sheet: Sheet, limits: Limits): void => {
  for (const [at, { word }] of sheet.tokens.entries()) {
    const [, name, value = ''] = (isFree(sheet, at) && FLAG.exec(word)) || [];
    if (name === undefined) continue;
    limits[name.startsWith('cpu') ? 'cpu' : 'memory'] = name.startsWith('cpu') ? value : inUnits(value);
    take(sheet, at, at + 1, 'limit');
  }
};
const FLAG = /^(memory|mem|ram|cpus?)=(\d[\d.]*(?:[kmgt]i?b?)?)$/;

/** "512m" → "512MB" */
const inUnits = (value: string): string => {
  const [, number = value, unit = ''] = /^([\d.]+)([kmgt])i?b?$/.exec(value) ?? [];
  return unit === '' ? value : `${number}${unit.toUpperCase()}B`;
};

/** "set the timeout to 5m": where nobody speaks of memory, an m is a minute. */
const isMinutes = (sheet: Sheet, at: number): boolean =>
  /^\d+m$/.test(wordAt(sheet, at)) &&
  !sheet.tokens.some(({ word }) => /^(?:memory|mem|ram|heap|limit|limits|cap|quota)$/.test(word));

/** An amount says itself what it limits; the nouns around it say no more: "a memory limit of 2 gigs". */
const takeNouns = (sheet: Sheet): void => {
  for (let at = 0; at < sheet.tokens.length; at += 1)
    if (
      isFree(sheet, at) &&
      /^(?:memory|mem|ram|cpu|limit|limits|ceiling|cap|quota|maximum|max)$/.test(wordAt(sheet, at))
    )
      take(sheet, at, at + 1, 'limit');
};

/** "set the cpu of ledger to 2": a number without a unit, so the noun must be there. */
const readCpu = (sheet: Sheet): string | undefined => {
  const cpu = sheet.tokens.findIndex(({ word }, at) => /^(?:cpu|cores|cpus)$/.test(word) && isFree(sheet, at));
  const to = cpu < 0 ? -1 : sheet.tokens.findIndex((_, at) => at > cpu && leadsToMeasure(sheet, at));
  const value = to < 0 ? undefined : measureAt(sheet, to + 1);
  if (value === undefined) return undefined;
  take(sheet, cpu, cpu + 1, 'limit');
  take(sheet, to, value.end, 'limit');
  return value.value;
};

/** "cpu limit 1.5", "cpu 2", "cpu limit to 2": the number right behind it, also where the noun itself is what is ordered. */
const readNext = (sheet: Sheet): string | undefined => {
  const cpu = sheet.tokens.findIndex(
    ({ word }, at) =>
      /^cpus?$/.test(word) && (isFree(sheet, at) || /^(?:verb|noun|state) /.test(sheet.roles[at] ?? '')),
  );
  if (cpu < 0) return undefined;
  let at = LIMIT.test(wordAt(sheet, cpu + 1)) ? cpu + 2 : cpu + 1;
  if (/^(?:to|at|of|=)$/.test(sheet.tokens[at]?.word ?? '')) at += 1;
  const said = wordAt(sheet, at);
  if (!isFree(sheet, at) || !/^\d{1,3}(?:\.\d+)?$/.test(said) || UNIT.test(wordAt(sheet, at + 1))) return undefined;
  for (let place = cpu; place <= at; place += 1) if (isFree(sheet, place)) take(sheet, place, place + 1, 'limit');
  return said;
};
const LIMIT = /^(?:limit|cap|max|maximum|ceiling|quota)$/;
/** "cpu 90%", "cpu 2 hours" are no limits. */
const UNIT =
  /^(?:%|percent|hours?|cores?|cpus?|minutes?|mins?|seconds?|days?|replicas?|copies|instances?|pods?|times|lines)$/;

const leadsToMeasure = (sheet: Sheet, at: number): boolean =>
  /^(?:to|at|=|of)$/.test(sheet.tokens[at]?.word ?? '') && isFree(sheet, at) && measureAt(sheet, at + 1) !== undefined;
