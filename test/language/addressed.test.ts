import { describe, expect, it } from 'vitest';
import { read } from '../support/reading.ts';

describe('whom a message is said to', () => {
  it.each([
    '@codex restart trend-spotter',
    'hey @codex32, restart trend-spotter',
    '@ops-bot: restart trend-spotter please',
    '<@UBOT> restart trend-spotter',
    'restart trend-spotter please @codex',
    'thanks @fleetbot, restart trend-spotter',
  ])('obeys "%s"', (text) => {
    expect(read(text)).toMatchObject({ steps: [{ intent: 'restart', targets: ['trend-spotter'] }] });
  });

  it.each([
    '@mike can you restart trend-spotter when you get a sec',
    '@mike restart trend-spotter please',
    'hey @lee, mind pausing trend-spotter? the database is at 95%',
    'thanks @zed, restart trend-spotter as well',
    '<@U0MIKE77> could you stop all the collectors?',
    "@dan if you're around, can you run trend-spotter for me?",
  ])('leaves "%s" to whom it is said to', (text) => {
    expect(read(text).kind).toBe('outOfScope');
  });

  it('knows who is spoken of from who is spoken to', () => {
    expect(read('give @rob the operator role')).toMatchObject({ steps: [{ intent: 'grant' }] });
  });
});
