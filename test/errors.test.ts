import { describe, expect, it } from 'vitest';
import { CodexError, catalogue, errorDomains } from '../src/errors.ts';

describe('CodexError', () => {
  it('fills the blanks of its sentence, literally', () => {
    expect(new CodexError('NO_SUCH_BOT', { bot: '$& {bot}' }).says).toBe('I know no bot called "$& {bot}".');
  });

  it('keeps the cause, and says whether trying again makes sense', () => {
    const cause = new Error('disk');
    expect(new CodexError('STORAGE_FAILED', {}, { cause })).toMatchObject({ cause, retryable: true, status: 503 });
  });

  it('has each code in one domain alone', () => {
    const codes = Object.values(errorDomains).flatMap(Object.keys);
    expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted());
    expect(new Set(codes).size).toBe(codes.length);
  });

  it.each(Object.entries(catalogue))('%s is a sentence for people, or hands one through', (_, { says }) => {
    expect(says).toMatch(/^(\{\w+\}$|[A-Z"{'].*([.?]|\{\w+\})$)/s);
  });
});
