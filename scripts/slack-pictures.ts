/** Draws the pictures of docs/SLACK.md from the blocks that the adapter makes; needs Chromium, and the Liberation fonts so that they look alike. `node scripts/slack-pictures.ts` */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from '../adapters/slack/blocks.ts';
import { homeView } from '../adapters/slack/home-view.ts';
import { Paging } from '../adapters/slack/paging.ts';
import { chartPicture } from '../src/channels/picture/charts.ts';
import type { Reply } from '../src/message.ts';
import { all, css, type Drawn, turn } from './slack-drawing.ts';

const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'slack-pictures-'));

const shot = (name: string, body: string, height: number) => {
  const page = join(folder, `${name}.html`);
  writeFileSync(page, `<meta charset=utf-8><style>${css}</style>${body}`);
  execFileSync(
    'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--window-size=680,${height}`,
      `--screenshot=${pictures}${name}.png`,
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  );
};
const fleet: Reply = {
  tone: 'answer',
  text: '3 bots: 2 running, 1 failed.',
  parts: [
    {
      kind: 'table',
      columns: ['bot', 'status', 'copies', 'since'],
      rows: [
        [{ text: 'billing' }, { text: 'failed', mark: 'bad' }, { text: '0 of 2' }, { text: '4 min' }],
        [{ text: 'ingest' }, { text: 'running', mark: 'good' }, { text: '3' }, { text: '2 days' }],
        [{ text: 'load-collector' }, { text: 'running', mark: 'good' }, { text: '1' }, { text: '5 h' }],
      ],
    },
  ],
  buttons: [
    { label: 'Heal billing', say: 'heal billing', style: 'primary' },
    { label: 'Logs of billing', say: 'logs billing' },
  ],
};
const proposal: Reply = {
  tone: 'question',
  text: 'Unregister billing?',
  parts: [
    {
      kind: 'proposal',
      proposal: 'p',
      title: 'Unregister billing',
      consequences: ['Its 2 copies are stopped.', 'This cannot be undone.'],
      typeToConfirm: 'billing',
      expires: 1,
    },
  ],
  buttons: [
    { label: 'Unregister it', press: { proposal: 'p', choice: 'yes' }, style: 'danger' },
    { label: 'Leave it', press: { proposal: 'p', choice: 'no' } },
  ],
};
/** Seen as what is drawn of it. */
const drawn = (blocks: readonly object[] = []): readonly Drawn[] => blocks;

const said = (reply: Reply): string => turn('Codex-32', all(drawn(render(reply).messages[0]?.blocks)));
shot('slack-status', turn('Ada', '<p>@codex32 status</p>') + said(fleet), 330);
shot('slack-proposal', turn('Ada', '<p>@codex32 unregister billing</p>') + said(proposal), 290);
const waiting: Reply = {
  tone: 'answer',
  text: '1 request waits for your word.',
  parts: [
    {
      kind: 'table',
      columns: ['Request', 'Who asks', 'What for', 'Time left'],
      rows: [['17', 'bea', 'unregister billing', '52 min'].map((text) => ({ text }))],
    },
  ],
  buttons: [
    { label: 'Approve 17', say: 'approve 17', style: 'primary' },
    { label: 'Reject 17', say: 'reject 17', style: 'danger' },
  ],
};
const [table] = fleet.parts ?? [];
const failed = table?.kind === 'table' ? { ...table, rows: table.rows.slice(0, 1) } : table;
const problems: Reply = { tone: 'answer', text: '1 bot: 1 failed.', parts: failed ? [failed] : [] };
shot('slack-home', all(drawn(homeView({ waiting, problems, fleet }).blocks)), 420);

const kept = { get: async () => undefined, set: async () => undefined };
const lines = Array.from({ length: 300 }, (_, index) => {
  const at = new Date(Date.UTC(2026, 10, 25, 12, 0, index * 7)).toISOString().slice(11, 19);
  return index % 9 === 7 ? `${at} WARN payment 40${index} slow: 2.1 s` : `${at} INFO payment 40${index} settled`;
});
const log: Reply = {
  tone: 'answer',
  text: 'The last 300 lines of billing:',
  parts: [{ kind: 'lines', lines: lines.slice(0, 300) }],
};
const list = await new Paging(kept, 'T').show(log, { belonging: {} });
shot(
  'slack-pages',
  turn('Ada', '<p>last 300 lines of billing</p>') + turn('Codex-32', all(drawn(list.messages[0]?.blocks))),
  670,
);

const noon = Date.UTC(2026, 10, 25, 12);
const memory = Array.from({ length: 120 }, (_, index) => {
  const leak = 180 + index * 1.6;
  return [noon + index * 30_000, index < 96 ? leak : leak - 150] as const;
});
const picture = await chartPicture([{ kind: 'chart', title: 'memory of billing', unit: 'MB', points: memory }]);
const figures: Reply = {
  tone: 'answer',
  text: 'billing: memory 220 MB now, 253 MB on average, 332 MB at most.',
};
const url = `data:image/png;base64,${Buffer.from(picture?.png ?? []).toString('base64')}`;
const image = all([{ type: 'image', url, alt_text: picture?.says ?? '' }]);
shot('slack-chart', turn('Ada', '<p>memory of billing</p>') + said(figures) + turn('Codex-32', image), 390);
rmSync(folder, { recursive: true });
