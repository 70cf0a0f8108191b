import type { Config } from '../config.ts';

/** What the settings ask for and this version does not have, a sentence each: better no start than a silent half. */
export const missingParts = ({ discord, speech }: Config): readonly string[] => [
  ...(discord === undefined ? [] : ['DISCORD_TOKEN is set, but this version has no Discord adapter. Leave it out.']),
  ...(speech === undefined ? [] : ['STT_PROVIDER is set, but this version cannot hear yet. Leave it out.']),
];
