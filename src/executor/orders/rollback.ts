import type { Bot } from '../../registry/bot.ts';
import type { DeploymentRecord } from '../../registry/registry.ts';
import type { Order, Outcome } from '../executor.ts';
import { type House, outcome } from '../house.ts';
import { recover } from '../versions.ts';
import { bringOut } from './deploy.ts';

/** To the named version, or to the latest that worked before the present one. */
export const rollBack = async (
  house: House,
  bot: Bot,
  { to, order }: { to: string | undefined; order: Order },
): Promise<Outcome> => {
  if (to === bot.version)
    return outcome(house, bot, { ok: true, changed: false, says: `${bot.name} is already at version ${to}.` });
  const records = await house.registry.deployments(bot.id);
  const goal = records.find((record) => fits(record, bot, to));
  if (!goal) {
    const says =
      to === undefined
        ? `${bot.name} has no earlier version to go back to.`
        : `${bot.name} never ran a version ${to}.${known(records, bot)}`;
    return outcome(house, bot, { ok: false, changed: false, says });
  }
  const blueprint = await recover(house.dataDir, bot, goal);
  return bringOut(house, bot, { order, version: { version: goal.version, blueprint }, replaced: 'rolled-back' });
};

const fits = ({ version, result }: DeploymentRecord, bot: Bot, to: string | undefined): boolean =>
  to === undefined ? result === 'superseded' && version !== bot.version : version === to && result !== 'failed';

const known = (records: readonly DeploymentRecord[], bot: Bot): string => {
  const versions = [
    ...new Set(records.filter(({ result }) => result !== 'failed').map(({ version }) => version)),
  ].filter((version) => version !== bot.version);
  return versions.length === 0 ? '' : ` It ran ${versions.slice(0, 5).join(', ')}.`;
};
