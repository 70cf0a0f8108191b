import { z } from 'zod';
import { type Pace, Pacing } from './pacing.ts';
import type { Self } from './said.ts';
import type { Web } from './web.ts';

/** A workspace that the app is installed in. */
export interface Workspace {
  readonly self: Self;
  readonly token: string;
  readonly web: Web;
  readonly pacing: Pacing;
}

/** Where the app is installed; `undefined` where it is not, or is no more. */
export interface Workspaces {
  find(team: string | undefined): Promise<Workspace | undefined>;
  /** The app was removed there, or its token withdrawn. */
  forget(team: string): Promise<void>;
}

const identity = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string().nullish() });

export interface Opening {
  readonly token: string;
  readonly web: Web;
  readonly signal: AbortSignal;
  readonly pace?: Pace | undefined;
}

/** Asks Slack who we are. Throws PLATFORM_REFUSED when the token is not good. */
export const openWorkspace = async ({ token, web, signal, pace }: Opening): Promise<Workspace> => {
  const { team_id, user_id, bot_id } = identity.parse(await web.insist('auth.test', {}));
  const self: Self = { workspace: team_id, user: user_id, ...(bot_id && { bot: bot_id }) };
  return { self, token, web, pacing: new Pacing(signal, pace) };
};

/**
 * One workspace by token. Slack sends a token's app nothing of other workspaces; should it, as with channels that are
 * shared, the people there keep the identities of theirs and so none of the rights of ours.
 */
export const oneWorkspace = (workspace: Workspace): Workspaces => {
  let gone = false;
  return {
    find: async (team) => {
      if (gone) return undefined;
      return team === undefined || team === workspace.self.workspace
        ? workspace
        : { ...workspace, self: { ...workspace.self, workspace: team } };
    },
    forget: async (team) => {
      gone ||= team === workspace.self.workspace;
    },
  };
};

const envelope = z.object({
  team_id: z.string().nullish(),
  team: z.object({ id: z.string().nullish() }).nullish(),
  user: z.object({ team_id: z.string().nullish() }).nullish(),
  authorizations: z
    .array(z.object({ team_id: z.string().nullish(), user_id: z.string().nullish(), is_bot: z.boolean().nullish() }))
    .nullish(),
});

/** The workspace that something came for, and who we are there, as the payload itself says. */
export const addressee = (body: unknown): { readonly team?: string; readonly user?: string } => {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return {};
  const { team_id, team, user, authorizations } = parsed.data;
  const [first] = authorizations ?? [];
  const found = first?.team_id || team_id || team?.id || user?.team_id;
  return { ...(found && { team: found }), ...(first?.is_bot && first.user_id && { user: first.user_id }) };
};
