import { parseArgs } from 'node:util';
import { CodexError } from '../errors.ts';
import { isRole } from '../people/roles.ts';
import type { Command, Surroundings } from './command.ts';
import { hiddenLine } from './hidden-line.ts';
import { type Desk, withAccess } from './with-access.ts';

const help = `
Usage: codex32 user add LOGIN [--role ROLE]
       codex32 user password LOGIN
       codex32 user disable LOGIN | enable LOGIN
       codex32 user list [--json]
       codex32 user first-admin

People who sign in over the API with a password. What they may do is granted like to anybody, here with --role (user,
viewer, operator or admin) or in a chat: grant api:codex32:LOGIN viewer.

first-admin prints a code that makes whoever types it in a chat (link my account with code …) the first administrator. It
works once, within a day, and only while there is no administrator.

The password is asked for without showing it, or read from standard input. A new one, and disabling, end all sessions;
a new one also revokes the API keys of that login.
`;

const actions: Readonly<Record<string, (surroundings: Surroundings, desk: Desk, asked: Asked) => Promise<string>>> = {
  add: async (_surroundings, desk, { login, role, password }) => {
    if (role !== undefined && !isRole(role))
      throw new CodexError('INVALID', { detail: 'The roles are user, viewer, operator and admin.' });
    await desk.logins.add(login, password);
    if (role !== undefined) await desk.people.grant(desk.person, { whom: `api:codex32:${login}`, role });
    return role === undefined ? `${login} may sign in, and do nothing yet.` : `${login} may sign in, as ${role}.`;
  },
  password: async (_surroundings, desk, { login, password }) => {
    found(await desk.logins.setPassword(login, password));
    return `${login} has a new password, has to sign in anew everywhere, and needs new API keys.`;
  },
  disable: async (_surroundings, desk, { login }) => {
    found(await desk.logins.setDisabled(login, true));
    return `${login} is shut out, with all sessions and keys.`;
  },
  enable: async (_surroundings, desk, { login }) => {
    found(await desk.logins.setDisabled(login, false));
    return `${login} may sign in again.`;
  },
};
interface Asked {
  readonly login: string;
  readonly role: string | undefined;
  readonly password: string;
}

export const user: Command = {
  help,
  async run(words, surroundings) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { role: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [action = '', login = ''] = positionals;
    if (action === 'first-admin') return withAccess(surroundings, (desk) => firstAdmin(surroundings, desk));
    if (action === 'list') return withAccess(surroundings, (desk) => list(surroundings, desk, values.json));
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (act === undefined || login === '' || positionals.length > 2) {
      throw new CodexError('INVALID', {
        detail: 'What with whom? codex32 user add, password, disable or enable LOGIN, or codex32 user list',
      });
    }
    const asks = action === 'add' || action === 'password';
    const password = asks ? await hiddenLine(surroundings, `Password of ${login}: `) : '';
    return withAccess(surroundings, async (desk) => {
      const says = await act(surroundings, desk, { login, role: values.role, password });
      await desk.note(`codex32 user ${action} ${login}`, says);
      surroundings.output.write(`${says}\n`);
      return 0;
    });
  },
};

const firstAdmin = async ({ output }: Surroundings, { people, note }: Desk): Promise<number> => {
  const code = await people.firstAdminCode();
  if (code === undefined) throw new CodexError('REFUSED', { reason: 'There is an administrator already.' });
  await note('codex32 user first-admin', 'a code was printed');
  output.write(`Say to me in a chat, within a day: link my account with code ${code}\n`);
  return 0;
};

const found = (there: boolean): void => {
  if (!there) throw new CodexError('INVALID', { detail: 'There is no such login.' });
};

const list = async ({ output }: Surroundings, { logins }: Desk, json: boolean): Promise<number> => {
  const all = await logins.list();
  const lines = all.map(({ login, disabled, lockedUntil }) => {
    const state = disabled
      ? '  shut out'
      : lockedUntil === undefined
        ? ''
        : `  locked until ${new Date(lockedUntil).toISOString()}`;
    return `${login}${state}`;
  });
  output.write(json ? `${JSON.stringify(all)}\n` : `${lines.join('\n') || 'There are no logins.'}\n`);
  return 0;
};
