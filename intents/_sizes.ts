import { CodexError } from '../src/kit.ts';

const units: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };

/** "512MB" in bytes. Throws INVALID. */
export const bytesOf = (size: string): number => {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*([KMGT]B)$/i.exec(size) ?? [];
  const factor = units[unit.toUpperCase()];
  if (amount === undefined || factor === undefined)
    throw new CodexError('INVALID', { detail: `"${size}" is no size I know; say it like "512MB".` });
  return Math.round(Number(amount) * factor);
};

export const sizeOf = (bytes: number): string =>
  bytes % 1e9 === 0 ? `${bytes / 1e9}GB` : `${Math.round(bytes / 1e6)}MB`;

/** "0.5" in cores. Throws INVALID. */
export const coresOf = (cores: string): number => {
  const amount = Number(cores);
  if (!(amount > 0)) throw new CodexError('INVALID', { detail: `"${cores}" is no number of CPUs.` });
  return amount;
};

const times: Readonly<Record<string, number>> = { ms: 1, s: 1e3, m: 60e3, h: 3_600e3, d: 86_400e3 };

/** "30s" in ms; `undefined` for what is no time. */
export const durationOf = (text: string): number | undefined => {
  const [, amount, unit = ''] = /^(\d+(?:\.\d+)?)\s*(ms|[smhd])$/i.exec(text.trim()) ?? [];
  const factor = times[unit.toLowerCase()];
  return amount === undefined || factor === undefined ? undefined : Math.round(Number(amount) * factor);
};

/** In words that `durationOf` takes back. */
export const inMilliseconds = (ms: number): string => (ms % 1_000 === 0 ? `${ms / 1_000}s` : `${ms}ms`);
