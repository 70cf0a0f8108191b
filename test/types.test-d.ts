/** Read by `tsc` alone: each line that must not compile is marked, and a mark without an error is an error. */
import { CodexError, defineIntent, type Reply } from '../src/kit.ts';
import type { Route } from '../src/route.ts';

const language = { verbs: ['restart'], targets: 'required' } as const;
const whole = { name: 'restart', summary: 'x', permission: 'bot.restart', effect: 'disruptive', language } as const;

defineIntent({ ...whole, examples: [{ say: 'restart billing' }] });
// @ts-expect-error an intent without examples cannot be tested
defineIntent({ ...whole, examples: [] });
// @ts-expect-error a right that does not exist
defineIntent({ ...whole, permission: 'bot.restrat', examples: [{ say: 'restart billing' }] });
// @ts-expect-error an effect that does not exist
defineIntent({ ...whole, effect: 'harmless', examples: [{ say: 'restart billing' }] });
// @ts-expect-error an intent that says nothing of language
defineIntent({ name: 'x', summary: 'x', permission: 'anyone', effect: 'read', examples: [{ say: 'x' }] });

// @ts-expect-error a reply says something
export const silent: Reply = { tone: 'answer' };
// @ts-expect-error a tone that does not exist
export const odd: Reply = { text: 'x', tone: 'happy' };

export const fine = [new CodexError('NO_SUCH_BOT', { bot: 'x' }), new CodexError('STORAGE_FAILED')];
// @ts-expect-error the sentence has a blank that is not filled
export const blank = new CodexError('NO_SUCH_BOT', {});
// @ts-expect-error the blank is called otherwise
export const misnamed = new CodexError('NO_SUCH_BOT', { name: 'x' });
// @ts-expect-error a code that is not in the catalogue
export const unknown = new CodexError('NO_SUCH_BOTS', { bot: 'x' });

// @ts-expect-error an answer has a status
export const route: Route = { method: 'GET', path: '/x', handle: async () => ({ body: 'x' }) };
