import { CodexError } from '../errors.ts';
import { version } from '../package.ts';
import type { Command, Surroundings } from './command.ts';
import { commands, isCommandName } from './commands.ts';

/** Runs what was typed after `codex32`; nothing typed means `start`. Resolves with the exit code. */
export const runCommandLine = async (typed: readonly string[], surroundings: Surroundings): Promise<number> => {
  const { output, errors } = surroundings;
  const [first = 'start', ...rest] = typed[0]?.startsWith('--') && !isWhole(typed[0]) ? ['start', ...typed] : typed;
  if (first === '--version' || first === '-v') return say(output, version);
  if (first === '--help' || first === '-h' || first === 'help') return help(rest[0], surroundings);
  if (!isCommandName(first)) {
    errors.write(`codex32 has no command "${printable(first)}".\n\n${overview()}\n`);
    return 2;
  }
  try {
    const command = await commands[first].load();
    if (asksForHelp(rest)) return say(output, command.help.trim());
    return await command.run(rest, surroundings);
  } catch (error) {
    errors.write(`${sentence(error)}\n`);
    return isUsage(error) ? 2 : 1;
  }
};

const isWhole = (word: string): boolean => ['--help', '--version'].includes(word);

/** Only before `--` and before any sentence: what follows those is meant for somebody else. */
const asksForHelp = (words: readonly string[]): boolean => {
  const end = words.indexOf('--');
  return (end === -1 ? words : words.slice(0, end)).some((word) => word === '--help' || word === '-h');
};

const help = async (name: string | undefined, { output }: Surroundings): Promise<number> => {
  if (name === undefined || !isCommandName(name)) return say(output, overview());
  const command: Command = await commands[name].load();
  return say(output, command.help.trim());
};

const say = (output: NodeJS.WriteStream, text: string): number => {
  output.write(`${text}\n`);
  return 0;
};

const overview = (): string => {
  const names = Object.keys(commands);
  const width = Math.max(...names.map((name) => name.length));
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Codex-32 runs a fleet of bots by talking to it.',
    '',
    'Usage: codex32 [command] [options]',
    '',
    ...lines,
    '',
    'codex32 <command> --help tells more. Settings: .env.template.',
  ].join('\n');
};

/** node:util's parseArgs says what was wrong with the options in words that people can read. */
const isUsage = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const sentence = (error: unknown): string => {
  if (error instanceof CodexError) return error.says;
  if (isUsage(error)) return `${error.message.replace(/ To specify a positional.*$/s, '')} --help tells what there is.`;
  return `Something went wrong that nobody foresaw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
};

const printable = (text: string): string =>
  text.slice(0, 40).replaceAll(/\P{L}/gu, (sign) => (/^[\w-]$/.test(sign) ? sign : '?'));
