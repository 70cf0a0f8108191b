/**
 * Text that bots printed or people called themselves, made harmless for a platform: it wakes nobody, names no channel,
 * hides no link behind other words and draws nothing. Pure; an adapter says which of its texts are words and which
 * stand in a code block. Our own markup is added afterwards.
 */
export interface Defusing {
  /** Among other words. */
  words(text: string): string;
  /** Inside a code block that the adapter opens and closes. */
  code(text: string): string;
}

/** Between a sign and what it would act on: seen by the platform, not by people. */
const WORD_JOINER = '\u2060';

/** Signs that move, hide or turn around other signs; line breaks and tabs stay. */
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

const visible = (text: string): string => text.replaceAll(/\r\n?/g, '\n').replaceAll(invisible, '');

/** "@everyone" and its kin, however they are written; on Discord and on Slack with names linked. */
const massMention = /@(?=\s{0,3}(?:everyone|here|channel|group|all|team)\b)/gi;

const wakesNobody = (text: string): string => text.replaceAll(massMention, `@${WORD_JOINER}`);

/**
 * Slack's mrkdwn: `<` begins every mention, channel and link, so the three signs that Slack names are escaped; what is
 * left of markup only changes how letters look. https://docs.slack.dev/messaging/formatting-message-text
 */
const slackSigns = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Where bold, italic, struck or code would begin. Not inside a word: `foo_bar` is to be copied as it is. */
const slackMarkup = /(?<![\p{L}\p{N}])(?=[*_~`]\S)/gu;

export const forSlack: Defusing = {
  words: (text) => wakesNobody(slackSigns(visible(text))).replaceAll(slackMarkup, WORD_JOINER),
  code: (text) => slackSigns(visible(text)).replaceAll('```', `\`\`${WORD_JOINER}\``),
};

/** Discord's markdown: each sign that means something is escaped; `<` and `@` begin mentions, `[` a link in disguise. */
export const forDiscord: Defusing = {
  words: (text) =>
    wakesNobody(visible(text))
      .replaceAll(/([\\*_~`|[\]()<>#:-])/g, '\\$1')
      .replaceAll(/<\\?(?=[@#!&:])/g, `<${WORD_JOINER}`),
  code: (text) => visible(text).replaceAll('```', `\`\`${WORD_JOINER}\``),
};
