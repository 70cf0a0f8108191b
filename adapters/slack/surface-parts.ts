import type { Adapter, Deliver, Log, Sender, Suggestions } from '../../src/kit.ts';
import type { Conversing } from './conversing.ts';
import type { Without } from './features.ts';
import type { People } from './people.ts';
import type { Workspaces } from './workspaces.ts';

/** What everything of Slack besides messages is given. */
export interface SurfaceParts {
  readonly workspaces: Workspaces;
  readonly conversing: Conversing;
  readonly people: People;
  readonly suggest: (sender: Sender, typed: string) => Promise<Suggestions>;
  readonly deliver: Deliver;
  readonly send: Adapter['send'];
  readonly without: Without;
  readonly apiUrl: string;
  readonly log: Log;
}
