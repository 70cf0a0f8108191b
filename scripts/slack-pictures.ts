/** Draws the pictures of docs/SLACK.md from the blocks that the adapter makes; needs Chromium. `node scripts/slack-pictures.ts` */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { render } from '../adapters/slack/blocks.ts';
import { homeView, summary } from '../adapters/slack/home.ts';
import type { Reply } from '../src/message.ts';

const pictures = fileURLToPath(new URL('../docs/pictures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'slack-pictures-'));

/** What is drawn of a block; the rest of it does not show. */
interface Drawn {
  readonly type?: string;
  readonly text?: string | { readonly text: string };
  readonly elements?: readonly Drawn[];
  readonly rows?: readonly (readonly Drawn[])[];
  readonly style?: string | { readonly bold?: boolean };
  readonly placeholder?: { readonly text: string };
}

const colours: Readonly<Record<string, string>> = { '🟢': '#2bac76', '🟡': '#e8b22a', '⚪': '#bbb', '🔴': '#e01e5a' };

/** The dots as circles: a machine that draws pictures need not have a font with colours. */
const esc = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[🟢🟡⚪🔴]/gu, (dot) => `<i style="background:${colours[dot]}"></i>`);

const textOf = ({ text }: Drawn): string => esc(typeof text === 'string' ? text : (text?.text ?? ''));

const all = (blocks: readonly Drawn[] = []): string => blocks.map(html).join('');

const row = (cells: readonly Drawn[], tag: string): string =>
  `<tr>${cells.map((cell) => `<${tag}>${textOf(cell)}</${tag}>`).join('')}</tr>`;

const html = (block: Drawn): string => {
  const text = textOf(block).replaceAll('\n', '<br>');
  switch (block.type) {
    case 'header':
      return `<h2>${text}</h2>`;
    case 'divider':
      return '<hr>';
    case 'section':
      return `<p>${text}</p>`;
    case 'context':
      return `<p class="quiet">${(block.elements ?? []).map(textOf).join(' ')}</p>`;
    case 'rich_text_section':
      return `<p>${all(block.elements)}</p>`;
    case 'rich_text_preformatted':
      return `<pre>${all(block.elements)}</pre>`;
    case 'rich_text_list':
      return `<ul>${(block.elements ?? []).map((item) => `<li>${html(item)}</li>`).join('')}</ul>`;
    case 'text':
      return typeof block.style === 'object' && block.style.bold ? `<b>${text}</b>` : text;
    case 'table':
      return `<table>${(block.rows ?? []).map((cells, index) => row(cells, index === 0 ? 'th' : 'td')).join('')}</table>`;
    case 'button':
      return `<button class="${typeof block.style === 'string' ? block.style : ''}">${text}</button>`;
    case 'external_select':
      return `<button>${esc(block.placeholder?.text ?? '')} ▾</button>`;
    default:
      return `<div>${all(block.elements)}</div>`;
  }
};

const css = `body{font:15px Lato,Arial,sans-serif;margin:16px;width:640px;color:#1d1c1d}.m{display:flex;gap:10px;margin-bottom:14px}.a{width:36px;height:36px;border-radius:6px;background:#1d2b3a;color:#fff;text-align:center;line-height:36px;font-weight:bold;flex:none}.u{background:#7c3f8f}p{margin:4px 0}h2{font-size:18px;margin:10px 0 4px}.quiet{color:#616061;font-size:12px}table{border-collapse:collapse;margin:6px 0}td,th{border:1px solid #ddd;padding:4px 10px;text-align:left}button{background:#fff;border:1px solid #bbb;border-radius:4px;padding:6px 12px;font-weight:bold;margin:6px 6px 0 0}button.primary{background:#007a5a;color:#fff}button.danger{background:#e01e5a;color:#fff}pre{background:#f8f8f8;border:1px solid #ddd;padding:8px;border-radius:4px}i{display:inline-block;width:11px;height:11px;border-radius:6px}`;
const turn = (who: string, inner: string) =>
  `<div class=m><div class="a ${who === 'Ada' ? 'u' : ''}">${who[0]}</div><div><b>${who}</b>${inner}</div></div>`;
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
const header = { type: 'header', text: { type: 'plain_text', text: 'My fleet' } } as const;
shot('slack-home', all(drawn(homeView([header, ...summary(fleet)]).blocks)), 400);
rmSync(folder, { recursive: true });
