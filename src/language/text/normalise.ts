import { byWord } from '../../by-word.ts';

/**
 * The first phase: what platforms, keyboards and pranksters do to text is undone, letters stay as they were written.
 * Linear in the length, whatever comes in.
 */

/** Letters of other alphabets that look like ours; written on purpose or by a wrong keyboard. */
const LOOKALIKES = byWord<string>(
  Object.fromEntries(
    [
      ...'аaеeоoрpсcуyхxіiјjѕsԁdһhԛqԝwɡgΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaοoιiνvρpυuАAВBЕEКKМMНHОOРPСCТTУYХXкkмmтtвbнhıi',
    ].flatMap((letter, at, all) => (at % 2 === 0 ? [[letter, all[at + 1] ?? letter]] : [])),
  ),
);

const ENTITIES = byWord<string>({
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&apos;': "'",
  '&nbsp;': ' ',
});

/** Lower case, no accents, no look-alikes: the form in which words are compared. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  const plain = lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return plain.replaceAll(/[^\x20-\x7e]/gu, (letter) => LOOKALIKES[letter]?.toLowerCase() ?? letter);
};

/** Whether a word is a picture, or begins with one: only what is no letter of ours can be. */
export const isPicture = (word: string): boolean => word >= '\u0080' && /^\p{Extended_Pictographic}/u.test(word);

/** Slack's and Discord's markup as people meant it; mentions of people stay as they stand. */
const unmark = (text: string): string =>
  text
    .replaceAll(/&(?:amp|lt|gt|quot|#39|apos|nbsp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/<(?:mailto:|tel:)[^<>|\s]{1,500}\|([^<>]{1,500})>/g, '$1')
    .replaceAll(/<((?:https?|s3|git|ssh|ftp|file):[^<>|\s]{1,2000})(?:\|[^<>]{0,500})?>/g, '$1')
    .replaceAll(/<#[A-Z0-9]{1,40}\|([^<>\s]{1,100})>/g, '#$1')
    .replaceAll(/<!(?:here|channel|everyone)(?:\|[^<>]{0,100})?>/g, ' ')
    .replaceAll(/<a?:(\w{1,40}):\d{1,30}>/g, ' ');

export const normalise = (raw: string): string => {
  const plain = /^[\x20-\x7e\n]*$/.test(raw)
    ? raw
    : raw
        .normalize('NFKC')
        .replaceAll(/[‘’‚‛′´ʼ]/g, "'")
        .replaceAll(/[“”„‟″«»]/g, '"')
        .replaceAll(/[‐‑]/g, '-')
        .replaceAll(/[‒–—―−]/g, ' - ')
        .replaceAll('…', '...')
        .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
        // Zero-width and direction marks carry no meaning and split words unseen; so do variation selectors.
        .replaceAll(/\p{Cf}|\p{Variation_Selector}|\p{Emoji_Modifier}/gu, '')
        .replaceAll(/[^\S\n]|[\x00-\x09\x0b-\x1f\x7f-\x9f]|\p{Cs}/gu, ' ');
  const spelt = plain
    // "the partners' feed"; but 'the partners' may be quoted.
    .replaceAll(/(?<!(?:^|[\s(])'.{0,200})(?<=[a-z]s)(?<!(?:days|weeks|hours|minutes|months))'(?= [a-z])/g, '')
    // "ya but not that one"; elsewhere it is "you".
    .replace(/^\s*(?:ya|ye)(?=\s*[,.!]|\s*$|\s+(?:but|please|sure|only|not|except|go|just|the)\b)/i, 'yes')
    // "gonnae get it up" asks, in Glasgow.
    .replace(/(?<=^\s*|[,.!;] )gonnae (?!no )(?=\w)(?!.*\b(?:masel|mysel|mesel|myself)\b)/i, 'please ')
    .replaceAll(/\bi\.e\.?,?(?=\s)/gi, 'that is,')
    .replaceAll(/\b(request|ticket|approval|item|line) (?:no|nr)\. ?(?=\d)/gi, '$1 number ')
    .replaceAll(/(?<=\w )no\. ?(?=\d)/g, 'number ')
    .replaceAll(/\bheads-up\b/gi, 'heads up')
    .replaceAll(/\be\.g\.?(?=[\s,])/gi, 'for example');
  return (/[&<]/.test(spelt) ? unmark(spelt) : spelt).replaceAll(/([^\w\s`])\1{3,}/g, '$1$1$1');
};
