import type { Adapter, AdapterUnit } from '../../src/kit.ts';
import { httpDoor } from './http-door.ts';
import type { Service } from './service.ts';
import type { SlackSettings } from './settings.ts';

export type { SlackSettings } from './settings.ts';

/** Slack, over Bolt. Bolt itself is loaded by `start` alone: whoever does not use Slack does not pay for it. */
const unit: AdapterUnit<SlackSettings> = {
  name: 'slack',
  differences: {},
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
      async send(to, reply) {
        await (await service)?.send(to, reply);
      },
      ...(signingSecret !== undefined && {
        routes: httpDoor({ secret: signingSecret, clock: Date.now, log: host.log, receive: () => open?.receive }),
      }),
    };
    return adapter;
  },
};
export default unit;
