import { optionalChoice, type SettingGroup, secret, text, url } from './setting.ts';

/** As `adapters/slack/features.ts` has them; adapters are only known through their shelf. */
export const slackFeatures = [
  ...['threads', 'group-messages', 'voice', 'files', 'assistant', 'home', 'reactions', 'usergroups'],
] as const;

/** Slack's are many: one workspace by token, several by OAuth, and two ways for Slack to reach us. */
export const slack = {
  title: 'Slack',
  settings: {
    SLACK_BOT_TOKEN: secret('Bot token (xoxb-…) of the one workspace.'),
    SLACK_CLIENT_ID: text(
      'For several workspaces: they install the app at /slack/install.',
      'two numbers with a dot, as under "Basic Information"',
      /^[\w.-]+$/,
    ),
    SLACK_CLIENT_SECRET: secret('The secret that belongs to it.'),
    SLACK_WORKSPACES: text(
      'Workspaces that may install the app. Not set: whichever finds the address; its people have no rights until granted some.',
      'ids such as T0123ABCD, separated by commas',
      /^\s*T[A-Z0-9]{2,20}(\s*,\s*T[A-Z0-9]{2,20})*\s*,?\s*$/,
    ),
    SLACK_SIGNING_SECRET: secret('Signing secret, when Slack sends events to the HTTP server.'),
    SLACK_APP_TOKEN: secret('App-level token (xapp-…), for Socket Mode, which needs no public address.'),
    SLACK_API_URL: url('Another server of the same protocol.', 'https', 'http'),
    SLACK_QUICK_ANSWERS: optionalChoice(
      'Whether an answer to /codex32 that is there at once goes with the acknowledgement. Not set: at Slack itself, not at another server, which may not show it.',
      ['on', 'off'],
    ),
    SLACK_WITHOUT: text(
      `What the app does without, so that it asks the workspace for less: ${slackFeatures.join(', ')}.`,
      `some of ${slackFeatures.join(', ')}, separated by commas`,
      new RegExp(`^\\s*(${slackFeatures.join('|')})(\\s*,\\s*(${slackFeatures.join('|')}))*\\s*,?\\s*$`),
    ),
    SLACK_NEWS_CHANNEL: text(
      'Channels that are told when a bot crashes, runs again or is given up, whoever reads them: ids, separated by commas.',
      "ids of channels such as C0123ABCD, from the channel's details, or T0123ABCD/C0123ABCD in one of several workspaces, separated by commas",
      /^\s*(T[A-Z0-9]{2,20}\/)?[CG][A-Z0-9]{2,20}(\s*,\s*(T[A-Z0-9]{2,20}\/)?[CG][A-Z0-9]{2,20})*\s*,?\s*$/,
    ),
  },
  rules: [
    { when: ['SLACK_NEWS_CHANNEL'], needs: [['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID']] },
    {
      when: ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID', 'SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'],
      needs: [
        ['SLACK_BOT_TOKEN', 'SLACK_CLIENT_ID'],
        ['SLACK_SIGNING_SECRET', 'SLACK_APP_TOKEN'],
      ],
    },
    {
      when: ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_WORKSPACES'],
      needs: [['SLACK_CLIENT_ID'], ['SLACK_CLIENT_SECRET']],
    },
    {
      when: ['CODEX32_DEFAULT_ROLE'],
      beside: 'SLACK_CLIENT_ID',
      needs: [['SLACK_WORKSPACES']],
      because: 'else everybody who installs the Slack app would have what CODEX32_DEFAULT_ROLE gives.',
    },
  ],
} as const satisfies SettingGroup;
