import { z } from 'zod';
import type { Said } from './said.ts';
import type { Workspace } from './workspaces.ts';

const MOST = 20_000;
/** Messages of a thread that are looked through for one of ours. */
const DEPTH = 50;

const replies = z.object({
  messages: z.array(z.object({ user: z.string().nullish(), bot_id: z.string().nullish(), text: z.string().nullish() })),
});

/**
 * Which threads are conversations with us: those we were mentioned in or wrote in. Known from what passed, else asked of
 * Slack once, so that a restart forgets none.
 */
export class Threads {
  readonly #known = new Map<string, boolean>();

  /** `undefined`: Slack has to be asked. */
  known(said: Said): boolean | undefined {
    return this.#known.get(keyOf(said));
  }

  note(said: Said, ours: boolean): void {
    if (said.origin.thread === undefined) return;
    if (this.#known.size >= MOST) this.#known.clear();
    this.#known.set(keyOf(said), ours);
  }

  async isOurs(said: Said, { web, self }: Workspace): Promise<boolean> {
    const known = this.#known.get(keyOf(said));
    if (known !== undefined) return known;
    const ours = said.threadOf === self.user || (await this.#ask(said, { web, self }));
    if (ours !== undefined) this.note(said, ours);
    return ours ?? false;
  }

  async #ask(said: Said, { web, self }: Pick<Workspace, 'web' | 'self'>): Promise<boolean | undefined> {
    const { channel, thread } = said.origin;
    const asked = await web.call('conversations.replies', { channel, ts: thread, limit: DEPTH }).catch(() => undefined);
    const parsed = replies.safeParse(asked);
    if (!parsed.success) return undefined;
    return parsed.data.messages.some(
      ({ user, bot_id, text }) =>
        user === self.user || (bot_id != null && bot_id === self.bot) || text?.includes(`<@${self.user}>`) === true,
    );
  }
}

const keyOf = ({ origin }: Said): string => [origin.workspace, origin.channel, origin.thread ?? ''].join('/');
