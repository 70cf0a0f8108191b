import type { Reply } from '../message.ts';
import type { Bot } from '../registry/bot.ts';
import type { Turn } from './house.ts';
import type { World } from './intent.ts';
import { aliasesOf, aliasOf, withAliases } from './learned-names.ts';
import type { Naming } from './naming.ts';
import { worldOf } from './run-step.ts';

/** Does what a sentence about names says, or says why not. Undefined when the sentence is not about names after all. */
export const learn = async (turn: Turn, naming: Naming): Promise<Reply | undefined> =>
  naming.kind === 'teach' ? teach(turn, naming) : forget(turn, naming.alias);

const teach = async (
  turn: Turn,
  { alias: said, bot: spoken }: { alias: string; bot: string },
): Promise<Reply | undefined> => {
  const bot = botCalled(turn, spoken);
  if (bot === undefined) return undefined;
  const alias = aliasOf(said);
  if (alias === undefined) return refused(`"${said}" is no name I could learn: one to four words, please.`);
  if (meansSomething(turn, alias)) return refused(`"${alias}" means something to me already, so I keep that meaning.`);
  const world = await worldOf(turn);
  await keepName(turn, world, alias, bot);
  return {
    text: `Good, "${alias}" is ${bot.name} from now on. Say "forget the name ${alias}" to take it back.`,
    tone: 'done',
  };
};

/** A bot has one meaning in a workspace: teaching takes the name away from another bot. Throws REFUSED. */
export const keepName = async (turn: Turn, world: World, alias: string, bot: Bot): Promise<void> => {
  const at = turn.message.conversation;
  const by = { id: turn.person.id, name: turn.person.name };
  for (const other of world.registry.find()) {
    const aliases = aliasesOf(other, at);
    if (other.id === bot.id || !aliases.includes(alias)) continue;
    await world.registry.update(
      other.id,
      {
        annotations: withAliases(
          other,
          at,
          aliases.filter((one) => one !== alias),
        ),
      },
      by,
    );
  }
  const annotations = withAliases(bot, at, [...aliasesOf(bot, at), alias]);
  await world.registry.update(bot.id, { annotations }, by, bot.revision);
};

const forget = async (turn: Turn, said: string): Promise<Reply | undefined> => {
  const at = turn.message.conversation;
  const alias = aliasOf(said);
  const holder = turn.fleet.bots.find((bot) => alias !== undefined && aliasesOf(bot, at).includes(alias));
  if (alias === undefined || holder === undefined) return undefined;
  const world = await worldOf(turn);
  const annotations = withAliases(
    holder,
    at,
    aliasesOf(holder, at).filter((one) => one !== alias),
  );
  await world.registry.update(holder.id, { annotations }, { id: turn.person.id, name: turn.person.name });
  return { text: `"${alias}" means nothing special any more.`, tone: 'done' };
};

/** By its full name, or by words that the parser takes for just one bot without guessing at letters. */
const botCalled = (turn: Turn, spoken: string): Bot | undefined => {
  const exact = turn.fleet.byName(spoken.replaceAll(' ', '-'));
  if (exact !== undefined) return exact;
  const reading = turn.house.parser.parse({ text: `status of ${spoken}`, channel: 'text' }, turn.fleet.words);
  const [step] = reading.kind === 'intents' ? reading.steps : [];
  const [name] = step?.targets ?? [];
  const via = name === undefined ? undefined : step?.how.targets[name];
  const sure = step?.targets.length === 1 && (via === 'exact' || via === 'part');
  return sure && name !== undefined ? turn.fleet.byName(name) : undefined;
};

/** A name, a role, a tag or an order that the parser knows is never given another meaning. */
export const meansSomething = (turn: Turn, alias: string): boolean => {
  const { parser } = turn.house;
  const { words } = turn.fleet;
  const taken = [
    ...words.environments,
    ...words.bots.flatMap(({ name, role, tags, status }) => [name, role, status, ...tags]),
  ];
  if (taken.some((word) => word === alias || `${word}s` === alias || word === alias.replaceAll(' ', '-'))) return true;
  return [alias, `status of ${alias}`].some(
    (text) => parser.parse({ text, channel: 'text' }, words).kind === 'intents',
  );
};

const refused = (text: string): Reply => ({ text, tone: 'refused' });
