/**
 * Slack's text as people meant it, and ours so that Slack takes it for nothing but words.
 * https://docs.slack.dev/messaging/formatting-message-text
 */

/** A mention keeps its form: the parser knows it, and only the id in it says who is meant. */
const asMeant = (inner: string): string => {
  const bar = inner.indexOf('|');
  const [target, label] = bar < 0 ? [inner, ''] : [inner.slice(0, bar), inner.slice(bar + 1)];
  if (target.startsWith('@')) return `<${target}>`;
  if (target.startsWith('#')) return `#${label || target.slice(1)}`;
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^', 1)[0]}`;
  if (target.startsWith('mailto:') || target.startsWith('tel:')) return label || target.slice(target.indexOf(':') + 1);
  // Slack links what looks like a domain by itself: "app.py" comes as <http://app.py|app.py> and was never a link.
  return label !== '' && sameAddress(target, label) ? label : target;
};

const sameAddress = (target: string, label: string): boolean =>
  target.replace(/^https?:\/\//, '').replace(/\/$/, '') === label.replace(/^https?:\/\//, '').replace(/\/$/, '');

const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

/** Signs that clients put in by themselves, or that nobody sees. */
const straightened: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b]/g, "'"],
  [/[\u201c\u201d\u201e\u201f]/g, '"'],
  [/[\u200b\u200e\u200f\u2060\ufeff]/g, ''],
  [/\u00a0/g, ' '],
];

/** What a message says, without the mention of ourselves and without the paint around words. */
export const readMrkdwn = (text: string, self?: string): string => {
  const spoken = self === undefined ? text : text.replaceAll(new RegExp(`<@${self}(?:\\|[^>]*)?>[:,]?`, 'g'), ' ');
  const plain = spoken
    .split(/(<[^<>\s][^<>]{0,4000}>)/)
    .map((piece, index) => (index % 2 === 1 ? asMeant(piece.slice(1, -1)) : unpainted(piece)))
    .join('')
    .replaceAll(/&(?:lt|gt|amp);/g, (entity) => entities[entity] ?? entity);
  return straightened
    .reduce((said, [signs, instead]) => said.replaceAll(signs, instead), plain)
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
};

/** `*billing*`, `` `billing` `` and ```` ```billing``` ```` name billing; a sign inside a word (my_bot) is part of it. */
const unpainted = (text: string): string =>
  text
    .replaceAll('```', ' ')
    .replaceAll(/`([^`\n]+)`/g, '$1')
    .replaceAll(/(^|[\s("'])([*_~])(?=\S)([^\n]{0,300}?\S)\2(?=$|[\s.,;:!?)"'])/g, '$1$3');

/**
 * Words for a place where Slack reads mrkdwn: `<` begins every mention, channel and link, so the three signs that Slack
 * names are escaped. Everything else of ours goes into fields that Slack does not read at all (blocks.ts).
 */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
