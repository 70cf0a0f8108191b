import { createHmac } from 'node:crypto';
import { botNames } from './_slack-fleet.ts';

/** As Slack signs it, for its three addresses. */
export interface Ask {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** People who talk: nobody may say more than forty things a minute. */
const PEOPLE = 1_000;
/** Channels they type commands in: no more than 120 things a minute are said in one. */
const CHANNELS = 500;

/** What people ask a fleet, none of which changes it. */
const questions: readonly ((bot: string, number: number) => string)[] = [
  () => 'status',
  (bot) => `how is ${bot}`,
  (bot, number) => `show me the last ${number} lines of the logs of ${bot}`,
  () => 'list',
  (bot) => `describe ${bot}`,
  (bot) => `status of ${bot}`,
  (_, number) => `list the bots of team-${number % 4}`,
  (bot) => `is ${bot} running?`,
  (bot, number) => `logs of ${bot}, ${number} lines please`,
  (bot) => `what is ${bot} for?`,
  () => 'which bots are running?',
  (bot) => `history of ${bot}`,
];
const openings = ['', 'please, ', 'please ', 'could you tell me: ', 'ok, ', 'quickly, ', 'now '];

/** The next of them, in words that come again only after thousands. */
export const question = (index: number): string => {
  const asked = questions[index % questions.length];
  const turn = Math.floor(index / questions.length);
  const bot = botNames[turn % botNames.length] ?? '';
  const opening = openings[Math.floor(turn / botNames.length) % openings.length] ?? '';
  return `${opening}${asked?.(bot, 5 + ((turn * 7) % 45))}`;
};

let said = 0;

/** A direct message, each of the next person. */
export const message = (secret: string): Ask => {
  said += 1;
  const person = `U${said % PEOPLE}`;
  const event = {
    ...{ type: 'message', channel: `D${person}`, channel_type: 'im', user: person, text: question(said) },
    ts: `${1_700_000_000 + said}.000100`,
  };
  const authorizations = [{ team_id: 'T0FAKE', user_id: 'U0BOT', is_bot: true }];
  const body = { type: 'event_callback', team_id: 'T0FAKE', event_id: `Ev${said}`, authorizations, event };
  return signed(secret, '/slack/events', JSON.stringify(body), 'application/json');
};

/** The same behind `/codex32`, in a channel. `back`: where answers may be sent afterwards. */
export const command = (secret: string, back: string): Ask => {
  said += 1;
  const person = `U${said % PEOPLE}`;
  const channel = `C${said % CHANNELS}`;
  const form = new URLSearchParams({
    ...{ token: 'gIkuvaNzQIHg97ATvDxqgjtO', team_id: 'T0FAKE', team_domain: 'example', enterprise_id: '' },
    ...{ channel_id: channel, channel_name: 'ops', user_id: person, user_name: 'ada', command: '/codex32' },
    ...{ text: question(said), api_app_id: 'A123456', is_enterprise_install: 'false' },
    ...{ response_url: `${back}/back/${channel}/${person}`, trigger_id: `133${said}.738474920.8088930838d88f008e0` },
  });
  return signed(secret, '/slack/commands', form.toString(), 'application/x-www-form-urlencoded');
};

const signed = (secret: string, path: string, body: string, type: string): Ask => {
  const stamp = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secret).update(`v0:${stamp}:${body}`).digest('hex');
  return {
    ...{ path, body },
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(stamp),
      'x-slack-signature': `v0=${signature}`,
    },
  };
};
