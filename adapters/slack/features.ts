/**
 * What an operator may do without, so that the app asks the workspace for less. Whatever is off is as if its scope had
 * not been granted, also where it was: nothing of it is asked for, heard or sent. The names stand in `SLACK_WITHOUT`.
 */
export const features = {
  threads: 'hearing, in threads of channels, what does not mention it',
  'group-messages': 'the same in group direct messages',
  voice: 'voice notes',
  files: 'charts as pictures, and long answers as files',
  assistant: 'the assistant pane',
  home: 'the Home tab',
  reactions: 'a reaction on what it works on',
  usergroups: 'rights by user groups',
} as const;

export type Feature = keyof typeof features;

/** What is off. */
export type Without = ReadonlySet<Feature>;

/** Settings and the command line know these by name only; others are nobody's. */
export const withoutOf = (names: readonly string[] = []): Without => new Set(names.filter(isFeature));

const isFeature = (name: string): name is Feature => Object.hasOwn(features, name);

/** Those of a list that serve something that is on. */
export const inUse = <Part extends { readonly feature?: Feature }>(
  parts: readonly Part[],
  without: Without,
): readonly Part[] => parts.filter(({ feature }) => feature === undefined || !without.has(feature));
