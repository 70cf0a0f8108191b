import { type Args, type Ask, type BotDraft, CodexError, type Reply, withArticle } from '../src/kit.ts';
import { isCut, runnable } from './_command-line.ts';

const word = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Takes a bot into the registry; what it should run is asked for when the sentence did not say. */
export const register = async ({ args, person, message, world }: Ask): Promise<Reply> => {
  const name = word(args.name);
  if (name === undefined) throw new CodexError('INVALID', { detail: 'A bot needs a name.' });
  if (world.registry.named(name) !== undefined) throw new CodexError('NAME_TAKEN', { bot: name });
  const runs = word(args.image);
  if (runs === undefined || isCut(message.text, runs)) {
    const question = `What shall ${name} run? Give me a script's path or a command, with its arguments.`;
    return world.dialogue.ask({ intent: 'register', args, missing: 'image', question });
  }
  const bot = await world.registry.create(draftOf(name, runs, args), { id: person.id, name: person.name });
  world.dialogue.shows([bot.name]);
  return {
    text: `Registered ${bot.name}, ${withArticle(bot.role)} in ${bot.environment}. Say "start ${bot.name}" to run it.`,
    tone: 'done',
    buttons: [{ label: 'Start it', say: `start ${bot.name}`, style: 'primary' }],
  };
};

const draftOf = (name: string, runs: string, { role, env, tags }: Args): BotDraft => {
  const labels = Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string') : [];
  return {
    name,
    blueprint: runnable(name, runs),
    tags: labels,
    ...(word(role) && { role: word(role) }),
    ...(word(env) && { environment: word(env) }),
  };
};
