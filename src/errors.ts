/**
 * One error class and the whole catalogue: a code, a sentence for people, an HTTP status, and whether trying again
 * makes sense. Thrown inside; turned into a `Reply` exactly once, in `ConversationalAgent.handle`, and into an HTTP
 * answer exactly once, in `api`.
 */
interface Entry {
  /** `{name}` is filled from the params given to `CodexError`. */
  readonly says: string;
  readonly status: number;
  readonly retryable: boolean;
}

/** By the domain it belongs to. One line an error, so that the table can be read as one. */
// biome-ignore format: a table
const domains = {
  registry: {
    NO_SUCH_BOT: { says: 'I know no bot called "{bot}".', status: 404, retryable: false },
    NAME_TAKEN: { says: 'There is already a bot called "{bot}".', status: 409, retryable: false },
    VERSION_CONFLICT: { says: '{bot} was changed by somebody else meanwhile. Look again, then retry.', status: 409, retryable: true },
    ILLEGAL_MOVE: { says: '{bot} is {from}, so it cannot become {to}.', status: 409, retryable: false },
    STILL_RUNNING: { says: '{bot} is {status}. Stop it first.', status: 409, retryable: false },
    STILL_NEEDED: { says: '{bot} is needed by {others}. Change or unregister that first.', status: 409, retryable: false },
    UNKNOWN_DEPENDENCY: { says: '{bot} depends on "{dependency}", and I know no bot of that name.', status: 400, retryable: false },
    DEPENDENCY_LOOP: { says: 'Those bots would wait for each other for ever: {loop}.', status: 400, retryable: false },
  },
  bot: {
    BLUEPRINT_OUTSIDE_ROOTS: { says: 'The path {path} is not under a folder that bots may be started from. Those are the folder "bots" of the data folder, or what CODEX32_BOT_ROOTS names.', status: 400, retryable: false },
    BLUEPRINT_MISSING: { says: 'There is no file at {path}.', status: 400, retryable: false },
    BLUEPRINT_SYNTAX: { says: '{path} has a syntax error: {detail}', status: 400, retryable: false },
    BLUEPRINT_CHANGED: { says: 'The file of {bot} changed since it was registered, so I will not run it as if nothing had happened. Deploy it, or register it again.', status: 409, retryable: false },
  },
  validation: {
    INVALID: { says: '{detail}', status: 400, retryable: false },
  },
  access: {
    REFUSED: { says: '{reason}', status: 403, retryable: false },
    NOT_ALLOWED: { says: 'You need the "{permission}" permission for that.', status: 403, retryable: false },
    NO_SUCH_PERSON: { says: 'I know nobody called "{name}". Mention them, or give the identity that "who am I" tells them, such as slack:T0123:U0456.', status: 404, retryable: false },
    NAME_NOT_VOUCHED: { says: '"{name}" is only what that account calls itself. To be sure whom you mean, say it again with {identity}.', status: 409, retryable: false },
    NOT_YOURSELF: { says: 'Nobody gives rights to themselves. Ask another admin.', status: 403, retryable: false },
    LAST_ADMIN: { says: 'That would leave nobody who is admin. Make somebody else admin first.', status: 409, retryable: false },
    BAD_CODE: { says: 'That code is wrong, used, or over. Ask for a new one.', status: 403, retryable: false },
    ALREADY_LINKED: { says: 'This account has rights of its own, so it does not join another. Say "link my account" here and type the code over there.', status: 409, retryable: false },
    NOT_LINKED: { says: 'That account is linked with no other, so there is nothing to part.', status: 409, retryable: false },
    FIRST_ACCOUNT: { says: '{identity} is the account that person began with, so it stays theirs. Part the others instead, or revoke their roles.', status: 409, retryable: false },
    TOO_OFTEN: { says: 'That is too often. Try again in {wait}.', status: 429, retryable: true },
    NO_SUCH_REQUEST: { says: 'There is no open request {request}.', status: 404, retryable: false },
    SIGN_IN_FAILED: { says: 'That name and password do not fit together, or the account is locked for now.', status: 401, retryable: false },
    BAD_TOKEN: { says: 'That token or key is wrong, over, or was withdrawn. Sign in again.', status: 401, retryable: false },
    NO_SUCH_SECRET: { says: 'There is no secret called {name}, or this bot may not have it.', status: 404, retryable: false },
    SECRET_KEY: { says: 'The key that seals secrets cannot be used: {detail}', status: 500, retryable: false },
    AUDIT_BROKEN: { says: 'The audit is not as it was written: {detail}', status: 500, retryable: false },
  },
  config: {
    BAD_CONFIG: { says: '{detail}', status: 500, retryable: false },
    CANNOT_LISTEN: { says: 'I cannot listen on {host}, port {port}: {detail}. CODEX32_HOST and CODEX32_PORT choose another place.', status: 500, retryable: false },
    BAD_SHELF: { says: 'I cannot start, because {unit} is not as it should be: {detail}.', status: 500, retryable: false },
  },
  storage: {
    STORAGE_FAILED: { says: 'I could not save that, so nothing was changed.', status: 503, retryable: true },
    STORAGE_UNCERTAIN: { says: 'The database went away while I was saving that, so it may or may not be done. Look again before you repeat it.', status: 503, retryable: false },
    STORAGE_UNREADABLE: { says: 'I cannot use the database: {detail}', status: 500, retryable: false },
    DATA_DIR_IN_USE: { says: 'Codex-32 already works in {folder} ({owner}). Stop it first, or talk to it with "codex32 chat".', status: 409, retryable: false },
    BAD_ARCHIVE: { says: '{file} is not a backup I can restore: {detail}', status: 400, retryable: false },
  },
  conversation: {
    MEMORY_UNREACHABLE: { says: 'I cannot reach my memory (Redis) just now, so I did nothing. Try again in a moment.', status: 503, retryable: true },
    SERVICE_GONE: { says: 'The service I was talking to is gone, so I do not know whether that was done. Look with "codex32 chat status".', status: 503, retryable: false },
    TOO_LONG: { says: 'That message is too long for me: {length} characters, and {limit} is the most I read.', status: 413, retryable: false },
  },
  speech: {},
  runtime: {
    VERSION_GONE: { says: 'The file of version {version} of {bot} is neither at its old place nor kept, so I can\'t go back to it.', status: 409, retryable: false },
    SECRET_MISSING: { says: '{bot} needs the secret "{secret}", which is not set.', status: 409, retryable: false },
    KEEPER_SILENT: { says: 'The process that watches the bots does not answer. The bots themselves go on; keeper/keeper.log in the data directory says more.', status: 503, retryable: true },
    SPAWN_FAILED: { says: '{bot} could not be started: {detail}', status: 500, retryable: true },
    UNSUPPORTED: { says: 'I can\'t do that yet: {detail}', status: 501, retryable: false },
  },
  external: {
    PLATFORM_BUSY: { says: '{platform} asks us to wait before we say more.', status: 429, retryable: true },
    PLATFORM_UNREACHABLE: { says: '{platform} does not answer just now.', status: 503, retryable: true },
    PLATFORM_REFUSED: { says: '{platform} did not take what I wanted to say: {detail}', status: 502, retryable: false },
    NO_SUCH_ADAPTER: { says: 'I am not connected to "{adapter}", so I cannot say anything there.', status: 404, retryable: false },
  },
  ours: {
    UNEXPECTED: { says: 'Something went wrong on my side (reference {reference}). Nothing more is known to have changed.', status: 500, retryable: true },
  },
} as const satisfies Record<string, Record<string, Entry>>;

export const catalogue = {
  ...domains.registry,
  ...domains.bot,
  ...domains.validation,
  ...domains.access,
  ...domains.config,
  ...domains.storage,
  ...domains.conversation,
  ...domains.speech,
  ...domains.runtime,
  ...domains.external,
  ...domains.ours,
} as const;

export type ErrorCode = keyof typeof catalogue;
/** The domain of each code, for the log and docs/ERRORS.md. */
export const errorDomains: Readonly<Record<string, Readonly<Record<string, Entry>>>> = domains;

type Values = Readonly<Record<string, string | number>>;
/** The names in braces of a sentence: a forgotten one is a compile error on the line that throws. */
type Holes<Sentence extends string> = Sentence extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Holes<Rest>
  : never;
type HolesOf<Code extends ErrorCode> = Holes<(typeof catalogue)[Code]['says']>;
type Given<Code extends ErrorCode> = [HolesOf<Code>] extends [never]
  ? [params?: Values, options?: ErrorOptions]
  : [params: Values & Readonly<Record<HolesOf<Code>, string | number>>, options?: ErrorOptions];

export class CodexError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  /** The sentence for people. */
  readonly says: string;
  /** As an HTTP answer. */
  readonly status: number;
  /** Whether the same request may work a moment later. */
  readonly retryable: boolean;
  readonly params: Values;

  constructor(code: Code, ...[params = {}, options = {}]: Given<Code>) {
    const entry: Entry = catalogue[code];
    const says = entry.says.replaceAll(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
    super(says, options);
    this.name = 'CodexError';
    this.code = code;
    this.says = says;
    this.status = entry.status;
    this.retryable = entry.retryable;
    this.params = params;
  }
}
