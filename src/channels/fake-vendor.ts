import type { Button } from '../message.ts';
import type { Adapter } from './adapter.ts';

/** What somebody says on the fake platform. */
export interface Said {
  readonly text: string;
  /** The platform's id of the message; the same one again is a redelivery. */
  readonly id?: string;
  /** The platform's id of who says it. */
  readonly by?: string;
}

/**
 * An adapter's platform, played on loopback or in memory: `adapters/<name>/fake.ts`, default export
 * `() => Promise<FakeVendor>`. The suite in test/adapters talks to the real adapter through it.
 */
export interface FakeVendor {
  /** The real adapter, connected to this platform and not yet started. */
  readonly adapter: Adapter;
  /** Id that the platform gives somebody who says something without `by`. */
  readonly person: string;
  /** Resolves once the platform has handed the message over (acknowledged, not answered). */
  say(said: Said): Promise<void>;
  /** As the adapter's own account. Absent where there is none. */
  sayAsOurselves?(text: string): Promise<void>;
  /** Everything that was shown so far, oldest first: what a person reads, one entry a message. */
  shown(): readonly string[];
  /** Resolves when something that is shown matches; rejects when the platform closes first. */
  until(pattern: RegExp): Promise<string>;
  /** The longest message the platform takes, in characters. Absent = no limit. */
  readonly limit?: number;
  /** Buttons of the newest message. Absent where the platform has none. */
  buttons?(): readonly Button[];
  /** Every line the adapter has logged, as JSON. */
  logged(): readonly string[];
  /** Values (tokens, signing secrets) that must appear in no log and no message. */
  readonly secrets: readonly string[];
  close(): Promise<void>;
}
