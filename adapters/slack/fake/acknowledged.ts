import type { FakeWebApi } from './web-api.ts';

/** What the acknowledgement of a command carries is shown where it was typed, and to whom its type says. */
export const showAcknowledgement = (api: FakeWebApi, told: unknown, typed: Readonly<Record<string, unknown>>): void => {
  if (typeof told !== 'object' || told === null || !('text' in told)) return;
  const open = 'response_type' in told && told.response_type === 'in_channel';
  const shown = api.post({ ...told, channel: typed.channel_id }, open ? {} : { to: String(typed.user_id) });
  if (shown.ok !== true) throw new Error(`Slack would not show that acknowledgement: ${shown.error}`);
};
