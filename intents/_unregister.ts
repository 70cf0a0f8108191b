import { type Ask, type Bot, CodexError, joined, type Reply } from '../src/kit.ts';

/** Stops what runs, then forgets it. Nothing is touched when something else needs one of them. */
export const unregister = async ({ targets, person, world, report, signal }: Ask): Promise<Reply> => {
  const by = { id: person.id, name: person.name };
  const going = new Set(targets.map(({ name }) => name));
  for (const { name } of targets) {
    const others = world.executor.dependents(name).filter((other) => !going.has(other));
    if (others.length > 0) throw new CodexError('STILL_NEEDED', { bot: name, others: joined(others) });
  }
  const gone: string[] = [];
  for (const bot of dependentsFirst(targets)) {
    report({ text: `Unregistering ${bot.name} …`, done: gone.length, of: targets.length });
    if (isUp(bot)) {
      const stopped = await world.executor.stop(bot.name, { by, report, signal });
      if (!stopped.ok) return halfWay(gone, stopped.says);
    }
    await world.registry.remove(bot.id, by);
    gone.push(bot.name);
  }
  const stoppedToo = targets.some(isUp) ? ', after stopping what ran' : '';
  return { text: `Unregistered ${joined(gone)}${stoppedToo}.`, tone: 'done' };
};

const isUp = ({ status, desired }: Bot): boolean =>
  desired !== 'stopped' || ['running', 'paused', 'deploying', 'stopping', 'error'].includes(status);

/** A bot goes before those it depends on. */
const dependentsFirst = (bots: readonly Bot[]): readonly Bot[] => {
  const left = new Map(bots.map((bot) => [bot.name, bot]));
  const ordered: Bot[] = [];
  const visit = (bot: Bot): void => {
    if (!left.delete(bot.name)) return;
    for (const { bot: needed } of bot.deployment.dependsOn) {
      const other = left.get(needed);
      if (other !== undefined) visit(other);
    }
    ordered.unshift(bot);
  };
  for (const bot of bots) visit(bot);
  return ordered;
};

const halfWay = (gone: readonly string[], why: string): Reply => ({
  text:
    gone.length === 0 ? `${why} So nothing was unregistered.` : `${why} Before that I unregistered ${joined(gone)}.`,
  tone: 'failed',
});
