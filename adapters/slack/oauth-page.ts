import type { RouteAnswer } from '../../src/kit.ts';

/** A page for whoever installs the app: a sentence, and where to go on. Loads nothing and can be put into no other page. */
export const page = (status: number, title: string, { says, link, cookie }: Page): RouteAnswer => ({
  status,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    ...(cookie !== undefined && { 'set-cookie': cookie }),
  },
  body: `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${asText(title)}</title>
<style>body{font:18px/1.5 system-ui,sans-serif;max-width:34em;margin:15vh auto;padding:0 1em;color:#1d2b3a;background:#fff}
a{color:#1264a3}@media(prefers-color-scheme:dark){body{color:#e8eaed;background:#16191d}a{color:#7ab8e8}}</style>
<h1>${asText(title)}</h1>
${says.map((sentence) => `<p>${asText(sentence)}</p>`).join('\n')}
${link === undefined ? '' : `<p><a href="${asText(link.href)}">${asText(link.says)}</a></p>`}
</html>
`,
});

export interface Page {
  readonly says: readonly string[];
  readonly link?: { readonly href: string; readonly says: string };
  readonly cookie?: string;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const asText = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
