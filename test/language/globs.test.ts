import { describe, expect, it } from 'vitest';
import { fleet, read } from '../support/reading.ts';

const named = (fits: (name: string) => boolean): string[] => fleet.bots.map(({ name }) => name).filter(fits);

describe('a name with a star', () => {
  const collectors = named((name) => name.endsWith('-collector'));
  const prices = named((name) => name.startsWith('price-'));

  it.each([
    ['restart *-collector', collectors],
    ['restart price-*', prices],
    ['restart PRICE-*', prices],
    ['restart the price-* bots', prices],
    ['restart price-*, please', prices],
    ['restart price-collector-*', named((name) => name.startsWith('price-collector-'))],
    ['restart price-collector*', named((name) => name.startsWith('price-collector'))],
    ['restart *watcher and *-rotator', named((name) => /watcher$|-rotator$/.test(name))],
    ['restart every bot *-collector', collectors],
    ['restart price-* except price-analyzer', prices.filter((name) => name !== 'price-analyzer')],
    ['restart all *-collector bots in staging', ['forum-collector']],
    [
      'restart all staging bots except *-collector',
      ['speech-to-text', 'trend-spotter', 'model-trainer', 'weekly-report'],
    ],
  ])('means all that fit, and no other: %s', (text, targets) => {
    expect(targets.length).toBeGreaterThan(0);
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets }] });
  });

  it.each(['restart nothing-*', 'restart price-* and nothing-*'])('that fits no bot is asked about: %s', (text) => {
    expect(read(text).kind).toBe('ambiguous');
  });

  it('stays a description in a list, for bots that come later', () => {
    expect(read('list price-*')).toMatchObject({
      kind: 'intents',
      steps: [{ intent: 'list', args: { name: 'price-*' } }],
    });
  });

  it.each([
    '*restart price-collector*',
    'restart *price-collector*',
    '*restart* price-collector',
    '**restart** price-collector',
    '*restart*: *price-collector*',
  ])('is not seen where stars make words bold: %s', (text) => {
    expect(read(text)).toMatchObject({ kind: 'intents', steps: [{ intent: 'restart', targets: ['price-collector'] }] });
  });

  it('is not seen in a star alone, which may be anything', () => {
    expect(read('restart *').kind).toBe('ambiguous');
  });
});
