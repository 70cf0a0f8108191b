import type { Adapter, AdapterUnit } from '../../src/kit.ts';
import type { Finding } from './examine.ts';
import { httpDoor } from './http-door.ts';
import type { ManifestOptions } from './manifest.ts';
import type { Service } from './service.ts';
import type { SlackAccess, SlackSettings } from './settings.ts';

export type { SlackSettings } from './settings.ts';

/** What the command line asks besides. */
interface SlackUnit extends AdapterUnit<SlackSettings> {
  /** The app as Slack's "From a manifest" takes it. */
  manifest(options: ManifestOptions): Promise<object>;
  /** For `doctor`: never rejects. */
  examine(access: SlackAccess): Promise<Finding>;
}

/** Slack, over Bolt. Bolt itself is loaded by `start` alone: whoever does not use Slack does not pay for it. */
const unit: SlackUnit = {
  name: 'slack',
  differences: {},
  manifest: async (options) => (await import('./manifest.ts')).manifest(options),
  examine: async (access) => (await import('./examine.ts')).examine(access),
  create: (settings, host) => {
    let service: Promise<Service> | undefined;
    let open: Service | undefined;
    const { signingSecret } = settings;
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
      ...(signingSecret !== undefined && {
        routes: httpDoor({ secret: signingSecret, clock: Date.now, log: host.log, receive: () => open?.receive }),
      }),
    };
    return adapter;
  },
};
export default unit;
