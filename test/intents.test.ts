import { describe, expect, it } from 'vitest';
import type { Declared } from '../src/language/declaration.ts';
import { createParser } from '../src/language/parser.ts';
import type { Args, Step } from '../src/language/reading.ts';
import { loadShelf } from '../src/shelf.ts';
import { fleet } from './support/fleet.ts';

interface Unit extends Declared {
  readonly examples: readonly { readonly say: string; readonly targets?: readonly string[]; readonly args?: Args }[];
}

const shelf = await loadShelf<Unit>(new URL('../intents/', import.meta.url));
const parser = createParser(shelf);
const later = shelf.find(({ language }) => language.role === 'later')?.name;

/** Answers need something that is open. */
const contextFor = ({ language, name }: Unit) =>
  language.role === 'yes' || language.role === 'no'
    ? { pending: { kind: 'confirm' as const, intent: 'restart', targets: ['ingest'], args: {} } }
    : name === later
      ? null
      : null;

const stepsOf = (unit: Unit, say: string): readonly Step[] => {
  const reading = parser.parse({ text: say, channel: 'text', context: contextFor(unit) }, fleet);
  return reading.kind === 'intents' ? reading.steps : [];
};

describe.each(shelf)('$name', (unit) => {
  it.each(unit.examples)('has "$say" for itself, with its bots and arguments', ({ say, targets = [], args = {} }) => {
    expect(
      stepsOf(unit, say).map(({ intent, targets: named, args: read }) => ({ intent, targets: named, args: read })),
    ).toEqual([{ intent: unit.name, targets, args }]);
  });

  it('says which words it claims, and none of them is empty', () => {
    const { verbs = [], nouns = [], phrases = [] } = unit.language;
    const sayings = [...verbs, ...nouns, ...phrases].map((saying) =>
      typeof saying === 'string' ? saying : saying.say,
    );
    expect(sayings.length).toBeGreaterThan(0);
    expect(sayings.filter((saying) => saying.trim() === '' || /^[…\s]/.test(saying))).toEqual([]);
  });
});
