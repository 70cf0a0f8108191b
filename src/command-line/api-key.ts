import { parseArgs } from 'node:util';
import { CodexError } from '../errors.ts';
import type { Permission } from '../people/person.ts';
import { isPermission } from '../people/roles.ts';
import type { Command, Surroundings } from './command.ts';
import { type Desk, withAccess } from './with-access.ts';

const help = `
Usage: codex32 api-key create LOGIN --label TEXT [--permissions LIST] [--days N]
       codex32 api-key list [--json]
       codex32 api-key revoke ID

Keys for programs that use the API in the name of a login. A key is shown once and kept as a hash.

create   --label         what it is for
         --permissions   only these of the login's rights: fleet.read,bot.logs
         --days          until when it is good; 90, if you say nothing
`;

const LONGEST = 366;
const DAY = 86_400_000;

export const apiKey: Command = {
  help,
  async run(words, surroundings) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        label: { type: 'string' },
        permissions: { type: 'string' },
        days: { type: 'string', default: '90' },
        json: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [action, name = ''] = positionals;
    if (action === 'list') return withAccess(surroundings, (desk) => list(surroundings, desk, values.json));
    if (action === 'revoke') return withAccess(surroundings, (desk) => revoke(surroundings, desk, name));
    if (action === 'create')
      return withAccess(surroundings, (desk) => create(surroundings, desk, { ...values, login: name }));
    throw new CodexError('INVALID', { detail: 'What with the keys? codex32 api-key create, list or revoke' });
  },
};

interface Asked {
  readonly login: string;
  readonly label?: string;
  readonly permissions?: string;
  readonly days: string;
}

const create = async (
  { output, errors }: Surroundings,
  desk: Desk,
  { login, label, permissions, days }: Asked,
): Promise<number> => {
  if (login === '' || label === undefined)
    throw new CodexError('INVALID', { detail: 'Whose, and what for? codex32 api-key create LOGIN --label TEXT' });
  const count = Number(days);
  if (!Number.isInteger(count) || count < 1 || count > LONGEST)
    throw new CodexError('INVALID', { detail: `--days is a number from 1 to ${LONGEST}.` });
  const expires = Date.now() + count * DAY;
  const { id, key } = await desk.apiKeys.create({ login, label, permissions: readPermissions(permissions), expires });
  await desk.note(`codex32 api-key create ${login} --label ${label}`, `made ${id}`);
  output.write(`${key}\n`);
  errors.write(
    `That is the only time it is shown. It is good until ${new Date(expires).toISOString().slice(0, 10)}.\n`,
  );
  return 0;
};

const readPermissions = (text: string | undefined): readonly Permission[] | undefined =>
  text
    ?.split(',')
    .map((name) => name.trim())
    .map((name) => {
      if (isPermission(name)) return name;
      throw new CodexError('INVALID', {
        detail: 'I do not know one of these permissions. "roles" in a chat lists them.',
      });
    });

const list = async ({ output }: Surroundings, { apiKeys }: Desk, json: boolean): Promise<number> => {
  const all = await apiKeys.list();
  const lines = all.map(({ id, login, label, revoked, expires, permissions }) => {
    const end = revoked
      ? 'revoked'
      : expires === undefined
        ? 'without an end'
        : `until ${new Date(expires).toISOString().slice(0, 10)}`;
    return `${id}  ${login}  ${label}  ${end}  ${permissions === undefined ? 'all rights' : permissions.join(',')}`;
  });
  output.write(json ? `${JSON.stringify(all)}\n` : `${lines.join('\n') || 'There are no keys.'}\n`);
  return 0;
};

const revoke = async ({ output }: Surroundings, { apiKeys, note }: Desk, id: string): Promise<number> => {
  if (!(await apiKeys.revoke(id)))
    throw new CodexError('INVALID', { detail: 'There is no such key that is still good.' });
  await note(`codex32 api-key revoke ${id}`, 'revoked');
  output.write(`The key ${id} is good for nothing any more.\n`);
  return 0;
};
