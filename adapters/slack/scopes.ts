/** Every right the app asks of a workspace, and what it is for: the manifest, doctor and error messages read this. */
export interface Scope {
  readonly name: string;
  /** Completes "which it needs to …". */
  readonly to: string;
  /** Without it the app cannot answer at all. */
  readonly needed: boolean;
}

export const scopes: readonly Scope[] = [
  { name: 'app_mentions:read', to: 'hear when somebody mentions it', needed: true },
  { name: 'chat:write', to: 'answer', needed: true },
  { name: 'commands', to: 'offer /codex32 and the message shortcuts', needed: true },
  { name: 'im:history', to: 'hear direct messages', needed: true },
  { name: 'channels:history', to: 'hear follow-ups in threads of public channels', needed: false },
  { name: 'groups:history', to: 'hear follow-ups in threads of private channels', needed: false },
  { name: 'assistant:write', to: 'work in the assistant pane', needed: false },
  { name: 'files:read', to: 'fetch voice notes', needed: false },
  { name: 'files:write', to: 'send charts as pictures, and long answers as files', needed: false },
  { name: 'reactions:write', to: 'show with a reaction that it is working', needed: false },
  { name: 'usergroups:read', to: 'give rights by user groups', needed: false },
  { name: 'users:read', to: 'know names, and who was deactivated', needed: false },
];

export const whyScope = (name: string): string => scopes.find((scope) => scope.name === name)?.to ?? 'do that';
