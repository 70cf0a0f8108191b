import type { Message } from '../../src/kit.ts';
import { type ButtonValue, readButton, typeAction } from './button-value.ts';
import { senderOf, timeOf } from './events.ts';
import { type BlockActions, blockActions } from './payloads.ts';
import type { Origin, Said, Self } from './said.ts';

/** A button of ours that was pressed, as what it says or decides; `undefined` for every other. */
export const readAction = (body: unknown, self: Self): Said | undefined => {
  const parsed = blockActions.safeParse(body);
  const action = parsed.data?.actions[0];
  const value = readButton(action?.value ?? action?.selected_option?.value);
  if (!parsed.success || action === undefined || value === undefined) return undefined;
  const origin = originOf(parsed.data, value, self);
  if (origin === undefined) return undefined;
  const { workspace, channel, thread, direct, user } = origin;
  const at = action.action_ts ?? '';
  const message: Message = {
    id: [origin.pressed?.ts ?? 'home', at, user].join(':'),
    at: timeOf(at),
    conversation: { adapter: 'slack', workspace, channel, direct, ...(thread && { thread }) },
    sender: senderOf(user, parsed.data.user.team_id, self),
    manner: 'slash',
    text: value.say ?? '',
    ...(value.press && { press: value.press }),
  };
  const form = action.action_id?.startsWith(typeAction) === true;
  return { key: [workspace, channel, message.id].join('/'), message, origin, ...(form && { form }) };
};

/** The direct messages that belong to the App Home something was pressed on. */
const homeOf = ({ view }: BlockActions): string | undefined =>
  view?.type === 'home' ? /^D[A-Z0-9]+$/.exec(view.private_metadata ?? '')?.[0] : undefined;

/** A press on the App Home has no channel: it is answered in the direct messages, by the person's own id if need be. */
const originOf = (body: BlockActions, value: ButtonValue, self: Self): Origin | undefined => {
  const { thread, channel: own, press } = value;
  const { container, message, user, response_url } = body;
  const pressedIn = body.channel?.id || container?.channel_id || homeOf(body) || user.id;
  const channel = own ?? pressedIn;
  const ts = container?.message_ts || message?.ts || '';
  const direct = channel.startsWith('D') || channel === user.id;
  const below = container?.thread_ts || message?.thread_ts || (direct ? undefined : ts);
  const belongs = thread === undefined ? below : thread || undefined;
  return {
    workspace: self.workspace,
    channel,
    user: user.id,
    direct,
    ...(belongs && { thread: belongs }),
    ...(response_url && { responseUrl: response_url }),
    ...(ts && {
      pressed: {
        ts,
        channel: pressedIn,
        ephemeral: container?.is_ephemeral === true,
        decides: press !== undefined,
        ...(message?.blocks && { blocks: message.blocks }),
      },
    }),
  };
};
