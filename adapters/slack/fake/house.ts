import type { Installation, Installations, Keeping, Log, Receipts } from '../../../src/kit.ts';

/** What the house gives an adapter, in memory: the real receipts are proven where the database is. */
export const memoryReceipts = (): Receipts => {
  const rows = new Map<string, { body: string; at: number; begun: boolean; done: boolean }>();
  return {
    take: async (key, body) => {
      if (rows.has(key)) return false;
      rows.set(key, { body, at: Date.now(), begun: false, done: false });
      return true;
    },
    begin: async (key) => {
      const row = rows.get(key);
      if (row === undefined || row.begun) return false;
      row.begun = true;
      return true;
    },
    finish: async (key) => {
      const row = rows.get(key);
      if (row !== undefined) Object.assign(row, { done: true, body: '' });
    },
    left: async (before) =>
      [...rows]
        .filter(([, { done, at }]) => !done && at < before)
        .map(([key, { body, begun, at }]) => ({ key, body, begun, at })),
  };
};

export const memoryInstallations = (): Installations => {
  const rows = new Map<string, Installation>();
  return {
    get: async (workspace) => rows.get(workspace),
    save: async (installation) => void rows.set(installation.workspace, { ...installation, at: Date.now() }),
    remove: async (workspace, before = Number.MAX_SAFE_INTEGER) =>
      (rows.get(workspace)?.at ?? 0) <= before && rows.delete(workspace),
  };
};

export const memoryKeeping = (): Keeping => {
  const kept = new Map<string, string>();
  return {
    get: async <T>(key: string) => {
      const text = kept.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    set: async (key, value) => void kept.set(key, JSON.stringify(value)),
  };
};

export const logInto = (lines: string[]): Log => {
  const write = (says: string, facts?: unknown): void =>
    void lines.push(JSON.stringify({ says, facts }, (_, value) => (value instanceof Error ? value.stack : value)));
  const log: Log = { debug: write, info: write, warn: write, error: write, child: () => log };
  return log;
};
