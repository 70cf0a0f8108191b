import { parseArgs } from 'node:util';
import { CodexError } from '../errors.ts';
import { parseScope, sayScope } from '../people/scope.ts';
import type { Command, Surroundings } from './command.ts';
import { hiddenLine } from './hidden-line.ts';
import { type Desk, withAccess } from './with-access.ts';

const help = `
Usage: codex32 secret set NAME [--for SCOPE]
       codex32 secret list [--json]
       codex32 secret remove NAME

Values that bots are given as variables, and that nobody is ever shown: kept sealed, taken out of every reply and log. A
bot gets one when its variables say so ({ "secret": "NAME" }).

set      Asks for the value without showing it, or reads it from standard input:
         codex32 secret set DB_PASSWORD < password.txt
         --for   which bots may be given it: environment:production, tag:money, role:worker. Any, if you say nothing.
`;

export const secret: Command = {
  help,
  async run(words, surroundings) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { for: { type: 'string' }, json: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const [action, name = ''] = positionals;
    if (positionals.length > 2) {
      throw new CodexError('INVALID', {
        detail: 'A value never stands in the command itself: others can read it there. Leave it out, and I ask for it.',
      });
    }
    const work = {
      set: () => set(surroundings, name, values.for),
      list: () => list(surroundings, values.json),
      remove: () => remove(surroundings, name),
    };
    if (action === 'set' || action === 'list' || action === 'remove') return work[action]();
    throw new CodexError('INVALID', { detail: 'What with the secrets? codex32 secret set, list or remove' });
  },
};

const set = async (surroundings: Surroundings, name: string, where: string | undefined): Promise<number> => {
  const scope = parseScope(where ?? '');
  if (scope === undefined)
    throw new CodexError('INVALID', { detail: '--for is environment:production, tag:money or role:worker.' });
  const value = await hiddenLine(surroundings, `Value of ${name}: `);
  return withAccess(surroundings, async ({ secrets, person, note }) => {
    await secrets.set({ name, value, scope, by: { id: person.id, name: person.name } });
    await note(`codex32 secret set ${name}`, `set, for bots ${sayScope(scope)}`);
    surroundings.output.write(`${name} is set. Bots get it when they are started next.\n`);
    return 0;
  });
};

const list = (surroundings: Surroundings, json: boolean): Promise<number> =>
  withAccess(surroundings, async ({ secrets }: Desk) => {
    const all = await secrets.list();
    const lines = all.map(
      ({ name, scope, changedAt, changedBy }) =>
        `${name}  ${sayScope(scope)}, set ${new Date(changedAt).toISOString().slice(0, 10)} by ${changedBy}`,
    );
    surroundings.output.write(json ? `${JSON.stringify(all)}\n` : `${lines.join('\n') || 'There are no secrets.'}\n`);
    return 0;
  });

const remove = (surroundings: Surroundings, name: string): Promise<number> =>
  withAccess(surroundings, async ({ secrets, note }) => {
    if (!(await secrets.remove(name))) throw new CodexError('INVALID', { detail: 'There is no secret of that name.' });
    await note(`codex32 secret remove ${name}`, 'removed');
    surroundings.output.write(`${name} is gone. Bots that run keep what they were given until they stop.\n`);
    return 0;
  });
