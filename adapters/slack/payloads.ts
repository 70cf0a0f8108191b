import { z } from 'zod';

/**
 * What we read of Slack's payloads, and nothing else: fields that are not here may be absent, null or of a kind nobody
 * knows yet. https://docs.slack.dev/reference/events and /reference/interaction-payloads
 */
const text = z.string().nullish();
const named = z.object({ id: text }).nullish();

export const slackFile = z.object({
  id: text,
  name: text,
  mimetype: text,
  subtype: text,
  size: z.number().nullish(),
  url_private: text,
  url_private_download: text,
  vtt: text,
  transcription: z
    .object({ status: text, preview: z.object({ content: text, has_more: z.boolean().nullish() }).nullish() })
    .nullish(),
});
export type SlackFile = z.infer<typeof slackFile>;

export const messageEvent = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: text,
  hidden: z.boolean().nullish(),
  edited: z.unknown().optional(),
  user: text,
  user_team: text,
  team: text,
  source_team: text,
  user_profile: z.object({ team: text }).nullish(),
  bot_id: text,
  bot_profile: z.unknown().optional(),
  text,
  blocks: z.unknown().optional(),
  ts: z.string(),
  thread_ts: text,
  parent_user_id: text,
  channel: z.string(),
  channel_type: text,
  files: z.array(slackFile).nullish(),
});
export type MessageEvent = z.infer<typeof messageEvent>;

export const homeOpened = z.object({ user: z.string().min(1), tab: text, channel: text });

export const assistantThread = z.object({
  assistant_thread: z.object({ user_id: z.string().min(1), channel_id: z.string().min(1), thread_ts: z.string() }),
});

export const slashCommand = z.object({
  command: z.string(),
  text: text,
  channel_id: z.string().min(1),
  user_id: z.string().min(1),
  user_name: text,
  response_url: text,
  trigger_id: text,
});

/** Shared by everything that is pressed, chosen, searched or submitted. */
const interaction = z.object({
  team: named,
  user: z.object({ id: z.string().min(1), team_id: text, username: text, name: text }),
  channel: named,
  trigger_id: text,
  response_url: text,
});

export const blockActions = interaction.extend({
  type: z.literal('block_actions'),
  view: z.object({ type: text, private_metadata: text }).nullish(),
  container: z
    .object({ type: text, message_ts: text, thread_ts: text, channel_id: text, is_ephemeral: z.boolean().nullish() })
    .nullish(),
  message: z
    .object({ ts: text, thread_ts: text, text: text, blocks: z.array(z.looseObject({ type: z.string() })).nullish() })
    .nullish(),
  actions: z
    .array(
      z.object({
        action_id: text,
        block_id: text,
        action_ts: text,
        value: text,
        selected_option: z.object({ value: text }).nullish(),
      }),
    )
    .min(1),
});
export type BlockActions = z.infer<typeof blockActions>;

export const messageShortcut = interaction.extend({
  type: z.literal('message_action'),
  callback_id: z.string(),
  action_ts: text,
  message_ts: text,
  message: z.object({
    ts: text,
    thread_ts: text,
    text: text,
    blocks: z.unknown().optional(),
    attachments: z.unknown().optional(),
  }),
});
export type MessageShortcut = z.infer<typeof messageShortcut>;

export const blockSuggestion = interaction.extend({
  type: z.literal('block_suggestion'),
  action_id: text,
  value: text,
});

export const viewSubmission = interaction.extend({
  type: z.literal('view_submission'),
  view: z.object({
    id: z.string(),
    hash: text,
    callback_id: text,
    private_metadata: text,
    state: z
      .object({
        values: z.record(
          z.string(),
          z.record(
            z.string(),
            z.object({
              value: text,
              selected_option: z.object({ value: text }).nullish(),
            }),
          ),
        ),
      })
      .nullish(),
  }),
});
export type ViewSubmission = z.infer<typeof viewSubmission>;
