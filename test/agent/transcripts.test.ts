import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Intent } from '../../src/agent/intent.ts';
import { createParser } from '../../src/language/parser.ts';
import type { Parser } from '../../src/language/reading.ts';
import { loadIntents, openAgentHouse } from '../support/agent-house.ts';
import { memories } from '../support/memories.ts';
import { playTranscript, readTranscript } from '../support/transcript.ts';

const folder = new URL('../transcripts/', import.meta.url);
const stories = readdirSync(folder).filter((name) => name.endsWith('.chat'));

let intents: readonly Intent[];
let parser: Parser;
beforeAll(async () => {
  intents = await loadIntents();
  parser = createParser(intents);
});

/** The acceptance tests: real parser, intents and registry; every line is what a person sees. */
describe.each(memories)('conversations, remembered $name', ({ name: kind, open }) => {
  it.each(stories)('%s', async (story) => {
    // In process, a story's memory lives by the story's clock; Redis keeps its own time, and the context must not care.
    const own = kind === 'redis' ? await open() : undefined;
    const house = await openAgentHouse({ parser, intents, ...(own && { memory: own.memory }) });
    try {
      const differences = await playTranscript(readFileSync(new URL(story, folder), 'utf8'), house);
      expect(differences).toEqual([]);
    } finally {
      await house.close();
      await own?.end();
    }
  });
});

describe('reading a transcript', () => {
  it('knows who speaks, with which rights, where and how, and how time goes by', () => {
    const text =
      'ada [viewer bot.stop] in #dev (voice): stop it\nbot: Stop it?\n     Really?\n… 6 minutes later\nada presses no';
    const [says, bot, later, presses] = readTranscript(text);
    expect(says).toMatchObject({ kind: 'says', user: 'ada', channel: 'dev', manner: 'voice', text: 'stop it' });
    expect(bot).toMatchObject({ kind: 'bot', text: 'Stop it?\nReally?' });
    expect(later).toMatchObject({ kind: 'later', ms: 360_000 });
    expect(presses).toMatchObject({ kind: 'presses', choice: 'no' });
  });

  it('refuses a line it cannot read, by its number', () => {
    expect(() => readTranscript('ada: hi\nnobody said this')).toThrow('line 2');
    expect(() => readTranscript('ada [wizard]: hi')).toThrow('"wizard"');
  });

  it('fails when the reply is another one', async () => {
    const house = await openAgentHouse({ parser, intents });
    const differences = await playTranscript('ada: who am i, and more of this\nbot: The king.', house);
    await house.close();
    expect(differences).toHaveLength(1);
  });
});
