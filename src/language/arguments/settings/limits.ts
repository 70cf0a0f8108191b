import { coresAt, measureAt, memoryAt } from '../../entities/amounts.ts';
import { isFree, type Sheet, take, wordAt } from '../../sheet.ts';

interface Limits {
  memory?: string;
  cpu?: string;
}

/** "give ledger 512 MB and half a cpu", "set the cpu of ledger to 2". */
export const readLimits = (sheet: Sheet): Readonly<Limits> => {
  const limits: Limits = {};
  readFlags(sheet, limits);
  for (let at = 0; at < sheet.tokens.length; at += 1) {
    if (!isFree(sheet, at)) continue;
    const memory = limits.memory === undefined && !isMinutes(sheet, at) ? memoryAt(sheet, at) : undefined;
    const cores = memory === undefined && limits.cpu === undefined ? coresAt(sheet, at) : undefined;
    const limit = memory ?? cores;
    if (limit === undefined) continue;
    limits[memory ? 'memory' : 'cpu'] = limit.value;
    take(sheet, at, limit.end, 'limit');
    takeNouns(sheet);
  }
  const cpu = limits.cpu ?? readCpu(sheet);
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

const leadsToMeasure = (sheet: Sheet, at: number): boolean =>
  /^(?:to|at|=|of)$/.test(sheet.tokens[at]?.word ?? '') && isFree(sheet, at) && measureAt(sheet, at + 1) !== undefined;
