import { type Ask, type Button, CodexError, counted, joined, type Reply, sentence } from '../src/kit.ts';

/** One's word on a request: the number said, the last one, or the one of a person. */
export const decideOn = async (ask: Ask, choice: 'yes' | 'no'): Promise<Reply> => {
  const { world, args, person, message, report, signal } = ask;
  if (world.requests === undefined) throw new CodexError('UNSUPPORTED', { detail: 'nothing waits for approval here.' });
  const request = await numberOf(ask);
  if (typeof request !== 'number') return request;
  const breakGlass = reasonIn(message.text) ?? (typeof args.breakGlass === 'string' ? args.breakGlass : undefined);
  return world.requests.decide({ ...{ person, message, report, signal, request, choice }, breakGlass });
};

/**
 * The reason as it was written, whole: what stands behind a comma or a colon is no part of the order to the parser, and
 * a reason that is cut short is none in the audit. Only right behind "approve 17", so that a glass that is spoken of
 * ("don't break the glass") stays whole.
 */
const reasonIn = (text: string): string | undefined =>
  /^\W{0,9}approve\s+(?:the\s+)?(?:request\s+)?#?\d{1,9}[\s,;:.–—-]{1,9}(?:(?:and|by)\s+)?break(?:ing)?[\s-](?:the[\s-])?glass\b[\s,;:.=–—-]{0,9}(.{2,})$/is
    .exec(text.slice(0, 2_000))?.[1]
    ?.replace(/^(["'])(.*)\1$/s, '$2')
    .trim();

const numberOf = async ({ world, args, person }: Ask): Promise<number | Reply> => {
  const said = String(args.request ?? '');
  if (/^\d{1,9}$/.test(said)) return Number(said);
  const waiting = (await world.requests?.waitingFor(person)) ?? [];
  const user = typeof args.user === 'string' ? args.user.replace(/^@/, '').toLowerCase() : undefined;
  const fitting = waiting.filter(({ requester }) => user === undefined || requester.name.toLowerCase() === user);
  const [only] = said === 'last' ? fitting.slice(-1) : fitting;
  if (only === undefined) return { text: 'Nothing waits for your word.', tone: 'answer' };
  if (said !== 'last' && fitting.length > 1) {
    const each = fitting.map(({ id, requester, says }) => `${id} (${requester.name}: ${says})`);
    return { text: sentence(`which one: ${joined(each)}?`), tone: 'question' };
  }
  return only.id;
};

/** Requests that get buttons of their own; with more, nobody would find theirs. */
const MOST_BUTTONS = 5;

/** What waits for this person's word, oldest first, with a button for each answer. */
export const sayWaiting = async ({ world, person }: Ask): Promise<Reply> => {
  const waiting = (await world.requests?.waitingFor(person)) ?? [];
  if (waiting.length === 0) return { text: 'Nothing waits for your word.', tone: 'answer' };
  const rows = waiting.map(({ id, requester, says, expires }) => ({
    ...{ id: String(id), who: requester.name, what: says },
    left: `${Math.max(1, Math.round((expires - world.now()) / 60_000))} min`,
  }));
  const one = waiting.length === 1;
  const lines = rows.map(({ id, who, what, left }) => `${id}: ${who} asks to ${what}, for ${left} more.`);
  const text = [`${counted(waiting.length, 'request')} ${one ? 'waits' : 'wait'} for your word.`, ...lines].join('\n');
  const columns = ['Request', 'Who asks', 'What for', 'Time left'];
  const cells = rows.map(({ id, who, what, left }) => [id, who, what, left].map((cell) => ({ text: cell })));
  return {
    text,
    tone: 'answer',
    parts: [{ kind: 'table', columns, rows: cells }],
    buttons: waiting.flatMap(buttonsFor),
  };
};

const buttonsFor = ({ id }: { readonly id: number }, index: number): readonly Button[] =>
  index >= MOST_BUTTONS
    ? []
    : [
        { label: `Approve ${id}`, say: `approve ${id}`, style: 'primary' },
        { label: `Reject ${id}`, say: `reject ${id}`, style: 'danger' },
      ];
