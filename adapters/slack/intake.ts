import type { Receipts } from '../../src/kit.ts';
import { readAction } from './actions.ts';
import { readCommand, readMessage } from './events.ts';
import type { Feature, Without } from './features.ts';
import type { Said, Self } from './said.ts';
import { readShortcut } from './shortcuts.ts';
import type { Threads } from './threads.ts';
import { addressee, type Workspace, type Workspaces } from './workspaces.ts';

/** Something Slack sent, as far as it concerns us. */
export type Taken =
  /** Said to us, and ours to answer from now on. */
  | { readonly kind: 'said'; readonly said: Said; readonly workspace: Workspace }
  /** Of a workspace of ours, but nothing that was said: a tab opened, a menu searched. */
  | { readonly kind: 'other'; readonly workspace: Workspace }
  /** Known already, or none of our business. */
  | { readonly kind: 'nothing' };

export interface IntakeParts {
  readonly workspaces: Workspaces;
  readonly receipts: Receipts;
  readonly threads: Threads;
  readonly without: Without;
}

/**
 * What happens before Slack is told that we have it: it is read, and what was said is written down, so that from then on
 * nothing can lose it and nothing can do it twice.
 */
export const takeIn = async (
  { workspaces, receipts, threads, without }: IntakeParts,
  body: unknown,
): Promise<Taken> => {
  const found = await locate(workspaces, body);
  if (found === undefined) return { kind: 'nothing' };
  const said = readSaid(body, found.self);
  // A button that first opens a form says nothing yet.
  if (said === undefined || said.form) return { kind: 'other', workspace: found };
  if (said.onlyIfOurs && (without.has(listenedTo(said)) || threads.known(said) === false)) return { kind: 'nothing' };
  const fresh = await receipts.take(said.key, JSON.stringify(body));
  return fresh ? { kind: 'said', said, workspace: found } : { kind: 'nothing' };
};

/** Where it was said that mentions nobody. */
const listenedTo = ({ group }: Said): Feature => (group ? 'group-messages' : 'threads');

/** The workspace a payload is for, with the user that we are in the payload's own words. */
export const locate = async (workspaces: Workspaces, body: unknown): Promise<Workspace | undefined> => {
  const { team, user } = addressee(body);
  const workspace = await workspaces.find(team);
  if (workspace === undefined || user === undefined) return workspace;
  return { ...workspace, self: { ...workspace.self, user } };
};

/** Whatever of Slack's payloads is somebody saying something to us. */
export const readSaid = (body: unknown, self: Self): Said | undefined => {
  if (typeof body !== 'object' || body === null) return undefined;
  if ('event' in body)
    return readMessage(body.event, self, {
      shared: 'is_ext_shared_channel' in body && body.is_ext_shared_channel === true,
    });
  if ('command' in body) return readCommand(body, self);
  return readAction(body, self) ?? readShortcut(body, self);
};
