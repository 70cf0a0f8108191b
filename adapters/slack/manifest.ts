import { type Feature, inUse, withoutOf } from './features.ts';
import { scopeNames } from './scopes.ts';
import { shortcuts } from './shortcuts.ts';

export interface ManifestOptions {
  /** `https://codex32.example.com`, where Slack reaches the HTTP server; absent = Socket Mode. */
  readonly address?: string;
  /** Several workspaces install it by themselves; needs the address. */
  readonly several?: boolean;
  /** Socket Mode although there is an address. */
  readonly socket?: boolean;
  /** Features that are off, by name. */
  readonly without?: readonly string[];
}

const events: readonly { readonly name: string; readonly feature?: Feature }[] = [
  { name: 'app_home_opened', feature: 'home' },
  { name: 'app_mention' },
  { name: 'app_uninstalled' },
  { name: 'assistant_thread_started', feature: 'assistant' },
  { name: 'message.channels', feature: 'threads' },
  { name: 'message.groups', feature: 'threads' },
  { name: 'message.im' },
  { name: 'message.mpim', feature: 'group-messages' },
  { name: 'tokens_revoked' },
];

/**
 * The app as Slack's "From a manifest" takes it: the least rights for what of the adapter is on.
 * https://docs.slack.dev/reference/app-manifest
 */
export const manifest = ({ address: home, several = false, socket = home === undefined, ...more }: ManifestOptions) => {
  const without = withoutOf(more.without);
  const address = socket ? undefined : home;
  const url = (path: string): { request_url?: string } =>
    address === undefined ? {} : { request_url: new URL(path, address).href };
  return {
    display_information: {
      name: 'Codex-32',
      description: 'Operate your fleet of bots by talking.',
      background_color: '#1d2b3a',
    },
    features: {
      app_home: {
        home_tab_enabled: !without.has('home'),
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      ...(!without.has('assistant') && {
        assistant_view: { assistant_description: 'Ask about your bots, or tell me what to do with them.' },
      }),
      bot_user: { display_name: 'codex32', always_online: true },
      shortcuts: Object.entries(shortcuts).map(([callback_id, { title, description }]) => ({
        ...{ name: title, type: 'message', callback_id, description },
      })),
      slash_commands: [
        {
          command: '/codex32',
          ...(address !== undefined && { url: new URL('/slack/commands', address).href }),
          description: 'Talk to your fleet of bots',
          usage_hint: 'status | restart billing | logs of billing',
          should_escape: true,
        },
      ],
    },
    oauth_config: {
      ...(several && home !== undefined && { redirect_urls: [new URL('/slack/oauth_redirect', home).href] }),
      scopes: { bot: scopeNames(without) },
    },
    settings: {
      event_subscriptions: { ...url('/slack/events'), bot_events: inUse(events, without).map(({ name }) => name) },
      interactivity: {
        is_enabled: true,
        ...url('/slack/interactions'),
        ...(address !== undefined && { message_menu_options_url: new URL('/slack/interactions', address).href }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: address === undefined,
      token_rotation_enabled: false,
    },
  };
};
