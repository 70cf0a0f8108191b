import type { Token } from './tokens.ts';

/** What may be said to be going to happen: "harbor is to be restarted", "mira is to get operator". */
const DOING =
  /^(?:be|get|have|lose|receive|become|go|come|run|carry|stop|start|restart|reboot|pause|resume|continue|proceed|wear|use|shut|switch|move|scale|roll)$/;
/** "the plan is to go", "what I want is to be told": of these something else is said. */
const NO_SUBJECT =
  /^(?:plan|plans|idea|order|orders|word|decision|verdict|consensus|job|task|mission|goal|aim|point|purpose|intention|wish|thing|things|trick|hope|need|want|like|do|all|one|ones|way|option|choice|turn|best|necessary|required|needed|possible|important|request|rule|policy|question|it|that|this|there|here|what|who|which)$/;
/** "the bots which are to be stopped", "when it is to be restarted": no order. */
const OPENS =
  /^(?:what|which|who|whom|whose|when|where|why|how|if|whether|that|because|unless|until|before|after|since|as|not)$/;
const DONE = /(?:ed|en)$|^(?:shut|put|set|cut|taken|brought|run|given|made|rid|spun|sent)$/;
const FAR = 12;

/** "harbor is to be restarted": what is to happen must. */
export const asMust = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex((_, place) => isToDo(tokens, place));
  if (at < 1) return tokens;
  const must = { ...(tokens[at] as Token), text: 'must', word: 'must' };
  return [...tokens.slice(0, at), must, ...asMust(tokens.slice(at + 2))];
};

const isToDo = (tokens: readonly Token[], at: number): boolean => {
  const [is, to, verb] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  // "it is to be restarted" asks as it stands.
  if (verb?.word === 'be' && DONE.test(tokens[at + 3]?.word ?? '')) return false;
  if (to?.word !== 'to' || !/^(?:is|are)$/.test(is?.word ?? '') || !DOING.test(verb?.word ?? '')) return false;
  if (tokens[at - 1]?.kind !== 'word' || NO_SUBJECT.test(tokens[at - 1]?.word ?? '')) return false;
  for (let place = at - 1; place >= Math.max(0, at - FAR); place -= 1) {
    if (tokens[place]?.kind === 'mark' && !/^[-,]$/.test(tokens[place]?.word ?? '')) return true;
    if (OPENS.test(tokens[place]?.word ?? '')) return false;
  }
  return true;
};
