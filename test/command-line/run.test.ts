import { describe, expect, it } from 'vitest';
import { commands } from '../../src/command-line/commands.ts';
import { runCommandLine } from '../../src/command-line/run.ts';
import { version } from '../../src/package.ts';
import { fakeSurroundings } from '../support/surroundings.ts';

const run = async (...words: readonly string[]) => {
  const surroundings = fakeSurroundings({ CODEX32_PORT: 'not a port' }, '/nowhere');
  const code = await runCommandLine(words, surroundings);
  return { code, output: surroundings.said(), errors: surroundings.complained() };
};

const lineOf = (name: string, summary: string): RegExp =>
  new RegExp(`^  ${name} +${summary.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'm');

describe('the command line', () => {
  it.each(Object.keys(commands))('tells with --help what %s does, without doing it', async (name) => {
    const { code, output, errors } = await run(name, '--help');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(new RegExp(`^Usage: codex32 \\[?${name}`));
    expect(await run('help', name)).toEqual({ code, output, errors });
  });

  it.each(['--help', '-h', 'help'])('lists every command for %s', async (word) => {
    const { code, output } = await run(word);
    expect(code).toBe(0);
    for (const [name, { summary }] of Object.entries(commands)) expect(output).toMatch(lineOf(name, summary));
  });

  it('says its version', async () => {
    expect(await run('--version')).toEqual({ code: 0, output: `${version}\n`, errors: '' });
  });

  it('does not guess at a command that does not exist, and prints nothing that moves a terminal', async () => {
    const { code, output, errors } = await run('\u001b[2Jfrob');
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/^codex32 has no command "\?\?2Jfrob"\./);
  });

  it.each(['toString', '__proto__', 'constructor'])('knows no command called %s', async (name) => {
    expect((await run(name)).code).toBe(2);
  });

  it('says in one line that an option does not exist', async () => {
    const { code, errors } = await run('doctor', '--frob');
    expect(code).toBe(2);
    expect(errors).toBe("Unknown option '--frob' --help tells what there is.\n");
  });

  it.each([[], ['start'], ['--no-examples'], ['backup']])(
    'says what is wrong with the settings instead of starting: %j',
    async (...words) => {
      expect(await run(...words)).toEqual({
        code: 1,
        output: '',
        errors: 'CODEX32_PORT must be a whole number from 0 to 65535.\n',
      });
    },
  );

  it('does not start with settings for a part that this version does not have', async () => {
    const token = { DISCORD_TOKEN: 'hunter2', DISCORD_APPLICATION_ID: '12345678' };
    const surroundings = fakeSurroundings(token, '/nowhere');
    expect(await runCommandLine(['start'], surroundings)).toBe(1);
    expect(surroundings.complained()).toBe(
      'DISCORD_TOKEN is set, but this version has no Discord adapter. Leave it out.\n',
    );
  });
});
