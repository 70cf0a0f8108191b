import type { App, types } from '@slack/bolt';
import { sayAction, writeButton } from './button-value.ts';
import { senderOf } from './events.ts';
import { limits, shorten } from './limits.ts';
import { blockSuggestion } from './payloads.ts';
import type { Block } from './rich-text.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { addressee } from './workspaces.ts';

const menu = `${sayAction}-bot`;
/** The same bots as a field of a form, whose value is the name alone. */
const field = 'codex32-bot';

const searched = (action_id: string): types.ExternalSelect => ({
  ...{ type: 'external_select', action_id, min_query_length: 0 },
  placeholder: { type: 'plain_text', text: 'Find a bot …', emoji: false },
});

export const botField = (): types.ExternalSelect => searched(field);

/** A menu of bots that is searched while somebody types: the fleet may be larger than any list. */
export const botMenu = (): Block => ({
  type: 'actions',
  elements: [searched(menu)],
});

export const registerMenu = (app: App, { workspaces, suggest, people }: SurfaceParts): void => {
  app.options(/^codex32-(?:say-)?bot$/, async ({ ack, body }) => {
    const asked = blockSuggestion.safeParse(body);
    const workspace = await workspaces.find(addressee(body).team);
    if (!asked.success || workspace === undefined) return ack({ options: [] });
    const { user, value, action_id } = asked.data;
    // With the groups that Slack vouches for: some see their bots by those alone.
    const sender = await people.known(senderOf(user.id, user.team_id, workspace.self), workspace);
    const { bots } = await suggest(sender, (value ?? '').slice(0, 100));
    await ack({ options: bots.slice(0, limits.options).flatMap(action_id === field ? name : option) });
  });
};

const name = (bot: string) =>
  bot.length > limits.option ? [] : [{ text: { type: 'plain_text' as const, text: bot, emoji: false }, value: bot }];

/** Slack cuts nothing by itself: an option whose value is too long would make it refuse the whole menu. */
const option = (bot: string) => {
  const value = writeButton({ label: bot, say: `describe ${bot}` }, {});
  if (value === undefined || value.length > limits.optionValue) return [];
  return [{ text: { type: 'plain_text' as const, text: shorten(bot, limits.option), emoji: false }, value }];
};
