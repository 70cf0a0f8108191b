import {
  type Ask,
  ago,
  type Bot,
  type Cell,
  counted,
  joined,
  type LiveStatus,
  type Reply,
  withArticle,
} from '../src/kit.ts';
import { markOf } from './_fleet.ts';
import { inMilliseconds, sizeOf } from './_sizes.ts';
import { checkInWords } from './_wiring.ts';

type Fact = readonly [label: string, value: Cell];

/** What a bot is: its configuration rather than its state. Values of variables stay out; they may be anybody's. */
export const describe = ({ targets, world }: Ask): Reply => {
  const now = world.now();
  const described = targets.map((bot) => {
    const { executor } = world;
    const facts = factsOf(bot, {
      dependents: executor.dependents(bot.name),
      held: heldBy(executor.status(bot.name)),
      now,
    });
    return { bot, facts };
  });
  const words = described.map(({ bot, facts }) =>
    [titleOf(bot), ...facts.map(([label, { text }]) => `${label}: ${text}`)].join('\n'),
  );
  const [only] = described;
  const single = described.length === 1 ? only : undefined;
  return {
    text: words.join('\n\n'),
    tone: 'answer',
    ...(single && {
      parts: [{ kind: 'facts', facts: single.facts }],
      buttons: [
        { label: 'Status', say: `status ${single.bot.name}` },
        { label: 'Logs', say: `logs ${single.bot.name}` },
      ],
    }),
  };
};

const titleOf = (bot: Bot): string =>
  `${bot.name} is ${withArticle(bot.role)} in ${bot.environment}${bot.description === '' ? '' : `: ${bot.description}`}`;

/** The kernel never lets a limit be passed; sampling notices some seconds later. Nothing is known before it runs. */
const heldBy = ({ limitsHeldBy }: LiveStatus): string =>
  ({ kernel: ' (the kernel holds them)', sampling: ' (checked by sampling)', nothing: '' })[limitsHeldBy];

interface Around {
  readonly dependents: readonly string[];
  readonly held: string;
  readonly now: number;
}

const factsOf = (bot: Bot, { dependents, held, now }: Around): readonly Fact[] => {
  const { deployment } = bot;
  const limits = [
    ...(deployment.limits.memory === undefined ? [] : [sizeOf(deployment.limits.memory)]),
    ...(deployment.limits.cpu === undefined ? [] : [counted(deployment.limits.cpu, 'CPU')]),
  ];
  const facts: readonly (readonly [string, string])[] = [
    ['Status', bot.status],
    ['Runs', runs(bot)],
    ['Version', bot.version],
    ['Copies', String(deployment.replicas)],
    ['Tags', bot.tags.join(', ')],
    ['Limits', limits.length === 0 ? '' : `${limits.join(', ')}${held}`],
    ['Restarts', deployment.restart.when === 'never' ? 'never by itself' : deployment.restart.when.replace('-', ' ')],
    ['Variables', joined(Object.keys(deployment.variables))],
    ['Settings', joined(Object.entries(deployment.settings).map(([name, value]) => `${name} ${value}`))],
    ['Probes', probesOf(bot)],
    ['Depends on', joined(deployment.dependsOn.map(needed))],
    ['Needed by', joined(dependents)],
    ['Endpoints', joined(bot.endpoints.map(({ name, url }) => `${name} ${url}`))],
    ['Registered', ago(bot.createdAt, now)],
  ];
  return facts
    .filter(([, text]) => text !== '')
    .map(([label, text]): Fact => [label, label === 'Status' ? { text, mark: markOf(bot) } : { text }]);
};

const probesOf = ({ deployment }: Bot): string =>
  joined(
    Object.entries(deployment.probes).flatMap(([kind, probe]) =>
      probe ? [`${kind} by ${checkInWords(probe.check)} every ${inMilliseconds(probe.interval)}`] : [],
    ),
  );

const needed = ({ bot, until }: Bot['deployment']['dependsOn'][number]): string =>
  until === 'started' ? bot : `${bot} (until it is ${until})`;

const runs = ({ blueprint }: Bot): string => {
  const what =
    blueprint.kind === 'script' ? blueprint.path : blueprint.kind === 'command' ? blueprint.command : blueprint.image;
  return [what, ...blueprint.args].join(' ');
};
