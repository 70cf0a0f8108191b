/** Slack's blocks as a page, near enough to what its clients draw to see whether they are good to look at. */
/** What is drawn of a block; the rest of it does not show. */
export interface Drawn {
  readonly type?: string;
  readonly text?: string | { readonly text: string };
  readonly elements?: readonly Drawn[];
  readonly rows?: readonly (readonly Drawn[])[];
  readonly style?: string | { readonly bold?: boolean };
  readonly placeholder?: { readonly text: string };
  readonly accessory?: Drawn;
  readonly alt_text?: string;
  readonly url?: string;
}

const colours: Readonly<Record<string, string>> = { '🟢': '#2bac76', '🟡': '#e8b22a', '⚪': '#bbb', '🔴': '#e01e5a' };

/** The dots as circles: a machine that draws pictures need not have a font with colours. */
const esc = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/[🟢🟡⚪🔴]/gu, (dot) => `<i style="background:${colours[dot]}"></i>`);

const textOf = ({ text }: Drawn): string => esc(typeof text === 'string' ? text : (text?.text ?? ''));

export const all = (blocks: readonly Drawn[] = []): string => blocks.map(html).join('');

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
      return block.accessory ? `<div class="row"><p>${text}</p>${html(block.accessory)}</div>` : `<p>${text}</p>`;
    case 'overflow':
      return '<button>⋯</button>';
    case 'image':
      return `<img src="${block.url ?? ''}" alt="${textOf({ text: block.alt_text ?? '' })}">`;
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

export const css = `body{font:15px Lato,Arial,sans-serif;margin:16px;width:640px;color:#1d1c1d}.m{display:flex;gap:10px;margin-bottom:14px}.a{width:36px;height:36px;border-radius:6px;background:#1d2b3a;color:#fff;text-align:center;line-height:36px;font-weight:bold;flex:none}.u{background:#7c3f8f}p{margin:4px 0}h2{font-size:18px;margin:10px 0 4px}.quiet{color:#616061;font-size:12px}table{border-collapse:collapse;margin:6px 0}td,th{border:1px solid #ddd;padding:4px 10px;text-align:left}button{background:#fff;border:1px solid #bbb;border-radius:4px;padding:6px 12px;font-weight:bold;margin:6px 6px 0 0}button.primary{background:#007a5a;color:#fff}button.danger{background:#e01e5a;color:#fff}pre{background:#f8f8f8;border:1px solid #ddd;padding:8px;border-radius:4px}img{max-width:560px;border:1px solid #ddd;border-radius:8px;margin:6px 0}.row{display:flex;justify-content:space-between;align-items:center;max-width:560px}.row button{margin:2px 0}i{display:inline-block;width:11px;height:11px;border-radius:6px}`;

export const turn = (who: string, inner: string) =>
  `<div class=m><div class="a ${who === 'Ada' ? 'u' : ''}">${who[0]}</div><div><b>${who}</b>${inner}</div></div>`;
