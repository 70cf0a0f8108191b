import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log } from './log.ts';
import type { Reply } from './message.ts';
import { packageRoot } from './package.ts';
import type { BotDraft } from './registry/bot.ts';
import type { NewEvent, Registry } from './registry/registry.ts';

/** The event that says it was done once: bots that somebody removed do not come back. */
const REGISTERED = 'examples-registered';
const actor = { id: 'service', name: 'Codex-32' } as const;

/**
 * Registers the example bots, without starting them, if this fleet is empty and always was. Resolves with their names,
 * none when there was nothing to do. Examples are a kindness: when one is refused (no Python, a folder that may not be
 * used), the start goes on without it.
 */
export const registerExamples = async (
  registry: Registry,
  { dataDir, log }: { readonly dataDir: string; readonly log: Log },
): Promise<readonly string[]> => {
  if (registry.find().length > 0) return [];
  if ((await registry.history({ type: REGISTERED, limit: 1 })).length > 0) return [];
  const samples = join(dataDir, 'samples');
  await mkdir(samples, { recursive: true });
  const registered: string[] = [];
  // One after the other: lists show bots in the order in which they were registered.
  for (const draft of exampleDrafts(samples)) {
    try {
      registered.push((await registry.create(draft, actor)).name);
    } catch (error) {
      log.warn('An example bot could not be registered.', { bot: draft.name, error });
    }
  }
  await registry.record(registeredEvent(registered));
  return registered;
};

const registeredEvent = (names: readonly string[]): NewEvent => ({
  type: REGISTERED,
  by: actor,
  says: `The example bots were registered: ${names.join(', ') || 'none could be'}.`,
  detail: { bots: names },
});

const script = (file: string): string => fileURLToPath(new URL(`examples/bots/${file}`, packageRoot));

/** @param samples the folder they share: what the collector writes, the others read. */
const exampleDrafts = (samples: string): readonly BotDraft[] => {
  const common = {
    environment: 'development',
    tags: ['example'],
    deployment: { variables: { SAMPLES_FOLDER: samples } },
  };
  return [
    {
      ...common,
      name: 'load-collector',
      role: 'collector',
      description: 'Samples load and memory of this machine.',
      blueprint: { kind: 'script', language: 'node', path: script('load-collector.js') },
    },
    {
      ...common,
      name: 'disk-analyzer',
      role: 'analyzer',
      description: 'Tells how full the disk is, and when it will be full.',
      blueprint: { kind: 'script', language: 'python', path: script('disk-analyzer.py') },
    },
    {
      ...common,
      name: 'sample-aggregator',
      role: 'aggregator',
      description: 'Sums up what load-collector samples.',
      blueprint: { kind: 'script', language: 'shell', path: script('sample-aggregator.sh') },
    },
  ];
};

/** What a terminal says first: how the fleet is, and a sentence that does something when it is typed next. */
export const greeting = (registry: Registry, examples: readonly string[] = []): Reply => {
  const bots = registry.find();
  const running = bots.filter(({ status }) => status === 'running');
  const failed = bots.filter(({ status }) => status === 'failed' || status === 'error');
  const idle = bots.find(({ status }) => status === 'registered' || status === 'stopped');
  const next = [
    ...(failed[0] ? [`why did ${failed[0].name} fail?`] : []),
    ...(idle && running.length === 0 ? [`start the ${idle.name.replaceAll('-', ' ')}`] : []),
    ...(running[0] ? [`show me the logs of ${running[0].name}`] : []),
    ...(bots.length > 0 ? ['status'] : ['register a bot']),
    'help',
  ];
  return {
    text: greetingText(bots.length, { running: running.length, failed: failed.length, examples }),
    tone: 'answer',
    buttons: next.map((say) => ({ label: say, say })),
  };
};

const greetingText = (
  bots: number,
  {
    running,
    failed,
    examples,
  }: { readonly running: number; readonly failed: number; readonly examples: readonly string[] },
): string => {
  if (bots === 0) return 'Codex-32 here. There are no bots yet.';
  if (examples.length > 0 && examples.length === bots) {
    return `Codex-32 here. I registered ${count(bots, 'example bot')} for a start, none of them running:\n${examples.join(', ')}.`;
  }
  const parts = [`${running === 0 ? 'none' : running} running`, ...(failed > 0 ? [`${failed} failed`] : [])];
  return `Codex-32 here, with ${count(bots, 'bot')}: ${parts.join(', ')}.`;
};

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
