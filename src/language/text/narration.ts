import { type Token, wordsBetween } from './tokens.ts';

/**
 * How a story leads to what is wanted, and the courtesies around it, put into the plain words that the rest of the parser reads:
 * "…, which is why I want it restarted" goes on with a "so", and "if it is not too much to ask" says nothing.
 */
export const plainlyTold = (tokens: readonly Token[]): readonly Token[] =>
  tokens.length < 4 ? tokens : tokens.some(({ word }) => LEADS.has(word)) ? mended(tokens) : tokens;

/** With none of these words there is nothing to be mended. */
const LEADS = new Set(
  'which that why therefore hence thus short story line result consequently if thanking oblige before mean means thing only anyhow anyway anyways business work point ask request question order yes yeah whatever enough gist upshot version moral boils comes'.split(
    ' ',
  ),
);

const COMMA: Token = { text: ',', word: ',', kind: 'mark' };
/** The first words of all that is mended here. */
const BEGINS = new Set(
  'which that this and therefore hence thus consequently in so long to bottom the what as if only thanking before one anyhow anyway anyways back my but whatever enough'.split(
    ' ',
  ),
);
const ALL: Token = { text: 'all', word: 'all', kind: 'word' };
const SO: Token = { text: 'so', word: 'so', kind: 'word' };

const mended = (tokens: readonly Token[]): readonly Token[] => {
  const done: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const text = BEGINS.has(tokens[at]?.word ?? '') ? textFrom(tokens, at) : '';
    const so =
      at > 1 || tokens[at - 1]?.kind === 'mark' ? (SO_THAT.exec(text) ?? (at > 1 ? MEANS.exec(text) : null)) : null;
    const thing = THE_THING.exec(text)?.[0];
    if (thing !== undefined) {
      done.push(ALL);
      at += thing.split(' ').length;
      continue;
    }
    const asked = /^(?:know|me|us|see|hear|say)$/.test(tokens[at - 1]?.word ?? '')
      ? AMID.exec(text)?.[0].trim()
      : undefined;
    if (asked !== undefined) {
      at += asked.split(' ').length;
      continue;
    }
    const heads = so ?? HEADS.exec(text);
    const courtesy = heads ? null : COURTESY.exec(text);
    const said = (heads ?? courtesy)?.[0];
    if (said === undefined) {
      done.push(tokens[at] as Token);
      at += 1;
      continue;
    }
    at += said.trim().split(' ').length;
    // "she said, anyway: …" may go on with what she said.
    if (heads && done.length > 0 && !SPEAKS.test(done.at(done.at(-1)?.kind === 'word' ? -1 : -2)?.word ?? '')) {
      if (done.at(-1)?.kind === 'word') done.push(COMMA);
      if (done.at(-1)?.word !== 'so') done.push(SO);
    }
    // The comma behind a courtesy goes with it, unless it parts two things.
    if (courtesy && tokens[at]?.word === ',' && (done.length === 0 || done.at(-1)?.kind === 'mark')) at += 1;
  }
  return done;
};

const textFrom = (tokens: readonly Token[], at: number): string => wordsBetween(tokens, at, at + LONGEST);
const LONGEST = 12;

/** "which is why i want", "that's why you should"; but "which is why harbor failed" tells, and "is that why?" asks. */
const SO_THAT =
  /^(?:and )?(?:which|that|this) is (?:also |exactly |precisely |basically |just )?why(?= (?:i (?:would like|would love|want|need|would appreciate|ask|am asking)|we (?:would like|want|need|must|have to|ask)|you (?:should|must|need to|have to|can|could|may)|please|could you|can you|would you)\b)/;
/** "which means you can resume it", "which for us means that harbor must go back to 2.1" */
const MEANS =
  /^(?:and )?which (?:for (?:us|me) |basically |in turn |simply |also |sadly |luckily |now |finally )*means (?:that )?(?=(?:(?:you|we|i|somebody|someone) (?:can|could|may|must|have to|will have to|will need to|need|need to|should|want|would like)|\S+(?: \S+){0,2} (?:must|has to|have to|needs to|need to|should|can|may))\b)/;
/** "therefore: deploy …", "long story short, restart it" */
const HEADS =
  /^(?:therefore|hence|thus|consequently|in short|so in short|long story short|to (?:cut|make) a long story short|bottom line|the bottom line|as a result|(?:(?:so|but|and) )?(?:anyhow|anyway|anyways|in any case|back to business|back to work|to business|to the point|(?:the|my) point(?: is)?|(?:the|my) (?:ask|request|question|order)|so yes|so yeah|whatever|enough of that)|so) :|^(?:(?:so|and|but) )?(?:to (?:cut|make) a |it is a )?long story short(?: [,-])?(?= )|^(?:the (?:gist|upshot|bottom line|long and short|short version|moral)(?: of (?:it|this|that|the story|all (?:this|that)|it all))?(?: is(?: that)?)?|what (?:it|this|that|all of this)(?: all)? (?:boils|comes) down to(?: is(?: that)?)?)(?: [:,-])?(?= )/;

const SPEAKS = /^(?:said|says|say|wrote|writes|asked|asks|told|tells|goes|replied|shouted|me|us)$/;

/** "the only thing I need is its log" */
const THE_THING =
  /^(?:the|one) (?:only |one |single |main |first )?thing(?= (?:i|we) (?:\S+ ){0,2}(?:need|want|like|ask|require)\b)/;
/** "I need to know, before I call them, whether it is up": what for is not asked. */
const AMID = /^before (?:i|we) (?:\S+ ){1,5}?(?=(?:whether|if|how|what|which|why|who)\b)/;

const NO_TROUBLE =
  '(?:trouble|bother|hassle|inconvenience|imposition|burden|problem|ask|asking too much|issue|biggie|big deal|fuss)';
/** "if it is not too much to ask", "if I might ask", "if nobody minds"; "if that is a problem" is a condition. */
const COURTESY = new RegExp(
  `^(?:(?:only )?if (?:it|that|this) (?:is|was|would|were|does|will)(?: be| not| too| much| all| that| really| such| any| no| a| an| big| great| of| to| cause| asking| for you)*(?<= (?:not|no)\\b.*) ${NO_TROUBLE}(?: (?:to ask(?: of you)?|for you|at all|of you))?|if (?:i|we) (?:may|might|could|can)(?: just| kindly| please)?(?: be so bold(?: as to)?)?(?: (?:ask|trouble you|bother you|enquire|inquire))?(?= ,)|thanking you(?: (?:in advance|in anticipation|kindly|very much|all|so much))?|and oblige)(?= |$)`,
);

/** "what on earth made it fail", "who tf am I": between a question word and what it asks, these say nothing. */
export const withoutExpletive = (tokens: readonly Token[]): readonly Token[] => {
  const at = tokens.findIndex(({ word }) => QUESTION_WORDS.has(word));
  const said = at < 0 ? undefined : EXPLETIVE.exec(textFrom(tokens, at + 1))?.[0];
  if (said === undefined) return tokens;
  const end = at + 1 + said.split(' ').length;
  return tokens[end]?.kind === 'word' ? [...tokens.slice(0, at + 1), ...tokens.slice(end)] : tokens;
};
const QUESTION_WORDS = new Set(['what', 'who', 'which', 'why', 'where', 'when', 'how', 'whats', 'whos', 'hows']);
const EXPLETIVE =
  /^(?:on earth|in the world|in (?:god|heaven)(?: '?s)? name|(?:the )?(?:heck|hell|fuck|deuce|devil|dickens|blazes|bloody hell)|tf|da hell)(?= )/;
