import { parseArgs } from 'node:util';
import type { AdapterUnit } from '../channels/adapter.ts';
import { slackFeatures } from '../config/slack-settings.ts';
import { listed, loadSetting } from '../config.ts';
import { CodexError } from '../errors.ts';
import { codeRoot } from '../package.ts';
import { loadFromShelf } from '../shelf.ts';
import type { Command } from './command.ts';

const help = `
Usage: codex32 slack manifest [--address https://codex32.example.com [--several] [--socket]] [--without NAMES]

Prints the Slack app as JSON, with the least rights for what of Codex-32 is on. At https://api.slack.com/apps choose "Create
New App", "From a manifest", and paste it; docs/SLACK.md goes through it with pictures.

  --address   where Slack reaches the HTTP server; without it the app uses Socket Mode, which needs no public address
  --several   several workspaces install it by themselves, at /slack/install of that address
  --socket    Socket Mode although there is an address
  --without   what it shall do without, instead of what SLACK_WITHOUT says: some of ${slackFeatures.slice(0, 4).join(',')},
              ${slackFeatures.slice(4).join(',')}
`;

interface Options {
  readonly address?: string;
  readonly several?: boolean;
  readonly socket?: boolean;
  readonly without: readonly string[];
}

interface SlackUnit extends AdapterUnit {
  manifest(options: Options): Promise<object>;
}

export const slack: Command = {
  help,
  async run(words, { output, environment, folder }) {
    const options = {
      address: { type: 'string' },
      several: { type: 'boolean' },
      socket: { type: 'boolean' },
      without: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    if (positionals.length !== 1 || positionals[0] !== 'manifest') {
      output.write(help.trimStart());
      return 2;
    }
    const { address, several, socket } = values;
    // A setting like any other, so that doctor and the service mean the same by it.
    const given = values.without === undefined ? environment : { ...environment, SLACK_WITHOUT: values.without };
    const without = listed(loadSetting('SLACK_WITHOUT', given, folder));
    if (address !== undefined && URL.parse(address)?.protocol !== 'https:')
      throw new CodexError('INVALID', { detail: 'Slack only calls addresses that begin with https://.' });
    if (several && address === undefined)
      throw new CodexError('INVALID', { detail: 'To be installed by several workspaces it needs an --address.' });
    const unit = await loadFromShelf<SlackUnit>(new URL('adapters/', codeRoot), 'slack', 'folders');
    const asked = {
      ...{ without, ...(address !== undefined && { address }) },
      ...{ ...(several && { several }), ...(socket && { socket }) },
    };
    output.write(`${JSON.stringify(await unit.manifest(asked), null, 2)}\n`);
    return 0;
  },
};
