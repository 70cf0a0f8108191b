import { type Ask, type Button, type Intent, joined, type Reply, sentenceFor } from '../src/kit.ts';

/** What this person may do: all of it by name, a few sentences that work on this very fleet, and each one on request. */
export const help = async (ask: Ask): Promise<Reply> => {
  const allowed = await mayDo(ask);
  const topic = allowed.find(({ name }) => name === ask.args.topic);
  if (topic !== undefined) return about(topic, ask);
  if (ask.args.topic !== undefined)
    return { text: `You may not use "${String(ask.args.topic)}", or I can't do it yet.`, tone: 'answer' };
  return overview(allowed, ask);
};

const mayDo = async ({ world }: Ask): Promise<readonly Intent[]> => {
  const may = await Promise.all(world.intents.map(({ permission }) => world.may(permission)));
  return world.intents.filter((intent, index) => may[index] === true && intent.run !== undefined);
};

const isDialogue = ({ language, permission }: Intent): boolean =>
  permission === 'anyone' && language.targets === 'none';

const overview = (allowed: readonly Intent[], { world }: Ask): Reply => {
  const bots = world.registry.find();
  const say = (intent: Intent): string | undefined => sentenceFor(intent, bots);
  const reading = allowed.filter((intent) => intent.effect === 'read' && !isDialogue(intent));
  const acting = allowed.filter((intent) => intent.effect !== 'read' && !isDialogue(intent));
  if (reading.length + acting.length === 0) {
    return { text: 'You have no rights here yet. Say "who am I" for what to tell an admin.', tone: 'answer' };
  }
  const tries = [...pick(reading, 2), ...pick(acting, 3)].flatMap((intent) => say(intent) ?? []);
  const lines = [
    'Talk to me as you would to a colleague.',
    `Look: ${joined(
      reading.map(({ name }) => name),
      30,
    )}.`,
    ...(acting.length > 0
      ? [
          `Act: ${joined(
            acting.map(({ name }) => name),
            40,
          )}.`,
        ]
      : []),
    ...(tries.length > 0 ? [`Try: ${tries.map((sentence) => `"${sentence}"`).join(', ')}.`] : []),
    'Say "help restart" (or any other word above) for more about it. I ask before I do anything that is hard to take back.',
  ];
  const buttons: Button[] = tries.map((sentence) => ({ label: sentence, say: sentence }));
  return { text: lines.join('\n'), tone: 'answer', buttons };
};

/** The plain ones first: what people do every day. */
const everyday = ['status', 'logs', 'list', 'start', 'restart', 'stop'];
const pick = (intents: readonly Intent[], most: number): readonly Intent[] => {
  const rank = ({ name }: Intent): number => (everyday.includes(name) ? everyday.indexOf(name) : everyday.length);
  return intents.toSorted((a, b) => rank(a) - rank(b)).slice(0, most);
};

const about = (intent: Intent, { world }: Ask): Reply => {
  const bots = world.registry.find();
  const sentences = intent.examples.flatMap((example) => sentenceFor({ ...intent, examples: [example] }, bots) ?? []);
  const asks = intent.effect === 'destructive' ? ' I always ask first.' : '';
  const right = intent.permission === 'anyone' ? '' : ` It takes the "${intent.permission}" permission.`;
  return {
    text: [`${intent.name}: ${intent.summary}${right}${asks}`, ...sentences.map((say) => `  ${say}`)].join('\n'),
    tone: 'answer',
    buttons: sentences.slice(0, 3).map((say) => ({ label: say, say })),
  };
};
