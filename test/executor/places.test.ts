import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { layOut, placesOf } from '../../src/executor/places.ts';
import type { Bot } from '../../src/registry/bot.ts';
import { openFleet } from '../support/bots.ts';
import { savedBot } from '../support/registry.ts';

const home = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'codex32-places-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

it('a bot finds its places made before anybody may know that it is registered', async () => {
  const { registry, executor, dataDir, add } = await openFleet();
  const found: boolean[] = [];
  registry.onEvent(({ type, bot }) => {
    if (type !== 'bot-registered' || !bot) return;
    const { directory, limits, settings, out, err } = placesOf(dataDir, bot.id, 1);
    found.push(...[directory, limits, settings, out, err].map((path) => existsSync(path)));
    found.push((statSync(out).mode & 0o777) === 0o600);
  });
  await add('echo', 'exec sleep 100');
  expect(found).toEqual([true, true, true, true, true, true]);
  await executor.start('echo', { by: { id: 'ada', name: 'Ada' } });
  expect(executor.status('echo').copies.map(({ state }) => state)).toEqual(['running']);
});

it('of many that are registered at once none is laid out ahead', async () => {
  const { registry, dataDir } = await openFleet();
  const text = JSON.stringify({
    bots: Array.from({ length: 5 }, (_, index) => ({
      name: `b${index}`,
      blueprint: { kind: 'command', command: '/bin/true' },
    })),
  });
  const bots = await registry.import(text, 'json', { id: 'ada', name: 'Ada' });
  expect(bots.map(({ id }) => existsSync(placesOf(dataDir, id, 1).home))).toEqual([false, false, false, false, false]);
});

it('what stands as it should is left alone, and what does not is put right', () => {
  const bot: Bot = savedBot('ingest', { deployment: { limits: { memory: 1_000 }, settings: { depth: '3' } } });
  const places = placesOf(home(), bot.id, 1);
  layOut(bot, places);
  const { mtimeNs } = statSync(places.limits, { bigint: true });
  layOut(bot, places);
  expect(statSync(places.limits, { bigint: true }).mtimeNs).toBe(mtimeNs);
  writeFileSync(places.limits, '{"limits":{"memory":9');
  rmSync(places.settings);
  layOut(bot, places);
  expect(JSON.parse(readFileSync(places.limits, 'utf8')).limits).toEqual({ memory: 1_000 });
  expect(JSON.parse(readFileSync(places.settings, 'utf8'))).toEqual({ depth: '3' });
});
