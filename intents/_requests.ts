import { type Ask, CodexError, joined, type Reply, sentence } from '../src/kit.ts';

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
