import type { Conversation, Reply, Shown } from '../../src/kit.ts';
import { type Placed, postAll } from './posting.ts';
import { reasonOf } from './web.ts';
import type { Workspace } from './workspaces.ts';

/** Slack's words for a message that can't be changed any more. */
const gone = ['message_not_found', 'cant_update_message', 'edit_window_closed'];

interface Saying {
  readonly to: Conversation;
  readonly reply: Reply;
  /** Timestamp of our message that this replaces. */
  readonly instead: string | undefined;
}

/** What nobody asked for just now. Each failure rejects at once: whoever says it waits and tries again. */
export const say = async (workspace: Workspace, { to, reply, instead }: Saying): Promise<Shown | undefined> => {
  const { channel, thread } = to;
  const place = { channel, ...(thread && { thread }) };
  const post = (ts?: string): Promise<Placed | undefined> =>
    postAll(workspace, place, { reply, insist: false, ...(ts !== undefined && { live: { channel, ts } }) });
  const placed = await post(instead).catch((error: unknown) => {
    if (instead === undefined || !gone.includes(reasonOf(error) ?? '')) throw error;
    return post();
  });
  if (placed === undefined) return undefined;
  const { ts } = placed;
  const below = { ...to, workspace: workspace.self.workspace, thread: thread ?? ts };
  return { id: ts, ...(!to.direct && { below }) };
};
