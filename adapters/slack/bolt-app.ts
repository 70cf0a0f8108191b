import { App, type Logger, LogLevel } from '@slack/bolt';
import type { Log, Receipts } from '../../src/kit.ts';
import { Acknowledgement } from './acknowledgement.ts';
import { haltAction } from './following.ts';
import { publish } from './home.ts';
import type { Receive } from './http-door.ts';
import { type Taken, takeIn } from './intake.ts';
import { isAside } from './said.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { registerSurfaces } from './surfaces.ts';
import type { Threads } from './threads.ts';
import { addressee } from './workspaces.ts';

export interface BoltParts extends SurfaceParts {
  readonly receipts: Receipts;
  readonly threads: Threads;
  /** Answers that are there at once go with the acknowledgement. */
  readonly quickAnswers: boolean;
}

/** Bolt with our own way in: it is given what was taken in already, and finds who is to hear of it. */
export const openBolt = (parts: BoltParts): Receive => {
  const { workspaces, conversing, log } = parts;
  const app = new App({
    authorize: async ({ teamId }) => {
      const workspace = await workspaces.find(teamId);
      if (workspace === undefined) throw new Error('not installed there');
      const { token, self } = workspace;
      return { botToken: token, botUserId: self.user, ...(self.bot && { botId: self.bot }) };
    },
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    clientOptions: { slackApiUrl: parts.apiUrl },
    logger: quietLogger(log),
    convoStore: false,
    ignoreSelf: false,
  });
  const answer = async (context: Readonly<Record<string, unknown>>): Promise<void> => {
    const taken = context.taken as Taken | undefined;
    if (taken?.kind === 'said') await conversing.answer(taken.said, taken.workspace);
  };
  app.action(haltAction, async ({ ack, payload }) => {
    await ack();
    if ('value' in payload) conversing.halt(String(payload.value));
  });
  app.action(/^codex32-say/, async ({ ack, context, body }) => {
    await ack();
    await answer(context);
    const taken = context.taken as Taken | undefined;
    // What was decided there is no longer what the Home shows.
    if (taken?.kind === 'said' && 'view' in body && body.view?.type === 'home')
      await publish(parts, taken.workspace, { user: taken.said.origin.user, channel: taken.said.origin.channel });
  });
  app.shortcut(/^codex32-/, async ({ ack, context }) => {
    await ack();
    await answer(context);
  });
  for (const gone of ['app_uninstalled', 'tokens_revoked'] as const)
    app.event(gone, async ({ body, event }) => {
      const team = addressee(body).team ?? body.team_id;
      // People may withdraw their own tokens, which are none of ours.
      if ('tokens' in event && event.tokens?.bot !== undefined && event.tokens.bot.length === 0) return;
      if ('tokens' in event && event.tokens?.oauth !== undefined && event.tokens.bot === undefined) return;
      log.warn('The app was removed from a workspace, or its token withdrawn.', { team });
      await workspaces.forget(team, timeOfEvent(body.event_time));
    });
  registerSurfaces(app, parts);
  return receiver(app, parts);
};

/** Slack tells whole seconds; one that comes late must not concern who installed the app again meanwhile. */
const timeOfEvent = (seconds: unknown): number | undefined =>
  typeof seconds === 'number' && seconds > 0 ? seconds * 1000 + 999 : undefined;

/** Takes in, and resolves with what Slack is to be answered as soon as that is known; the work goes on. */
const receiver =
  (app: App, { workspaces, receipts, threads, without, conversing, log, quickAnswers }: BoltParts): Receive =>
  async (body, { retry, reads }) => {
    const taken = await takeIn({ workspaces, receipts, threads, without }, body);
    if (taken.kind === 'nothing') return {};
    // What is for the conversation and nobody else: Bolt would only look for that, through twenty promises.
    if (taken.kind === 'said' && ('event' in body || 'command' in body)) {
      // In direct messages the answer is a message that stays, as in every talk; an acknowledgement's is gone tomorrow.
      const carries = quickAnswers && reads && 'command' in body && isAside(taken.said.origin);
      const acknowledgement = carries ? new Acknowledgement() : undefined;
      const answered = conversing.answer(taken.said, taken.workspace, acknowledgement);
      void answered.finally(() => acknowledgement?.release());
      return acknowledgement?.given ?? {};
    }
    return { body: await dispatch(app, { body, taken, log, ...(retry && { retry }) }) };
  };

interface Dispatched {
  readonly body: Readonly<Record<string, unknown>>;
  readonly taken: Taken;
  readonly log: Log;
  readonly retry?: number;
}

const dispatch = (app: App, { body, taken, log, retry }: Dispatched): Promise<unknown> =>
  new Promise((resolve) => {
    app
      .processEvent({
        body,
        ack: async (answer) => resolve(answer),
        customProperties: { taken },
        ...(retry !== undefined && { retryNum: retry }),
      })
      .catch((error: unknown) => log.warn('Something from Slack could not be handled.', { error }))
      .finally(() => resolve(undefined));
  });

/** Bolt's own words may hold what was said; only its complaints are kept, and of those only plain sentences. */
export const quietLogger = (log: Log): Logger => {
  const complain = (...said: unknown[]): void => {
    const [says] = said;
    log.debug('Bolt complains.', { says: typeof says === 'string' ? says.slice(0, 200) : 'an error' });
  };
  const nothing = (): void => undefined;
  return {
    debug: nothing,
    info: nothing,
    warn: complain,
    error: complain,
    setLevel: nothing,
    setName: nothing,
    getLevel: () => LogLevel.WARN,
  };
};
