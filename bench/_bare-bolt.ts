import { App, HTTPReceiver, LogLevel } from '@slack/bolt';

/**
 * The least a Bolt app can do: check the signature and acknowledge. Prints its address. With `SLACK_API_URL` it answers
 * each message as well, and each command with the acknowledgement, with the same words to all: nothing understood, nothing
 * written down.
 */
const slackApiUrl = process.env.SLACK_API_URL;
const receiver = new HTTPReceiver({
  signingSecret: String(process.env.SLACK_SIGNING_SECRET),
  logLevel: LogLevel.ERROR,
  endpoints: ['/slack/events', '/slack/commands'],
});
const app = new App({
  receiver,
  logLevel: LogLevel.ERROR,
  ...(slackApiUrl && { clientOptions: { slackApiUrl } }),
  authorize: async () => ({ botToken: process.env.SLACK_BOT_TOKEN ?? 'xoxb-1', botId: 'B0BOT', botUserId: 'U0BOT' }),
});
app.event('message', async ({ say }) => {
  if (slackApiUrl) await say('5 bots, all well.');
});
app.command('/codex32', async ({ ack }) => {
  if (slackApiUrl) await ack({ response_type: 'ephemeral', text: '5 bots, all well.' });
  else await ack();
});
const server = await app.start({ port: 0, host: '127.0.0.1' });
const address = server && 'address' in server ? server.address() : undefined;
console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
