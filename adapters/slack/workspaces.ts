import { z } from 'zod';
import type { AdapterHost, Installation, Installations } from '../../src/kit.ts';
import type { Pacing } from './pacing.ts';
import { Paging } from './paging.ts';
import type { Self } from './said.ts';
import type { Web } from './web.ts';

/** A workspace that the app is installed in. */
export interface Workspace {
  readonly self: Self;
  readonly token: string;
  readonly web: Web;
  readonly pacing: Pacing;
  readonly paging: Paging;
}

/** Where the app is installed; `undefined` where it is not, or is no more. */
export interface Workspaces {
  find(team: string | undefined): Promise<Workspace | undefined>;
  /** The app was removed there, or its token withdrawn, at that time (ms since the epoch) where it is known. */
  forget(team: string, at?: number): Promise<void>;
}

const identity = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string().nullish() });

export interface Opening {
  readonly token: string;
  readonly web: Web;
  readonly pacing: Pacing;
  readonly keep: AdapterHost['keep'];
}

/** Asks Slack who we are. Throws PLATFORM_REFUSED when the token is not good. */
export const openWorkspace = async ({ token, web, pacing, keep }: Opening): Promise<Workspace> => {
  const { team_id, user_id, bot_id } = identity.parse(await web.insist('auth.test', {}));
  const self: Self = { workspace: team_id, user: user_id, ...(bot_id && { bot: bot_id }) };
  return { self, token, web, pacing, paging: new Paging(keep, team_id) };
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

export interface Several {
  /** The one whose token stands in the settings, where there is one. */
  readonly home?: Workspace | undefined;
  readonly installations: Installations;
  open(opening: Pick<Installation, 'token'> & { readonly self: Self; readonly revoked: () => void }): Workspace;
}

/**
 * Every workspace that installed the app, each with its own token, identities and pace. Looked up anew each time: what
 * another replica was told, or removed, holds here too. What comes from anywhere else is nobody's.
 */
export const severalWorkspaces = ({ home, installations, open }: Several): Workspaces => {
  const opened = new Map<string, Workspace>();
  let homeIsGone = false;
  const remove = async (team: string, at?: number): Promise<void> => {
    opened.delete(team);
    await installations.remove(team, at);
  };
  return {
    find: async (team) => {
      if (home !== undefined && !homeIsGone && (team === undefined || team === home.self.workspace)) return home;
      const installation = team === undefined ? undefined : await installations.get(team);
      if (team === undefined || installation === undefined) return undefined;
      const known = opened.get(team);
      const { token, facts, at } = installation;
      if (known?.token === token) return known;
      const self = { workspace: team, user: facts.user ?? '', ...(facts.bot && { bot: facts.bot }) };
      const workspace = open({ token, self, revoked: () => void remove(team, at).catch(() => undefined) });
      opened.set(team, workspace);
      return workspace;
    },
    forget: async (team, at) => {
      homeIsGone ||= team === home?.self.workspace;
      await remove(team, at);
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
