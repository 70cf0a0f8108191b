/** The labelled sentences and fleets of test/understanding, as the benchmarks use them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Context, Fleet } from '../src/language/reading.ts';
import type { Manner } from '../src/message.ts';
import type { Answer } from '../test/understanding/judge.mjs';

export interface Sentence {
  readonly id: string;
  readonly fleet: string;
  readonly cat: string;
  readonly sub: string;
  readonly channel: Manner;
  readonly context: Context | null;
  readonly text: string;
  readonly expect: Answer;
}

const folder = new URL('../test/understanding/', import.meta.url);

/** The sentences of every set whose name begins so: `develop-` or `measure-`. */
export const sentencesOf = (part: 'develop-' | 'measure-'): readonly Sentence[] =>
  readdirSync(folder)
    .filter((file) => file.startsWith(part) && file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Sentence);

export const fleet = (letter: string): Fleet =>
  JSON.parse(readFileSync(new URL(`fleet-${letter}.json`, folder), 'utf8')) as Fleet;

/** Every fleet, by the letter in its file's name. */
export const fleets = (): ReadonlyMap<string, Fleet> => {
  const letters = readdirSync(folder).flatMap((file) => /^fleet-([a-z]{1,2})\.json$/.exec(file)?.[1] ?? []);
  return new Map(letters.sort().map((letter) => [letter, fleet(letter)]));
};

const THINGS = 'order invoice parcel price stock mail user photo report cart claim ticket route tax seat menu'.split(
  ' ',
);
const DOINGS = 'tracker checker loader mixer mapper feeder cleaner watcher archiver sorter printer indexer'.split(' ');
const PLACES = 'north south east west oslo lima kyoto accra turin leeds'.split(' ');

/** A fleet grown to `size` bots; the first ones stay, so the same sentences still mean the same. */
export const grown = (small: Fleet, size: number): Fleet => {
  const roles = DOINGS.slice(0, 8);
  const more = Array.from({ length: size - small.bots.length }, (_, index) => ({
    name: `${pick(THINGS, index)}-${pick(DOINGS, index / 16)}-${pick(PLACES, index / 192)}-${100 + index}`,
    role: pick(roles, index / 3),
    tags: [pick(THINGS, index / 5), pick(PLACES, index / 7)],
    status: pick(['running', 'stopped', 'failed', 'paused'], index / 11),
    env: pick(small.environments, index),
    replicas: 1 + (index % 4),
  }));
  return { ...small, bots: [...small.bots, ...more] };
};

const pick = (list: readonly string[], index: number): string => list[Math.floor(index) % list.length] ?? '';
