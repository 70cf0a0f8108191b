import { z } from 'zod';
import type { Sender } from '../../src/kit.ts';
import type { Workspace } from './workspaces.ts';

/** ms that what Slack said of somebody holds: long enough to be quick, short enough for a deactivation to bite. */
const FRESH = 60_000;
const MOST = 10_000;

const profile = z.object({
  user: z.object({
    deleted: z.boolean().nullish(),
    name: z.string().nullish(),
    profile: z.object({ display_name: z.string().nullish(), real_name: z.string().nullish() }).nullish(),
  }),
});
const groups = z.object({
  usergroups: z.array(z.object({ id: z.string(), users: z.array(z.string()).nullish() })),
});

interface Kept<T> {
  readonly at: number;
  readonly value: Promise<T | undefined>;
}

/** What Slack vouches for about whoever speaks. What it does not answer is absent, and absent grants nothing. */
export class People {
  readonly #profiles = new Map<string, Kept<z.infer<typeof profile>['user']>>();
  readonly #groups = new Map<string, Kept<ReadonlyMap<string, readonly string[]>>>();

  async known(sender: Sender, { web, self }: Workspace): Promise<Sender> {
    const [user, byUser] = await Promise.all([
      kept(this.#profiles, `${self.workspace}/${sender.user}`, async () => {
        return profile.parse(await web.call('users.info', { user: sender.user })).user;
      }),
      kept(this.#groups, self.workspace, async () => {
        return membership(await web.call('usergroups.list', { include_users: true }));
      }),
    ]);
    const name = user?.profile?.display_name || user?.profile?.real_name || user?.name || sender.name;
    const own = sender.workspace === self.workspace ? (byUser?.get(sender.user) ?? (byUser && [])) : undefined;
    return {
      ...sender,
      ...(name && { name }),
      // Also that it is not: who was switched off and is back again has their rights again.
      ...(user?.deleted != null && { deactivated: user.deleted }),
      ...(own && { groups: own }),
    };
  }
}

const membership = (answer: unknown): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const { id, users } of groups.parse(answer).usergroups)
    for (const user of users ?? []) found.set(user, [...(found.get(user) ?? []), id]);
  return found;
};

/** A refusal (a scope that is missing) is kept as well: asking again for each message would only be refused again. */
const kept = <T>(store: Map<string, Kept<T>>, key: string, ask: () => Promise<T>): Promise<T | undefined> => {
  const old = store.get(key);
  if (old !== undefined && Date.now() - old.at < FRESH) return old.value;
  const value = ask().catch(() => undefined);
  if (store.size >= MOST) store.clear();
  store.set(key, { at: Date.now(), value });
  return value;
};
