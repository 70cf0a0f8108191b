import { type Feature, inUse, type Without } from './features.ts';

/** Every right the app asks of a workspace, and what it is for: the manifest, doctor and error messages read this. */
export interface Scope {
  readonly name: string;
  /** Completes "which it needs to …". */
  readonly to: string;
  /** Without it the app cannot answer at all. */
  readonly needed: boolean;
  /** Not asked for where this is off. */
  readonly feature?: Feature;
  /** Methods that are of no use for anything else. */
  readonly methods?: readonly string[];
}

export const scopes: readonly Scope[] = [
  { name: 'app_mentions:read', to: 'hear when somebody mentions it', needed: true },
  { name: 'chat:write', to: 'answer', needed: true },
  { name: 'commands', to: 'offer /codex32 and the message shortcuts', needed: true },
  { name: 'im:history', to: 'hear direct messages', needed: true },
  {
    ...{ name: 'channels:history', to: 'hear follow-ups in threads of public channels', needed: false },
    feature: 'threads',
  },
  {
    ...{ name: 'groups:history', to: 'hear follow-ups in threads of private channels', needed: false },
    feature: 'threads',
  },
  {
    ...{ name: 'mpim:history', to: 'hear follow-ups in threads of group direct messages', needed: false },
    feature: 'group-messages',
  },
  {
    ...{ name: 'assistant:write', to: 'work in the assistant pane', needed: false, feature: 'assistant' },
    methods: ['assistant.threads.setStatus', 'assistant.threads.setSuggestedPrompts'],
  },
  { name: 'files:read', to: 'fetch voice notes', needed: false, feature: 'voice', methods: ['files.info'] },
  {
    ...{ name: 'files:write', to: 'send charts as pictures, and long answers as files', needed: false },
    ...{ feature: 'files', methods: ['files.getUploadURLExternal', 'files.completeUploadExternal'] },
  },
  {
    ...{ name: 'reactions:write', to: 'show with a reaction that it is working', needed: false },
    ...{ feature: 'reactions', methods: ['reactions.add', 'reactions.remove'] },
  },
  {
    ...{ name: 'usergroups:read', to: 'give rights by user groups', needed: false },
    ...{ feature: 'usergroups', methods: ['usergroups.list'] },
  },
  { name: 'users:read', to: 'know names, and who was deactivated', needed: false },
];

export const whyScope = (name: string): string => scopes.find((scope) => scope.name === name)?.to ?? 'do that';

/** As Slack wants them listed, for what is on. */
export const scopeNames = (without: Without): readonly string[] => inUse(scopes, without).map(({ name }) => name);

/** The scope that a method needs, and that is not asked for because nothing that is on needs it. */
export const withheld = (without: Without): ReadonlyMap<string, string> =>
  new Map(
    scopes
      .filter(({ feature }) => feature !== undefined && without.has(feature))
      .flatMap(({ name, methods = [] }) => methods.map((method) => [method, name] as const)),
  );
