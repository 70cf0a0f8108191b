import { basename } from 'node:path';
import { CodexError } from '../../errors.ts';
import type { Bot } from '../../registry/bot.ts';
import type { Order, Outcome, Release } from '../executor.ts';
import { eventOf, fresh, type House, outcome } from '../house.ts';
import { atHome, blueprintFor, keepContent, keepVersion, recover, sameFile } from '../versions.ts';
import { renewCopies } from './restart.ts';
import { endOf, started } from './start.ts';

/** A new version is watched this many times as long as an ordinary start before it is believed. */
const caution = 12;

type Version = Pick<Bot, 'version' | 'blueprint'>;
type Blueprint = Bot['blueprint'];

export const deployBot = async (
  house: House,
  bot: Bot,
  { release, order }: { release: Release; order: Order },
): Promise<Outcome> => {
  const blueprint = await blueprintOf(house, bot, release);
  return bringOut(house, bot, { order, version: { version: release.version, blueprint }, replaced: 'superseded' });
};

const blueprintOf = async (house: House, bot: Bot, { version, blueprint, content }: Release): Promise<Blueprint> => {
  const named = blueprint ?? atHome(house.dataDir, bot, await house.registry.deployments(bot.id));
  if (content) return keepContent(house.dataDir, { ...bot, blueprint: named }, content);
  return blueprint ?? blueprintFor({ ...bot, blueprint: named }, version);
};

/**
 * Switches to a version, copy by copy, and goes back by itself when it does not come up healthy in its time. The old one
 * is kept, and every attempt is on record.
 */
export const bringOut = async (
  house: House,
  bot: Bot,
  { order, version, replaced }: { order: Order; version: Version; replaced: 'superseded' | 'rolled-back' },
): Promise<Outcome> => {
  // With the hash of its file, or another file in its place would some day be run as this version.
  const accepted: Version = { ...version, blueprint: await house.blueprints.accept(version.blueprint) };
  await keepVersion(house.dataDir, bot);
  await recordFirst(house, bot, order);
  const { id } = await house.registry.addDeployment({
    ...accepted,
    bot: bot.id,
    by: order.by,
    startedAt: house.now(),
    result: 'under-way',
  });
  const old: Version = { version: bot.version, blueprint: bot.blueprint };
  try {
    const changed = await house.registry.update(bot.id, accepted, order.by);
    const result = await run(house, changed, order);
    if (!result.ok) return await goBack(house, changed, { order, old, id, why: result.why });
    await settleRecords(house, bot, { live: id, replaced });
    return { ...outcome(house, changed, result), says: `${said(changed, result)}${unchanged(old, changed)}` };
  } catch (error) {
    await house.registry.endDeployment(
      id,
      'failed',
      error instanceof CodexError ? error.says : 'it went wrong on our side',
    );
    throw error;
  }
};

const said = (bot: Bot, { says }: Outcome): string =>
  bot.desired === 'stopped'
    ? `${bot.name} is now version ${bot.version} and runs it when it is started.`
    : `${bot.name} is now version ${bot.version}. ${says}`;

/** People think that they brought something new; where that is not so, they should know. */
const unchanged = (old: Version, { version, blueprint }: Bot): string =>
  old.version !== version && sameFile(old.blueprint, blueprint) && blueprint.kind === 'script'
    ? ` Its file ${basename(blueprint.path)} is the same as before.`
    : '';

const run = async (house: House, bot: Bot, order: Order): Promise<Outcome & { readonly why: string }> => {
  if (bot.desired === 'stopped') return { ...outcome(house, bot, { ok: true, changed: true, says: '' }), why: '' };
  const says = `${bot.name} is being brought to version ${bot.version}.`;
  await house.registry.move(
    bot.id,
    { status: 'deploying', desired: 'running' },
    eventOf(bot, order, ['bot-deploying', says]),
  );
  const cautious = { ...house, settle: house.settle * caution };
  const states = await renewCopies(cautious, fresh(house, bot), order);
  const result = started(house, bot, states);
  const end = endOf(states);
  return { ...result, why: end === undefined ? result.says : `It ended at once: ${end}.` };
};

const goBack = async (
  house: House,
  bot: Bot,
  { order, old, id, why }: { order: Order; old: Version; id: string; why: string },
): Promise<Outcome> => {
  await house.registry.endDeployment(id, 'failed', why);
  order.report?.({ text: `Version ${bot.version} of ${bot.name} did not come up; going back to ${old.version}…` });
  const blueprint = await recover(house.dataDir, bot, old);
  const back = await house.registry.update(bot.id, { ...old, blueprint }, order.by);
  await house.registry.move(
    bot.id,
    { status: 'deploying' },
    eventOf(bot, order, ['bot-went-back', `${bot.name} went back from version ${bot.version} to ${old.version}.`]),
  );
  const result = started(house, back, await renewCopies(house, fresh(house, back), order));
  const now = result.ok
    ? `it is back at version ${old.version}`
    : `going back to version ${old.version} did not help either: ${result.says}`;
  return outcome(house, bot, {
    ok: false,
    changed: true,
    says: `Version ${bot.version} of ${bot.name} did not come up, so ${now}. ${why}`,
  });
};

/** The version a bot was registered with was never deployed; it goes on record when the first deployment replaces it. */
const recordFirst = async (house: House, bot: Bot, order: Order): Promise<void> => {
  if ((await house.registry.deployments(bot.id)).length > 0) return;
  const { version, blueprint, createdAt } = bot;
  await house.registry.addDeployment({
    version,
    blueprint,
    bot: bot.id,
    by: order.by,
    startedAt: createdAt,
    result: 'live',
  });
};

const settleRecords = async (
  house: House,
  bot: Bot,
  { live, replaced }: { live: string; replaced: 'superseded' | 'rolled-back' },
): Promise<void> => {
  for (const { id, result } of await house.registry.deployments(bot.id)) {
    if (result === 'live') await house.registry.endDeployment(id, replaced);
  }
  await house.registry.endDeployment(live, 'live');
};
