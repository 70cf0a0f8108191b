import { randomBytes } from 'node:crypto';
import { type AdapterHost, filtered, type Paged, pagesOf, type Reply } from '../../src/kit.ts';
import { type Posting, type Rendering, render } from './blocks.ts';
import type { Belonging } from './button-value.ts';
import { limits } from './limits.ts';
import { quiet } from './rich-text.ts';

/** What fits one message, with room for its heading and two rows of buttons, and a screen. */
const SIZE = { words: 2_800, rows: 25 } as const;
/** ms that somebody can turn its pages; then they ask again, which looks anew. */
const KEPT = 30 * 60_000;
/** Characters; a longer list is a file from the beginning. */
const MOST = 400_000;

export const pageAction = 'codex32-page';

/** What a button of a paged list carries. */
export interface Turn {
  readonly list: string;
  readonly page?: number;
  /** Words that the lines must hold. */
  readonly find?: string;
}

interface Kept {
  readonly reply: Reply;
  readonly belonging: Belonging;
  /** Nobody but who asked sees it. */
  readonly aside: boolean;
}

export interface Showing {
  readonly belonging: Belonging;
  readonly aside?: boolean;
  readonly drawn?: boolean;
}

/** Long lists, a page at a time, in one message that is changed. Kept where every replica finds them, for a while. */
export class Paging {
  readonly #keep: AdapterHost['keep'];
  readonly #team: string;

  constructor(keep: AdapterHost['keep'], team: string) {
    this.#keep = keep;
    this.#team = team;
  }

  /** A reply as messages: all of it, or the first page of what is long. */
  async show(reply: Reply, { belonging, aside = false, drawn = false }: Showing): Promise<Rendering> {
    const whole = render(reply, belonging, { drawn });
    const long = whole.messages.length > 1 || whole.files.some(({ name }) => name === 'answer.txt');
    const keep = this.#keep;
    if (!long || keep === undefined || reply.stream !== undefined) return whole;
    const { stream: _, ...rest } = reply;
    const kept: Kept = { reply: rest, belonging, aside };
    const text = JSON.stringify(kept);
    const list = randomBytes(9).toString('base64url');
    const page = text.length > MOST ? undefined : pageOf(kept, { list });
    if (page === undefined) return whole;
    // What cannot be kept cannot be turned: then all of it is said at once, as ever.
    const stored = await keep.set(this.#key(list), kept, KEPT).then(
      () => true,
      () => false,
    );
    return stored ? { messages: [page], files: whole.files.filter(({ name }) => name !== 'answer.txt') } : whole;
  }

  /** Another page of it; `undefined` when it is not known any more. */
  async turn(turn: Turn): Promise<{ readonly posting: Posting; readonly reply: Reply } | undefined> {
    const kept = await this.#keep?.get<Kept>(this.#key(turn.list));
    const posting = kept && pageOf(kept, turn);
    return kept && posting && { posting, reply: turn.find ? filtered(kept.reply, turn.find) : kept.reply };
  }

  /** No workspace reads another's. */
  #key(list: string): string {
    return `slack-list/${this.#team}/${list}`;
  }
}

/** One message; `undefined` where a page would not fit one, or there is but one page and nothing was looked for. */
const pageOf = ({ reply, belonging, aside }: Kept, turn: Turn): Posting | undefined => {
  const looked = turn.find ? filtered(reply, turn.find) : reply;
  const paged = pagesOf(looked, SIZE);
  if (paged === undefined && !turn.find) return undefined;
  const last = (paged?.pages.length ?? 1) - 1;
  const at = Math.max(0, Math.min(last, turn.page ?? paged?.first ?? 0));
  const shown = paged?.pages[at]?.reply ?? looked;
  const { messages } = render(shown, belonging);
  const [only] = messages;
  if (only === undefined || messages.length > 1) return undefined;
  const where = paged === undefined ? '' : placeOf(paged, at);
  return {
    text: `${only.text}${where && `\n(${where})`}`.slice(0, limits.messageText),
    blocks: [
      ...only.blocks,
      { type: 'actions', elements: buttons({ turn, at, last, aside }) },
      ...(where ? [quiet(where)] : []),
    ],
  };
};

const placeOf = ({ pages, of, kind }: Paged, at: number): string => {
  const { from = 0, to = 0 } = pages[at] ?? {};
  return `${kind === 'line' ? 'Lines' : 'Rows'} ${from}–${to} of ${of}`;
};

interface Bar {
  readonly turn: Turn;
  readonly at: number;
  readonly last: number;
  readonly aside: boolean;
}

const buttons = ({ turn: { list, find }, at, last, aside }: Bar) => {
  const looked = find ? { find } : {};
  const bar: readonly (readonly [name: string, label: string, turn: Turn] | undefined)[] = [
    at > 0 ? ['previous', '◀ Previous', { list, page: at - 1, ...looked }] : undefined,
    at < last ? ['next', 'Next ▶', { list, page: at + 1, ...looked }] : undefined,
    ['filter', find ? 'Other filter' : 'Filter', { list, ...looked }],
    find ? ['whole', 'Show all', { list }] : undefined,
    // Files have no audience of one: what is somebody's alone stays a message.
    aside ? undefined : ['file', 'As a file', { list, ...looked }],
  ];
  return bar
    .filter((entry) => entry !== undefined)
    .map(([name, label, turn]) => ({
      ...{ type: 'button' as const, action_id: `${pageAction}-${name}`, value: JSON.stringify(turn) },
      text: { type: 'plain_text' as const, text: label, emoji: false },
    }));
};
