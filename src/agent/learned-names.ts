import type { Conversation } from '../message.ts';
import type { Bot } from '../registry/bot.ts';
import type { LearnedName } from './dialogue.ts';

/**
 * Names that a workspace taught, kept as an annotation of the bot itself: they are durable, follow a renamed bot, are
 * part of an export, and go when the bot goes. (A store of their own was the rival: it would have to be told of each.)
 */
const annotation = ({ adapter, workspace }: Conversation): string =>
  `codex32/names/${encodeURIComponent(adapter)}/${encodeURIComponent(workspace)}`;

/** At most so many names for one bot in one workspace. */
const mostNames = 20;

/** "The Money  Bot" → "money bot": what two people mean by the same name. Undefined for what can't be one. */
export const aliasOf = (words: string): string | undefined => {
  const alias = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'“”‘’`]/g, '')
    .replace(/^(?:the|my|our|your|that|this|a|an)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^[\p{L}\p{N}][\p{L}\p{N} -]{1,39}$/u.test(alias) && alias.split(' ').length <= 4 ? alias : undefined;
};

const aliasesAt = (bot: Bot, key: string): readonly string[] => {
  const stored = bot.annotations[key];
  return stored === undefined ? [] : stored.split(',').filter((alias) => aliasOf(alias) === alias);
};

export const aliasesOf = (bot: Bot, at: Conversation): readonly string[] => aliasesAt(bot, annotation(at));

export const learnedNames = (bots: readonly Bot[], at: Conversation): readonly LearnedName[] => {
  const key = annotation(at);
  return bots.flatMap((bot) => aliasesAt(bot, key).map((alias) => ({ alias, bot: bot.name })));
};

/** For the parser. */
export const nicknames = (bots: readonly Bot[], at: Conversation): Readonly<Record<string, string>> =>
  Object.fromEntries(learnedNames(bots, at).map(({ alias, bot }) => [alias, bot]));

/** The bot's annotations with these names instead. */
export const withAliases = (bot: Bot, at: Conversation, aliases: readonly string[]): Bot['annotations'] => {
  const { [annotation(at)]: _before, ...others } = bot.annotations;
  const kept = [...new Set(aliases)].slice(-mostNames);
  return kept.length === 0 ? others : { ...others, [annotation(at)]: kept.join(',') };
};
