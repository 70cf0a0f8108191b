import type { Installations, Receipts } from '../../src/kit.ts';
import type { Pace } from './pacing.ts';

/** The app itself, for workspaces that install it by themselves. */
export interface SlackClient {
  readonly id: string;
  readonly secret: string;
  /** Those that may; absent = whichever wants to. */
  readonly workspaces?: readonly string[] | undefined;
}

/** How to reach Slack, and as whom: by a token, as an app that workspaces install, or both. */
export interface SlackAccess {
  /** Of the one workspace. */
  readonly botToken?: string;
  /** For several. */
  readonly client?: SlackClient;
  /** For requests over HTTP. */
  readonly signingSecret?: string;
  /** For Socket Mode. */
  readonly appToken?: string;
  /** Another server of the same protocol. */
  readonly apiUrl?: string;
  /** Features that are off, by name. */
  readonly without?: readonly string[];
}

export interface SlackSettings extends SlackAccess {
  readonly receipts: Receipts;
  /** Where the tokens of those that installed the app are kept. */
  readonly installations: Installations;
  /** Nobody else works on these receipts: what was begun and not finished was interrupted. */
  readonly alone: boolean;
  /** Quick answers to a command go with its acknowledgement; where Slack itself is asked unless told. */
  readonly quickAnswers?: boolean;
  /** Messages that a channel takes at once, and within how many ms; Slack's own limits unless told. */
  readonly pace?: Pace;
}

const SLACK = 'https://slack.com/api/';

/** With the slash that the client adds the method's name to; a server named without a path has Slack's. */
export const apiUrlOf = ({ apiUrl = SLACK }: Pick<SlackSettings, 'apiUrl'>): string => {
  const url = new URL(apiUrl);
  if (url.pathname === '/') url.pathname = '/api/';
  else if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
};

/** Where people say yes to the app: beside the API, as Slack has it. */
export const authorizeUrlOf = (apiUrl: string): string => new URL('../oauth/v2/authorize', apiUrl).href;
