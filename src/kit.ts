/** The guest door: all that a file in `intents/`, `adapters/` or another shelf may import of the house. */

export type { Ask, Example, Intent, World } from './agent/intent.ts';
export { defineIntent } from './agent/intent.ts';
// For intents: the fleet as they may see it, and how the house puts things into words.
export { sentenceFor } from './agent/sentences.ts';
export { ago, bytes, copies, counted, joined, sayArgs, sayStep, sentence, span, withArticle } from './agent/wording.ts';
export { byWord } from './by-word.ts';
// For adapters: the contract, and a reply as text for whoever has nothing better.
export type {
  Adapter,
  AdapterHost,
  AdapterUnit,
  Answer,
  Deliver,
  Keeping,
  Shown,
  Suggestions,
} from './channels/adapter.ts';
export type { FakeVendor } from './channels/fake-vendor.ts';
export { untilAborted } from './channels/following.ts';
export type { Installation, Installations } from './channels/installations.ts';
export { sayDown } from './channels/ladder.ts';
export { bare, type Look } from './channels/look.ts';
export { filtered, type Paged, pagesOf } from './channels/pages.ts';
export { chartPicture } from './channels/picture/charts.ts';
export { headline, inWords, plain, sayable } from './channels/plain.ts';
export type { Receipt, Receipts } from './channels/receipts.ts';
export { cut, widthOf, wrap } from './channels/width.ts';
export { CodexError } from './errors.ts';
export { levelsOf } from './executor/dependencies.ts';
export type {
  Executor,
  LiveStatus,
  LogLine,
  LogQuery,
  MetricName,
  Order,
  Outcome,
  Series,
} from './executor/executor.ts';
export { metricNames } from './executor/executor.ts';
export type { Args, Step } from './language/reading.ts';
export { type Log, silentLog } from './log.ts';
export type {
  Button,
  Cell,
  Conversation,
  Mark,
  Message,
  Part,
  Press,
  Progress,
  Reply,
  Sender,
  Tone,
} from './message.ts';
// For intents about people: what they did, what was granted, and the matrix of roles.
export type { Deed } from './people/audit/deeds.ts';
export type { Holder, People, RoleOrder, Self } from './people/people.ts';
export type { Grant } from './people/rights.ts';
export { isRole, type Role, rightsOf, roles } from './people/roles.ts';
export { parseScope, type Scope, sayScope } from './people/scope.ts';
export { Blueprint, type Bot, type BotDraft, type BotStatus, wellKnownRoles } from './registry/bot.ts';
export type { BotFilter, DeploymentRecord, FleetEvent, FleetStats } from './registry/registry.ts';
export type { Route, RouteAnswer, RouteRequest } from './route.ts';
