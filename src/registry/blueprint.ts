import type { Blueprint, Bot } from './bot.ts';

/** Decides what bots may run. */
export interface Blueprints {
  /**
   * The blueprint with its path resolved and its file's hash; nothing is run.
   * @throws CodexError BLUEPRINT_OUTSIDE_ROOTS, BLUEPRINT_MISSING, BLUEPRINT_SYNTAX, INVALID
   */
  accept(blueprint: Blueprint): Promise<Blueprint>;
  /** @throws CodexError BLUEPRINT_CHANGED, BLUEPRINT_MISSING */
  verifyUnchanged(bot: Pick<Bot, 'name' | 'blueprint'>): Promise<void>;
}
