import type { Adapter, AdapterUnit } from '../../src/kit.ts';
import type { Finding, InstalledIn } from './examine.ts';
import { httpDoor } from './http-door.ts';
import type { ManifestOptions } from './manifest.ts';
import { oauthDoor } from './oauth.ts';
import type { Service } from './service.ts';
import { apiUrlOf, type SlackAccess, type SlackSettings } from './settings.ts';

export type { SlackSettings } from './settings.ts';

/** What the command line asks besides. */
interface SlackUnit extends AdapterUnit<SlackSettings> {
  /** The app as Slack's "From a manifest" takes it. */
  manifest(options: ManifestOptions): Promise<object>;
  /** For `doctor`: never rejects. */
  examine(access: SlackAccess): Promise<Finding>;
  examineInstalled(workspaces: readonly InstalledIn[], without?: readonly string[]): Promise<Finding>;
}

/** Slack, over Bolt. Bolt itself is loaded by `start` alone: whoever does not use Slack does not pay for it. */
const unit: SlackUnit = {
  name: 'slack',
  differences: {},
  manifest: async (options) => (await import('./manifest.ts')).manifest(options),
  examine: async (access) => (await import('./examine.ts')).examine(access),
  examineInstalled: async (workspaces, without) => (await import('./examine.ts')).examineInstalled(workspaces, without),
  create: (settings, host) => {
    let service: Promise<Service> | undefined;
    let open: Service | undefined;
    const { signingSecret, client } = settings;
    const adapter: Adapter = {
      async start(deliver) {
        const { openService } = await import('./service.ts');
        service = openService({ settings, host, deliver });
        open = await service;
      },
      async stop() {
        open = undefined;
        const closing = service;
        service = undefined;
        await closing?.then((running) => running.close()).catch(() => undefined);
      },
      async send(to, reply, instead) {
        return (await service)?.send(to, reply, instead);
      },
      routes: [
        ...(signingSecret === undefined
          ? []
          : httpDoor({ secret: signingSecret, clock: Date.now, log: host.log, receive: () => open?.receive })),
        ...(client === undefined
          ? []
          : oauthDoor({ ...settings, client, apiUrl: apiUrlOf(settings), clock: Date.now, log: host.log })),
      ],
    };
    return adapter;
  },
};
export default unit;
