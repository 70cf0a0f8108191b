import { cancel, confirm, undo } from './decide.ts';
import type { Dialogue } from './dialogue.ts';
import { explainReading } from './explain-reading.ts';
import type { Turn } from './house.ts';
import { learnedNames } from './learned-names.ts';
import { mostShown } from './remember.ts';

/** The conversation of this turn, as intents may use it. */
export const conversationDialogue = (turn: Turn): Dialogue => ({
  shows: (names, as = 'selection') => {
    const bots = names.flatMap((name) => turn.fleet.byName(name)?.id ?? []).slice(0, mostShown);
    const at = turn.house.clock();
    const shown = { bots, at };
    turn.state = { ...turn.state, shown, ...(as === 'selection' && { focus: shown }) };
  },
  ask: ({ intent, args, missing, question }) => {
    const at = turn.house.clock();
    const { proposal: _proposal, ...state } = turn.state;
    turn.state = { ...state, question: { at, intent, targets: [], args, missing, question, free: true } };
    return { text: question, tone: 'question' };
  },
  confirm: () => confirm(turn),
  cancel: () => cancel(turn),
  undo: () => undo(turn),
  explain: () => {
    const { reading } = turn.before;
    if (reading !== undefined) turn.state = { ...turn.state, reading };
    return explainReading(reading);
  },
  names: () => learnedNames(turn.fleet.bots, turn.message.conversation),
});
