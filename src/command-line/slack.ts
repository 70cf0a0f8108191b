import { parseArgs } from 'node:util';
import type { AdapterUnit } from '../channels/adapter.ts';
import { CodexError } from '../errors.ts';
import { codeRoot } from '../package.ts';
import { loadFromShelf } from '../shelf.ts';
import type { Command } from './command.ts';

const help = `
Usage: codex32 slack manifest [--address https://codex32.example.com [--several] [--socket]]

Prints the Slack app as JSON, with the least rights for what Codex-32 does. At https://api.slack.com/apps choose "Create
New App", "From a manifest", and paste it; docs/SLACK.md goes through it with pictures.

  --address   where Slack reaches the HTTP server; without it the app uses Socket Mode, which needs no public address
  --several   several workspaces install it by themselves, at /slack/install of that address
  --socket    Socket Mode although there is an address
`;

interface Options {
  readonly address?: string;
  readonly several?: boolean;
  readonly socket?: boolean;
}

interface SlackUnit extends AdapterUnit {
  manifest(options: Options): Promise<object>;
}

export const slack: Command = {
  help,
  async run(words, { output }) {
    const options = { address: { type: 'string' }, several: { type: 'boolean' }, socket: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length !== 1 || positionals[0] !== 'manifest') {
      output.write(help.trimStart());
      return 2;
    }
    const { address, several, socket } = values;
    if (address !== undefined && URL.parse(address)?.protocol !== 'https:')
      throw new CodexError('INVALID', { detail: 'Slack only calls addresses that begin with https://.' });
    if (several && address === undefined)
      throw new CodexError('INVALID', { detail: 'To be installed by several workspaces it needs an --address.' });
    const unit = await loadFromShelf<SlackUnit>(new URL('adapters/', codeRoot), 'slack', 'folders');
    const asked = { ...(address !== undefined && { address }), ...(several && { several }), ...(socket && { socket }) };
    output.write(`${JSON.stringify(await unit.manifest(asked), null, 2)}\n`);
    return 0;
  },
};
