import type { App, types } from '@slack/bolt';
import { headline, type Reply } from '../../src/kit.ts';
import { sayAction, writeButton } from './button-value.ts';
import { senderOf } from './events.ts';
import { formButtons } from './forms.ts';
import { shorten } from './limits.ts';
import { botMenu } from './menu.ts';
import { homeOpened } from './payloads.ts';
import { type Block, cellText, paragraph, quiet, section, strong, words } from './rich-text.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { addressee, type Workspace } from './workspaces.ts';

/** What somebody sees first, as sentences they could have said themselves: so it shows nothing they may not see. */
const asks = [
  { title: 'My fleet', say: 'status' },
  { title: 'Problems', say: 'status of failed bots' },
] as const;

/** Lines of each list that are worth a glance. */
const LINES = 25;

export const registerHome = (app: App, parts: SurfaceParts): void => {
  app.event('app_home_opened', async ({ event, body }) => {
    const opened = homeOpened.safeParse(event);
    const workspace = await parts.workspaces.find(addressee(body).team);
    if (!opened.success || workspace === undefined || opened.data.tab === 'messages') return;
    await publish(parts, workspace, opened.data);
  });
};

type Opened = ReturnType<typeof homeOpened.parse>;

const publish = async (parts: SurfaceParts, workspace: Workspace, { user, channel }: Opened): Promise<void> => {
  const sender = await parts.people.known(senderOf(user, undefined, workspace.self), workspace);
  const answers: Block[] = [];
  for (const { title, say } of asks) {
    const reply = await parts.deliver(
      {
        id: `home:${say}:${Date.now()}`,
        at: Date.now(),
        conversation: {
          adapter: 'slack',
          workspace: workspace.self.workspace,
          channel: user,
          thread: 'home',
          direct: true,
        },
        sender,
        manner: 'slash',
        text: say,
      },
      { progress: () => undefined, signal: AbortSignal.timeout(20_000) },
    );
    if (reply !== undefined && reply.tone === 'answer') answers.push(header(title), ...summary(reply));
  }
  await workspace.web.insist('views.publish', { user_id: user, view: homeView(answers, channel ?? '') });
};

/**
 * At most 100 blocks; whoever may see nothing is told how to begin. `direct`: channel of the person's direct messages;
 * presses bring it back, so that what is asked there can be answered there in words.
 */
export const homeView = (answers: readonly Block[], direct = ''): types.HomeView => ({
  type: 'home',
  private_metadata: direct,
  blocks: [
    header('Codex-32'),
    ...(answers.length > 0 ? answers : [paragraph('Say "who am I" to me in a message, to see what you may do here.')]),
    { type: 'divider' },
    botMenu(),
    { type: 'actions', elements: [...formButtons(), ...sayButtons()] },
    quiet(`As of ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC; open this tab again for news.`),
  ].slice(0, 100),
});

const header = (text: string): Block => ({ type: 'header', text: { type: 'plain_text', text, emoji: false } });

/** Tables belong to messages; here each row is a line. */
export const summary = (reply: Reply): readonly Block[] => {
  const table = reply.parts?.find((part) => part.kind === 'table');
  const opening = paragraph(shorten(headline(reply), 1_000));
  if (table === undefined || table.rows.length === 0) return [opening];
  const lines = table.rows
    .slice(0, LINES)
    .flatMap(([first, ...others]) => [
      strong(shorten(first === undefined ? '' : cellText(first), 80)),
      words(`  ${shorten(others.map(cellText).join(' · '), 120)}\n`),
    ]);
  const more = table.rows.length - LINES;
  return [opening, section(lines), ...(more > 0 ? [quiet(`… and ${more} more.`)] : [])];
};

const sayButtons = () =>
  [
    { label: 'Status', say: 'status' },
    { label: 'Help', say: 'help' },
  ].map((button, index) => ({
    type: 'button' as const,
    action_id: `${sayAction}-home-${index}`,
    text: { type: 'plain_text' as const, text: button.label, emoji: false },
    value: writeButton(button, {}) ?? '',
  }));
