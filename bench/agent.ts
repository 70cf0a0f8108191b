/** Time from a message to its reply, everything but the parser's platform and the bots' processes: 100 bots against 10,000. */
import { performance } from 'node:perf_hooks';
import { createParser } from '../src/language/parser.ts';
import type { KnownBot } from '../src/language/reading.ts';
import { permissions } from '../src/people/person.ts';
import { loadIntents, openAgentHouse } from '../test/support/agent-house.ts';

const fleetOf = (size: number): readonly KnownBot[] =>
  Array.from({ length: size }, (_, n) => ({
    ...{
      name: `bot-${n}`,
      role: `role-${n % 20}`,
      tags: [`tag-${n % 50}`],
      status: 'stopped',
      env: n % 2 === 0 ? 'staging' : 'dev',
      replicas: 1,
    },
  }));

const sentences = [
  'status of bot-7',
  'list the role-3',
  'describe bot-42',
  'restart bot-7',
  'help',
  'tag bot-9 with slow',
];
const rounds = 30;

const measure = async (size: number): Promise<ReadonlyMap<string, number>> => {
  const intents = await loadIntents();
  const house = await openAgentHouse({ parser: createParser(intents), intents, bots: fleetOf(size) });
  house.gate.grant('ada', permissions);
  const medians = new Map<string, number>();
  for (const text of sentences) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now();
      await house.say({ user: 'ada', text });
      times.push(performance.now() - from);
    }
    medians.set(text, times.toSorted((a, b) => a - b)[rounds / 2] ?? 0);
  }
  await house.close();
  return medians;
};

export default async (): Promise<void> => {
  const [small, large] = [await measure(100), await measure(10_000)];
  console.log(`ms from message to reply, median of ${rounds}       100 bots   10,000 bots   ratio`);
  for (const text of sentences) {
    const [a = 0, b = 0] = [small.get(text), large.get(text)];
    console.log(
      `${text.padEnd(44)} ${a.toFixed(2).padStart(8)} ${b.toFixed(2).padStart(13)} ${(b / a).toFixed(1).padStart(7)}`,
    );
  }
};
