import { describe, expect, it } from 'vitest';
import { aliasOf } from '../../src/agent/learned-names.ts';
import { readNaming } from '../../src/agent/naming.ts';

describe('sentences about names', () => {
  it.each([
    ['when I say the money bot I mean payments-gateway', 'the money bot', 'payments-gateway'],
    ['When I say "the money bot", I mean the payments gateway.', 'the money bot', 'payments gateway'],
    ['whenever we say big red, we mean ingest', 'big red', 'ingest'],
    ['by the money bot I mean payments-gateway', 'the money bot', 'payments-gateway'],
    ['remember that the mole is news-scraper', 'the mole', 'news-scraper'],
    ['big red is a nickname for ingest', 'big red', 'ingest'],
  ])('%s', (said, alias, bot) => {
    expect(readNaming(said)).toEqual({ kind: 'teach', alias, bot });
  });

  it.each([
    ['forget the name money bot', 'money bot'],
    ['forget what money bot means', 'money bot'],
  ])('%s', (said, alias) => {
    expect(readNaming(said)).toEqual({ kind: 'forget', alias });
  });

  it.each([
    'restart ingest',
    'forget it',
    'no, I meant ingest',
    'when I stop ingest, what happens?',
    'x'.repeat(5_000),
  ])('has nothing to do with "%s"', (said) => {
    expect(readNaming(said)).toBeUndefined();
  });

  it('takes one to four words as a name and nothing else', () => {
    expect(aliasOf('The  Money Bot')).toBe('money bot');
    expect(aliasOf('“big red”')).toBe('big red');
    for (const odd of ['', 'a', 'one two three four five', 'rm -rf /', 'x,y', '<b>'])
      expect(aliasOf(odd)).toBeUndefined();
  });
});
