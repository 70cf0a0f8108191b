import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createParser } from '../../src/language/parser.ts';
import { permissions } from '../../src/people/person.ts';
import { openBlueprints } from '../../src/registry/blueprint.ts';
import { type AgentHouse, loadIntents, openAgentHouse } from '../support/agent-house.ts';
import { fleet } from '../support/fleet.ts';

const intents = await loadIntents();
const parser = createParser(intents);
let folder: string;
let house: AgentHouse;
let before: string;
const file = async (name: string, content: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codex32-bad-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  const blueprints = openBlueprints({ roots: [folder, '/bin/sleep'], searchPath: '/bin:/usr/bin' });
  house = await openAgentHouse({ parser, intents, blueprints, bots: fleet.bots.slice(0, 3) });
  house.gate.grant('ada', permissions);
  before = await house.registry.export('json');
});
afterEach(() => house.close());
const ada = (text: string) => house.say({ user: 'ada', text, provider: 'console' });

/** One clear sentence, and nothing changed. */
const harmless = async (text: string): Promise<string> => {
  expect(text.split('\n').length).toBeLessThanOrEqual(2);
  expect(text).not.toContain('reference');
  expect(await house.registry.export('json')).toBe(before);
  expect(house.calls).toEqual([]);
  return text;
};

describe('bad input', () => {
  it.each([
    ['an empty line', '   ', 'There was nothing in that message'],
    ['100,000 characters', 'restart ingest '.repeat(6_667), 'too long for me: 100,005 characters, and 8,000'],
    ['a binary', '\u0000\u0001\u0002\u0003ELF\ufffd\ufffd\u0000', 'does not look like text'],
    ['a bot that is not there', 'restart nosuchbot', 'nosuchbot'],
    ['a blueprint outside the roots', 'register a bot called spy running /etc/passwd', '/etc/passwd'],
    ['a file that is not there', 'register a bot called ghost running /nowhere/ghost.py', 'ghost.py'],
  ])('%s gets one clear sentence', async (_what, text, says) => {
    expect(await harmless((await ada(text)).text)).toContain(says);
  });

  it('a blueprint that climbs out of the roots is refused, also as the answer to a question', async () => {
    await ada('register a bot called spy');
    expect(await harmless((await ada(`${folder}/../../etc/passwd`)).text)).toContain('passwd');
  });

  it.each([
    'start ticker',
    'how is ticker?',
    'could you restart ticker please',
    'last 3 lines of ticker',
    'why?',
    'tell me more',
  ])('"%s" is no command for the bot that is being registered', async (text) => {
    await ada('register a bot called ticker');
    await ada(text);
    expect(await house.registry.export('json')).toBe(before);
    expect((await ada('/bin/sleep 60')).text).toContain('Registered ticker');
  });

  it('a script with a syntax error is not registered, and the error is told', async () => {
    const path = await file('broken.mjs', 'const a = ;\n');
    const { text, tone } = await ada(`register a bot called broken running ${path}`);
    expect(tone).toBe('refused');
    expect(text).toContain('syntax error');
    expect(await house.registry.export('json')).toBe(before);
  });

  it('an import with one bad entry imports nothing, and says which', async () => {
    const good = { name: 'newcomer', blueprint: { kind: 'command', command: '/bin/sleep' } };
    const path = await file(
      'fleet.json',
      JSON.stringify({ format: 'codex32-fleet', version: 1, bots: [good, { name: 'NO GOOD' }] }),
    );
    await ada(`import bots from ${path}`);
    expect(await harmless((await ada('yes')).text)).toContain('NO GOOD');
  });

  it('a file is imported for the terminal of this machine alone', async () => {
    const path = await file('fleet.json', '[]');
    await house.say({ user: 'ada', text: `import bots from ${path}` });
    expect(await harmless((await house.say({ user: 'ada', text: 'yes' })).text)).toContain('terminal');
  });
});
