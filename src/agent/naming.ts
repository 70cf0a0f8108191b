/** Sentences about names: not orders, so no intent declares them, and short enough to be read as a whole. */
export type Naming =
  | { readonly kind: 'teach'; readonly alias: string; readonly bot: string }
  | { readonly kind: 'forget'; readonly alias: string };

/** More is talk about something else. */
const longest = 160;

const teaching = [
  /^(?:when(?:ever)?|if) (?:i|we|people|anyone|somebody) (?:say|says|write|writes|mention|mentions),? (?<alias>.+?),? (?:i|we|they|it) (?:really |always |actually )?means? (?<bot>.+)$/,
  /^(?:by|with) (?<alias>.+?),? (?:i|we) (?:really |always |actually )?mean (?<bot>.+)$/,
  /^remember that (?<alias>.+?) (?:is|means) (?<bot>.+)$/,
  /^(?<alias>.+?) is (?:just )?(?:a nickname|another name|short|our name|my name) (?:for|of) (?<bot>.+)$/,
  /^(?<alias>.+?) (?:stands for|means) (?<bot>[a-z0-9-]+)$/,
] as const;

const forgetting = [
  /^forget (?:about )?the (?:nick)?name (?<alias>.+)$/,
  /^forget what (?<alias>.+?) means$/,
  /^(?<alias>.+?) (?:no longer|doesn't|does not) means? .+$/,
] as const;

/** Reads a sentence that teaches a name or takes one back; undefined for everything else. Pure and bounded. */
export const readNaming = (said: string): Naming | undefined => {
  if (said.length > longest || said.includes('\n')) return undefined;
  const text = said
    .toLowerCase()
    .replace(/["'“”‘’]/g, (mark) => (mark === '’' || mark === "'" ? "'" : ''))
    .replace(/\s+/g, ' ')
    .replace(/^(?:please|hey|ok|okay|fyi|and|so)[, ]+/, '')
    .replace(/[.!,;\s]+$/, '')
    .trim();
  const taught = firstGroups(teaching, text);
  if (taught?.alias !== undefined && taught.bot !== undefined) {
    return { kind: 'teach', alias: taught.alias, bot: taught.bot.replace(/^the /, '') };
  }
  const forgotten = firstGroups(forgetting, text);
  return forgotten?.alias === undefined ? undefined : { kind: 'forget', alias: forgotten.alias };
};

const firstGroups = (patterns: readonly RegExp[], text: string): Readonly<Record<string, string>> | undefined => {
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return undefined;
};
