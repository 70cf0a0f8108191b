import { expect, it } from 'vitest';
import { wordsOf } from '../../../adapters/slack/fake/messages.ts';
import { homeView } from '../../../adapters/slack/home-view.ts';
import type { Reply } from '../../../src/message.ts';

const table = (cells: readonly string[]): Reply => ({
  tone: 'answer',
  text: '1 bot.',
  parts: [{ kind: 'table', columns: ['Bot', 'Status', 'Copies', ''], rows: [cells.map((text) => ({ text }))] }],
});

it('says on the Home what a bare number counts, since no column stands above it there', () => {
  const fleet = table(['billing', 'running', '3', 'started 2 hours ago']);
  const words = homeView({ fleet, problems: table(['mailer', 'failed', '1', '']) })
    .blocks.map(wordsOf)
    .join('\n');
  expect(words).toContain('running · Copies 3 · started 2 hours ago');
  expect(words).toContain('mailer  failed · Copies 1');
});
