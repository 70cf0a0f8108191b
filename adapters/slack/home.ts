import type { App } from '@slack/bolt';
import type { Reply } from '../../src/kit.ts';
import { senderOf } from './events.ts';
import { type HomeParts, homeView } from './home-view.ts';
import { homeOpened } from './payloads.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { addressee, type Workspace } from './workspaces.ts';

/** What somebody sees first, as sentences they could have said themselves: so it shows nothing they may not see. */
const asks = {
  waiting: 'approvals',
  problems: 'status of failed bots',
  fleet: 'status',
} as const satisfies Record<keyof HomeParts, string>;

/** ms; Slack shows an empty page until then. */
const PATIENCE = 20_000;

export const registerHome = (app: App, parts: SurfaceParts): void => {
  app.event('app_home_opened', async ({ event, body }) => {
    const opened = homeOpened.safeParse(event);
    const workspace = await parts.workspaces.find(addressee(body).team);
    if (!opened.success || workspace === undefined || opened.data.tab === 'messages') return;
    await publish(parts, workspace, opened.data);
  });
};

interface Opened {
  readonly user: string;
  /** Of the person's direct messages with the app. */
  readonly channel?: string | null | undefined;
}

/** Draws somebody's Home anew: when they open it, and when they pressed something on it. */
export const publish = async (parts: SurfaceParts, workspace: Workspace, { user, channel }: Opened): Promise<void> => {
  const sender = await parts.people.known(senderOf(user, undefined, workspace.self), workspace);
  const ask = async (say: string): Promise<Reply | undefined> => {
    const at = Date.now();
    const place = { adapter: 'slack', workspace: workspace.self.workspace, channel: user, thread: 'home' };
    const message = { id: `home:${say}:${at}`, at, conversation: { ...place, direct: true }, sender, text: say };
    const answer = { progress: () => undefined, signal: AbortSignal.timeout(PATIENCE) };
    const reply = await parts.deliver({ ...message, manner: 'slash' }, answer);
    return reply?.tone === 'answer' ? reply : undefined;
  };
  // One after the other, as they would be answered anyway: one person's words wait for each other.
  const found: { -readonly [Name in keyof HomeParts]?: Reply } = {};
  for (const name of Object.keys(asks) as (keyof HomeParts)[]) {
    const reply = await ask(asks[name]);
    if (reply !== undefined) found[name] = reply;
  }
  await workspace.web.insist('views.publish', { user_id: user, view: homeView(found, channel ?? '') });
};
