import { readFile } from 'node:fs/promises';
import { type MetricName, metricNames } from '../executor.ts';

const largest = 64 * 1024;

/**
 * Figures that only the bot knows (queue, latency …): it writes them as one JSON object into the file that
 * CODEX32_METRICS names. Whatever else is in it is left alone; nothing in it can do harm.
 */
export const readReported = async (path: string): Promise<ReadonlyMap<MetricName, number>> => {
  try {
    const text = await readFile(path, 'utf8');
    const told: unknown = text.length > largest ? {} : JSON.parse(text);
    if (typeof told !== 'object' || told === null) return new Map();
    return new Map(
      metricNames.flatMap((name) => {
        const value: unknown = Object.getOwnPropertyDescriptor(told, name)?.value;
        return typeof value === 'number' && Number.isFinite(value) ? [[name, value] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
};
