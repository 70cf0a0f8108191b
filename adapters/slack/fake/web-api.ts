import { type Posted, Watchers } from './messages.ts';
import { FakeOauth, type Tenant } from './oauth.ts';
import { type Answer, rights } from './rights.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface FakeUser {
  readonly name: string;
  readonly deleted?: boolean;
}

/** A file on its way to be shared. */
interface Upload {
  name: string;
  /** For whoever does not see it. */
  alt: string;
  bytes: Buffer;
  /** As text. */
  content: string;
}

/** Whoever calls, and where we are reached. */
interface Asker {
  readonly origin: string;
  readonly tenant?: Tenant;
}

/** Slack's side of the Web API, as far as an app like this uses it. */
export class FakeWebApi {
  readonly team = 'T0FAKE';
  readonly bot = 'U0BOT';
  readonly scopes: Set<string>;
  readonly users = new Map<string, FakeUser>([['U0ADA', { name: 'ada' }]]);
  readonly groups = new Map<string, readonly string[]>();
  readonly posted: Posted[] = [];
  readonly files: (Upload & { channel: string; thread?: string })[] = [];
  /** What `files.info` answers, one after the other. */
  readonly clips: Fields[] = [];
  readonly views: Fields[] = [];
  readonly reactions: string[] = [];
  /** Every call, in order. */
  readonly calls: { readonly method: string; readonly fields: Fields }[] = [];
  /** Methods that answer 429 this many times, with so many seconds to wait. */
  readonly limits = new Map<string, { times: number; readonly seconds: number }>();
  /** Methods that are refused with this error. */
  readonly refusals = new Map<string, string>();
  readonly watchers = new Watchers();
  readonly oauth = new FakeOauth();
  readonly #uploads = new Map<string, Upload>();
  #clock = 1_700_000_000;

  constructor(scopes: readonly string[]) {
    this.scopes = new Set(scopes);
  }

  nextTs(): string {
    this.#clock += 1;
    return `${this.#clock}.000100`;
  }

  /** The workspace that a token of the settings is of. */
  get home(): Tenant {
    return { team: this.team, name: 'Fake', bot: this.bot };
  }

  /** A number is a 429 with so many seconds. */
  answer(method: string, fields: Fields, { origin, tenant = this.home }: Asker): Answer | number {
    this.calls.push({ method, fields });
    const limit = this.limits.get(method);
    if (limit !== undefined && limit.times > 0) {
      limit.times -= 1;
      return limit.seconds;
    }
    const needed = rights[method];
    if (needed !== undefined && !this.scopes.has(needed))
      return { ok: false, error: 'missing_scope', needed, provided: [...this.scopes].join(',') };
    const refused = this.refusals.get(method);
    const answer =
      refused === undefined ? this.#run(method, fields, { origin, tenant }) : { ok: false, error: refused };
    this.watchers.changed();
    return answer;
  }

  upload(id: string, bytes: Buffer): void {
    const upload = this.#uploads.get(id);
    if (upload) Object.assign(upload, { bytes, content: bytes.toString() });
  }

  #run(method: string, fields: Fields, { origin, tenant }: Required<Asker>): Answer {
    const { channel, ts, user } = fields as { channel: string; ts: string; user: string };
    switch (method) {
      case 'auth.test':
        return { ok: true, team_id: tenant.team, user_id: tenant.bot, bot_id: 'B0BOT', url: 'https://fake.slack.com/' };
      case 'chat.postMessage':
        return this.post(fields, { team: tenant.team });
      case 'chat.postEphemeral':
        return { ...this.post(fields, { to: user, team: tenant.team }), message_ts: '1.1' };
      case 'chat.update':
        return this.#update(channel, ts, fields);
      case 'users.info':
        return this.#user(user);
      case 'usergroups.list':
        return { ok: true, usergroups: [...this.groups].map(([id, users]) => ({ id, users })) };
      case 'conversations.replies':
        return { ok: true, messages: this.#thread(channel, ts) };
      case 'views.open':
      case 'views.publish':
        this.views.push(fields);
        return { ok: true, view: { id: 'V1' } };
      case 'reactions.add':
      case 'reactions.remove':
        this.reactions.push(`${method} ${String(fields.name)}`);
        return { ok: true };
      case 'files.getUploadURLExternal':
        return this.#beginUpload(fields, origin);
      case 'files.completeUploadExternal':
        return this.#endUpload(fields);
      case 'files.info':
        return { ok: true, file: this.clips.shift() ?? {} };
      case 'assistant.threads.setStatus':
      case 'assistant.threads.setSuggestedPrompts':
        return { ok: true };
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  /** Refuses what Slack refuses, so that a message too large is noticed here and not by people. */
  post(fields: Fields, { to, team = this.team }: { to?: string; team?: string } = {}): Answer {
    const blocks = read(fields.blocks);
    const text = String(fields.text ?? '');
    if (text === '' && blocks.length === 0) return { ok: false, error: 'no_text' };
    if (text.length > 4_000) return { ok: false, error: 'msg_too_long' };
    if (blocks.length > 50 || JSON.stringify(blocks).length > 30_000)
      return { ok: false, error: 'msg_blocks_too_long' };
    const ts = this.nextTs();
    const thread = fields.thread_ts === undefined ? {} : { thread: String(fields.thread_ts) };
    // Somebody's own id is taken for their direct messages, and answered with the channel that those are.
    const channel = String(fields.channel).replace(/^U/, 'D');
    this.posted.push({
      channel,
      ts,
      text,
      blocks,
      edits: 0,
      team,
      ...thread,
      ...(to && { to }),
    });
    this.watchers.changed();
    return { ok: true, ts, channel };
  }

  #update(channel: string, ts: string, fields: Fields): Answer {
    const at = this.posted.findIndex((message) => message.ts === ts && message.channel === channel);
    const old = this.posted[at];
    if (old === undefined) return { ok: false, error: 'message_not_found' };
    this.posted[at] = { ...old, text: String(fields.text ?? ''), blocks: read(fields.blocks), edits: old.edits + 1 };
    return { ok: true, ts, channel };
  }

  #user(id: string): Answer {
    const user = this.users.get(id);
    if (user === undefined) return { ok: false, error: 'user_not_found' };
    return {
      ok: true,
      user: { id, name: user.name, deleted: user.deleted === true, profile: { display_name: user.name } },
    };
  }

  #thread(channel: string, ts: string): readonly Answer[] {
    return this.posted
      .filter((message) => message.channel === channel && (message.thread === ts || message.ts === ts))
      .map(({ text, ts: at, blocks }) => ({ user: this.bot, bot_id: 'B0BOT', text, ts: at, blocks }));
  }

  #beginUpload({ filename, alt_txt = '' }: Fields, origin: string): Answer {
    if (String(alt_txt).length > 1_000) return { ok: false, error: 'alt_txt_too_large' };
    const id = `F${this.#uploads.size + 1}`;
    this.#uploads.set(id, { name: String(filename), alt: String(alt_txt), bytes: Buffer.alloc(0), content: '' });
    return { ok: true, file_id: id, upload_url: `${origin}/upload/${id}` };
  }

  #endUpload(fields: Fields): Answer {
    for (const { id } of read(fields.files) as { id: string }[]) {
      const upload = this.#uploads.get(id);
      const thread = fields.thread_ts === undefined ? {} : { thread: String(fields.thread_ts) };
      if (upload) this.files.push({ ...upload, channel: String(fields.channel_id), ...thread });
    }
    return { ok: true, files: [] };
  }
}

/** The client sends lists as JSON in a form. */
const read = (value: unknown): readonly unknown[] => {
  const list: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return Array.isArray(list) ? list : [];
};
