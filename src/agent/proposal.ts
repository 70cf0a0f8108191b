import type { Button, Reply } from '../message.ts';
import type { Bot } from '../registry/bot.ts';
import type { Verdict } from './confirmation.ts';
import type { Leaning } from './leaning.ts';
import { type PlannedStep, toProposed } from './plan.ts';
import { lifetimes, type Proposal } from './state.ts';
import { copies, counted, joined, sayStep, sentence, span } from './wording.ts';

export interface Proposing {
  readonly id: string;
  readonly now: number;
  readonly said: string;
  readonly steps: readonly PlannedStep[];
  readonly verdict: Verdict;
  readonly leaning: Leaning;
}

/** A question that shows what will happen, and what is kept of it until the answer. Pure. */
export const propose = ({
  id,
  now,
  said,
  steps,
  verdict,
  leaning,
}: Proposing): { proposal: Proposal; reply: Reply } => {
  const expires = now + lifetimes.proposal;
  const title = `${sentence(steps.map(shortly).join(', then ')).slice(0, -1)}?`;
  // Several steps on the same bots name them once.
  const which = [...new Set(steps.flatMap(exactly))];
  const consequences = [...which, ...needed(steps, leaning), ...warnings(steps), ...verdict.because];
  const typeToConfirm = toType(steps);
  const proposal: Proposal = {
    id,
    at: now,
    expires,
    said,
    steps: steps.map(toProposed),
    ...(typeToConfirm !== undefined && { typeToConfirm }),
  };
  const how = `Say "yes" within ${span(lifetimes.proposal)}, or "no".`;
  return {
    proposal,
    reply: {
      text: [title, ...consequences, how].join('\n'),
      tone: 'question',
      parts: [
        {
          kind: 'proposal',
          proposal: id,
          title,
          consequences,
          expires,
          ...(typeToConfirm !== undefined && { typeToConfirm }),
          ...(verdict.guessed && { guessed: true }),
        },
      ],
      buttons: decisions(id, steps),
    },
  };
};

const decisions = (proposal: string, steps: readonly PlannedStep[]): readonly Button[] => {
  const danger = steps.some(({ intent }) => intent.effect === 'destructive');
  return [
    { label: 'Yes', press: { proposal, choice: 'yes' }, style: danger ? 'danger' : 'primary' },
    { label: 'No', press: { proposal, choice: 'no' } },
  ];
};

/** The title names up to three bots; more are counted, and named one by one below. */
const shortly = ({ intent, bots, args }: PlannedStep): string => {
  const names = bots.length > 3 ? [counted(bots.length, 'bot')] : bots.map(({ name }) => name);
  return sayStep(intent.name, names, args);
};

/** At most this many names stand in one message. */
const mostNames = 60;

/** Which bots exactly, and where. */
const exactly = ({ bots }: PlannedStep): readonly string[] => {
  if (bots.length === 0) return [];
  const environments = [...new Set(bots.map(({ environment }) => environment))];
  const where = (bot: Bot): string => (environments.length > 1 ? `, ${bot.environment}` : '');
  const each = bots.map((bot) => `${bot.name} (${copies(bot)}, ${bot.status}${where(bot)})`);
  return [`${joined(each, mostNames)}${environments.length === 1 ? ` in ${environments[0]}` : ''}.`];
};

/** What leans on the bots that an order disrupts, apart from those that are part of it. */
const needed = (steps: readonly PlannedStep[], leaning: Leaning): readonly string[] => {
  const disrupted = steps.filter(({ intent }) => intent.effect === 'disruptive' || intent.effect === 'destructive');
  const own = [...new Set(disrupted.flatMap(({ bots }) => bots.map(({ name }) => name)))];
  const others = leaning(own);
  if (others.length === 0) return [];
  return [`${joined(others)} ${others.length === 1 ? 'depends' : 'depend'} on ${own.length === 1 ? 'it' : 'them'}.`];
};

const warnings = (steps: readonly PlannedStep[]): readonly string[] => [
  ...new Set(steps.flatMap(({ intent }) => intent.warning ?? [])),
];

/** What can't be undone is typed in full where a platform can ask for it: the bot's name, when it is one. */
const toType = (steps: readonly PlannedStep[]): string | undefined => {
  const [step] = steps;
  const final = steps.length === 1 && step?.intent.effect === 'destructive' && step.intent.inverse === undefined;
  return final && step.bots.length === 1 ? step.bots[0]?.name : undefined;
};
