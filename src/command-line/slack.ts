import { parseArgs } from 'node:util';
import type { AdapterUnit } from '../channels/adapter.ts';
import { CodexError } from '../errors.ts';
import { codeRoot } from '../package.ts';
import { loadFromShelf } from '../shelf.ts';
import type { Command } from './command.ts';

const help = `
Usage: codex32 slack manifest [--address https://codex32.example.com]

Prints the Slack app as JSON, with the least rights for what Codex-32 does. At https://api.slack.com/apps choose "Create
New App", "From a manifest", and paste it; docs/SLACK.md goes through it with pictures.

  --address   where Slack reaches the HTTP server; without it the app uses Socket Mode, which needs no public address
`;

interface SlackUnit extends AdapterUnit {
  manifest(options: { readonly address?: string }): Promise<object>;
}

export const slack: Command = {
  help,
  async run(words, { output }) {
    const options = { address: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length !== 1 || positionals[0] !== 'manifest') {
      output.write(help.trimStart());
      return 2;
    }
    const { address } = values;
    if (address !== undefined && URL.parse(address)?.protocol !== 'https:')
      throw new CodexError('INVALID', { detail: 'Slack only calls addresses that begin with https://.' });
    const unit = await loadFromShelf<SlackUnit>(new URL('adapters/', codeRoot), 'slack', 'folders');
    output.write(`${JSON.stringify(await unit.manifest(address === undefined ? {} : { address }), null, 2)}\n`);
    return 0;
  },
};
