import type { App, types } from '@slack/bolt';
import { z } from 'zod';
import { inWords, type Reply } from '../../src/kit.ts';
import type { Posting } from './blocks.ts';
import { pageAction, type Turn } from './paging.ts';
import { type BlockActions, blockActions, viewSubmission } from './payloads.ts';
import { edit } from './posting.ts';
import { respondTo } from './respond.ts';
import { quiet } from './rich-text.ts';
import type { SurfaceParts } from './surface-parts.ts';
import { share, store } from './uploading.ts';
import { reasonOf } from './web.ts';
import { addressee, type Workspace } from './workspaces.ts';

const callback = 'codex32-filter';

const turnSchema = z.strictObject({
  list: z.string().max(40),
  page: z.number().int().min(0).max(100_000).optional(),
  find: z.string().max(200).optional(),
});

/** The message whose page is turned, and every way to reach it. */
const placeSchema = z.object({
  channel: z.string(),
  ts: z.string(),
  thread: z.string().optional(),
  back: z.string().optional(),
  ephemeral: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;
const noted = z.object({ turn: turnSchema, place: placeSchema });

/** Buttons below a long list: another page, only what holds some words, all of it as a file. */
export const registerPageTurning = (app: App, parts: SurfaceParts): void => {
  app.action(new RegExp(`^${pageAction}-`), async ({ ack, body }) => {
    await ack();
    const pressed = blockActions.safeParse(body);
    const workspace = await parts.workspaces.find(addressee(body).team);
    const [action] = pressed.data?.actions ?? [];
    const turn = readTurn(action?.value);
    if (!pressed.success || workspace === undefined || turn === undefined) return;
    const place = placeOf(pressed.data);
    if (action?.action_id === `${pageAction}-filter`) return ask(workspace, pressed.data, { turn, place });
    const file = action?.action_id === `${pageAction}-file`;
    await (file ? send : show)({ parts, workspace, turn, place, user: pressed.data.user.id });
  });
  app.view(callback, async ({ ack, body }) => {
    const submitted = viewSubmission.safeParse(body);
    const workspace = await parts.workspaces.find(addressee(body).team);
    await ack();
    const note = readNote(submitted.data?.view.private_metadata);
    if (workspace === undefined || note === undefined || submitted.data === undefined) return;
    const find = (submitted.data.view.state?.values.find?.words?.value ?? '').trim().slice(0, 200);
    const turn = { list: note.turn.list, ...(find && { find }) };
    await show({ parts, workspace, turn, place: note.place, user: submitted.data.user.id });
  });
};

interface Turning {
  readonly parts: SurfaceParts;
  readonly workspace: Workspace;
  readonly turn: Turn;
  readonly place: Place;
  readonly user: string;
}

const show = async (turning: Turning): Promise<void> => {
  const { parts, workspace, turn, place } = turning;
  const page = await workspace.paging.turn(turn);
  if (page === undefined) return tell(turning, 'I no longer have that list. Ask me again, and I look anew.');
  const { channel, ts } = place;
  if (!place.ephemeral) await edit(workspace, { channel, ts }, page.posting);
  else if (place.back !== undefined)
    await respondTo(place.back, parts.apiUrl, { ...page.posting, replace_original: true });
};

const send = async (turning: Turning): Promise<void> => {
  const { workspace, turn, place } = turning;
  const page = await workspace.paging.turn(turn);
  if (page === undefined) return tell(turning, 'I no longer have that list. Ask me again, and I look anew.');
  try {
    const stored = await store(workspace, { name: 'list.txt', bytes: Buffer.from(wordsOf(page.reply)) });
    await share(workspace, { channel: place.channel, thread: place.thread ?? place.ts }, stored);
  } catch (error) {
    if (reasonOf(error) === undefined) throw error;
    await tell(
      turning,
      'I could not send a file here: the app may lack the scope files:write, or files are switched off.',
    );
  }
};

/** All of the list as it is, not as a table is cut for the screen. */
const wordsOf = (reply: Reply): string => {
  const lines = reply.parts?.flatMap((part) => {
    if (part.kind === 'lines') return part.lines;
    if (part.kind !== 'table') return [];
    return [part.columns.join('\t'), ...part.rows.map((row) => row.map(({ text }) => text).join('\t'))];
  });
  return `${lines?.join('\n') ?? inWords(reply)}\n`;
};

/** To whoever pressed alone. */
const tell = async ({ parts, workspace, place, user }: Turning, text: string): Promise<void> => {
  const posting: Posting = { text, blocks: [quiet(text)] };
  if (place.back !== undefined)
    await respondTo(place.back, parts.apiUrl, { ...posting, response_type: 'ephemeral', replace_original: false });
  else await workspace.web.insist('chat.postEphemeral', { channel: place.channel, user, ...posting });
};

const placeOf = ({ channel, container, message, response_url }: BlockActions): Place => {
  const thread = container?.thread_ts || message?.thread_ts;
  return {
    channel: channel?.id || container?.channel_id || '',
    ts: container?.message_ts || message?.ts || '',
    ...(thread && { thread }),
    ...(response_url && { back: response_url }),
    ephemeral: container?.is_ephemeral === true,
  };
};

const ask = async ({ web }: Workspace, { trigger_id }: BlockActions, note: z.infer<typeof noted>): Promise<void> => {
  await web.call('views.open', { trigger_id, view: formWith(note.turn.find ?? '', JSON.stringify(note)) });
};

const formWith = (find: string, metadata: string): types.ModalView => ({
  type: 'modal',
  callback_id: callback,
  private_metadata: metadata,
  title: { type: 'plain_text', text: 'Filter' },
  submit: { type: 'plain_text', text: 'Show' },
  close: { type: 'plain_text', text: 'Cancel' },
  blocks: [
    {
      ...{ type: 'input', block_id: 'find', optional: true },
      label: { type: 'plain_text', text: 'Only what holds', emoji: false },
      hint: {
        type: 'plain_text',
        text: 'Letters as they stand there, capital or small. Empty shows all.',
        emoji: false,
      },
      element: {
        ...{ type: 'plain_text_input', action_id: 'words', max_length: 200 },
        ...(find && { initial_value: find }),
      },
    },
  ],
});

const readTurn = (text: string | null | undefined): Turn | undefined => {
  const turn = turnSchema.safeParse(parsed(text));
  if (!turn.success) return undefined;
  const { list, page, find } = turn.data;
  return { list, ...(page !== undefined && { page }), ...(find && { find }) };
};

const readNote = (text: string | null | undefined): { turn: Turn; place: Place } | undefined => {
  const note = noted.safeParse(parsed(text));
  const turn = note.success ? readTurn(JSON.stringify(note.data.turn)) : undefined;
  return note.success && turn ? { turn, place: note.data.place } : undefined;
};

const parsed = (text: string | null | undefined): unknown => {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
};
