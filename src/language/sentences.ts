import type { Ground } from './clause/binding.ts';
import { type Segment, segment } from './clause/segment/segment.ts';
import { cut } from './clause/sheets.ts';
import { type Clause, splitHard } from './clause/split.ts';
import { asWhole, joinExplanations } from './explain.ts';
import { isBareVerb, type Lexicon } from './lexicon.ts';
import { nothing } from './questions.ts';
import type { Reading } from './reading.ts';
import { type Sheet, textOf } from './sheet.ts';
import { conclude } from './story/conclude.ts';
import { readCore } from './story/core.ts';
import { meantQuestion } from './story/doubts.ts';
import { readInTurn } from './story/in-turn.ts';
import { isByDegrees, isOfThings } from './story/of-things.ts';
import { readSegment } from './story/segment.ts';
import { acts, changes, type Story } from './story/story.ts';

/** What only a command line looks like. */
const SHELL =
  /&&|\|\||\$\(|\$\{|\( ?\) ?\{|; ?\}|\| ?(?:grep|xargs|sh|bash|awk|sed|tee|sudo|head|tail|wc|sort)\b|>\/|2>&1|<\(|\S {1,2}# |^make [a-z]+-[\w-]+(?: [A-Z_]+=\S+)*$|^make -\w? |^[A-Z_][A-Z0-9_]*=\S* ?; export |(?:^| )(?:sudo|kubectl|systemctl|docker|git|npm|npx|pkill|killall|curl|ssh|apt|apt-get|brew|pip|chmod|chown|rm|pm2|terraform|ansible|supervisorctl|launchctl|nohup|crontab) (?:-|\S)/;

/** "fix(api): stop the retry loop", "lib/ui.c: change the type" are how a change is written down. */
const COMMIT =
  /^(?:fix|feat|chore|docs|refactor|perf|test|build|ci|style|revert)(?:\([^()]*\))?!?:|^[\w+./-]*\.(?:[chlmsy]|cc|cpp|hpp|m4|ac|am|in|py|p[lm]|rb|m?js|ts|go|rs|java|sh|el|lisp|texi?|po|rst|md|txt|xml|html|css|sql|mk|cmake|spec|service|conf|cfg|ini|toml|ya?ml|json)(?:\([^()]{0,60}\))?:/;
const isCommit = ({ tokens }: Sheet): boolean =>
  COMMIT.test(
    tokens
      .slice(0, 8)
      .map(({ text }) => text)
      .join(''),
  );

/** "All: [silence; everybody stares]": what is done on a stage. */
const isStaged = ({ tokens, inName }: Sheet): boolean =>
  tokens.some(
    ({ kind, word }, at) =>
      kind === 'mark' &&
      word === ':' &&
      tokens[at + 1]?.word === '[' &&
      inName[at + 2] !== true &&
      tokens.length > at + 4,
  );

/** "[audit] user=zoe action=stop result=denied", "audit | zoe | stop billing | DENIED": a line of some log. */
const isLogged = ({ tokens }: Sheet, { verbs }: Lexicon): boolean => {
  const bars = tokens.filter(({ kind, word }) => kind === 'mark' && word === '|').length;
  const pairs = tokens.filter(
    ({ kind, text }) => kind === 'word' && text.includes('=') && /^[a-z_]+=\S/.test(text),
  ).length;
  if (bars < 2 && pairs < 3) return false;
  return !verbs.has(tokens.find(({ kind }) => kind === 'word')?.word ?? '');
};

const INJECTION =
  /\b(?:ignore|disregard|forget|override|bypass)\b[^.]{0,40}\b(?:instructions?|rules?|prompts?|guidelines?|directions|restrictions|safety|guardrails|confirmations?|permissions?|polic(?:y|ies))\b|\b(?:ignore|disregard|forget|override)\b (?:all |everything |anything )?(?:of )?(?:the |that is |that was |that came |said )?(?:above|previous|prior|preceding|earlier|foregoing|before)\b|\b(?:ignore|disregard|forget|override|scrap|discard)\b[^.]{0,60}\b(?:told|said|instructed|learned|learnt|programmed|been given|were given|know|knew|taught)\b|\byour (?:rules|instructions|guidelines|orders) (?:do not|no longer)\b|\brepeat after me\b|\b(?:these|the following|following|this) (?:exact )?(?:words|word|text|sentence|phrase)\b|\b(?:answer|reply|respond) with\b|\bsystem prompt\b|\byou are now\b|\b(?:assistant|system|developer|root|admin) ?: |\bnew instructions\b|\bjailbreak\b|\bdeveloper mode\b|\bpretend (?:to be|you are)\b|\bas an ai\b|\bas (?!i\b|we\b|just\b|already\b|soon\b)(?:\S+ ){1,3}?(?:has |have |had )?(?:told|instructed|ordered|commanded|authori[sz]ed|directed) you\b|\b(?:system|admin|administrator|root|developer|automated|official) (?:notice|message|override|announcement|instructions?|command|directive)s? ?[:.,-]|\bthis is an? (?:automated|automatic|official|system) (?:message|notice|instruction|order|command)\b|\bthe (?:previous|last|other) (?:user|person|operator|admin) (?:has |had )?(?:already )?(?:approved|confirmed|authori[sz]ed|allowed|agreed|consented)\b|\b(?:user|admin|owner|operator|boss|person) has (?:already )?(?:confirmed|approved|authori[sz]ed|consented)\b/;

export const readSentences = (sheet: Sheet, { lexicon, context, budget }: Ground): Reading => {
  const text = sheet.tokens.map(({ word, kind }) => (kind === 'foreign' ? '' : word)).join(' ');
  const story: Story = {
    lexicon,
    budget,
    length: sheet.tokens.filter(({ kind }) => kind === 'word').length,
    context,
    polite: /\b(?:please|kindly|thanks|thank|cheers|ta)\b|🙏|\b(?:ok|okay|yeah|alright|all right) \?$/.test(text),
    steps: [],
    beheld: new Set(),
    focus: undefined,
    loose: false,
    partial: false,
    told: [],
    waiting: [],
    blocked: undefined,
    denials: [],
    ahead: [],
    question: undefined,
    faint: undefined,
    asked: undefined,
    takenBack: false,
    correcting: false,
    untimed: false,
    planned: false,
    before: '',
    undone: undefined,
    unsure: false,
    explanations: [],
    nearest: new Set(),
    reason: 'unknown',
  };
  if (sheet.manner !== 'slash' && (isCommit(sheet) || isStaged(sheet) || isLogged(sheet, lexicon)))
    return nothing('quoted');
  for (const clause of splitHard(sheet.tokens)) readSentence(sheet, clause, story);
  if (budget.left <= 0) return nothing('too long');
  if (isOfThings(text, story) || isByDegrees(text, story)) story.question ??= meantQuestion(story);
  const shell = SHELL.test(sheet.tokens.map((token) => (token.kind === 'foreign' ? '' : token.text)).join(' '));
  if (shell && sheet.manner !== 'slash' && (story.steps.length > 0 || story.question))
    return nothing('shell', [], joinExplanations(story.explanations));
  return conclude(sheet, story, INJECTION.test(text));
};

const REQUEST =
  /^(?:hey |hi |ok |so |please |and |also )*(?:can|could|would|will|might|may) (?:you|we|someone|somebody)\b/;
const LEADS_ON = /^(?:(?:and|then|after that|after this|afterwards|please|also|finally|next|just) )*/;

const ASKS = /^(?:can|could|would|will|might|may|shall|should)\b/;

const beginsAsOrder = ({ sheet }: Segment, lexicon: Lexicon): boolean =>
  isBareVerb(lexicon, textOf(sheet).replace(LEADS_ON, '').split(' ')[0] ?? '');

/** "could you stop this and then start that?": the last is asked for as the first was, by one question mark. */
const requestsBoth = (segments: readonly Segment[], lexicon: Lexicon): boolean => {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last || first === last || !REQUEST.test(textOf(first.sheet))) return false;
  return /^(?:and|then|,|:)$/.test(last.joint) && beginsAsOrder(last, lexicon);
};

/** "stop this and start that?" */
const ordersBoth = (segments: readonly Segment[], lexicon: Lexicon): boolean => {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last || first === last || ASKS.test(textOf(first.sheet))) return false;
  return /^(?:and|then)$/.test(last.joint) && beginsAsOrder(first, lexicon) && beginsAsOrder(last, lexicon);
};

/** "is there a way to make a bot restart every night, and how?": asks how, and for nothing to be done. */
const asksForWay = (segments: readonly Segment[]): boolean => {
  const [first, ...others] = segments;
  const last = others.at(-1);
  return first !== undefined && last !== undefined && WAY.test(textOf(first.sheet)) && HOW.test(textOf(last.sheet));
};
const WAY =
  /^(?:(?:hey|ok|so|and|but|well) )*(?:(?:is|are|would|was|were) there (?:a|any|some|no) (?:\w+ )?(?:way|method|trick|command|possibility)|(?:can|could|does|may) (?:one|anyone|anybody|people|i)|(?:is|would) it (?:be )?possible)\b/;
const HOW =
  /^(?:if so )?(?:how|what happens|what would|what is (?:it|the command)|who (?:may|can|is allowed)|which one|where)\b/;

const readSentence = (whole: Sheet, clause: Clause, story: Story): void => {
  const sheet = cut(whole, clause.start, clause.start + clause.tokens.length);
  if (story.blocked === undefined && readInTurn(sheet, clause.end, story)) return;
  const segments = segment(sheet, story.lexicon);
  if (story.blocked !== 'quoted') story.blocked = undefined;
  if (asksForWay(segments)) {
    story.explanations.push({ words: asWhole(sheet, 'how-to'), rejected: [] });
    story.reason = 'how-to';
    return;
  }
  const heads = clause.end === '\n' && clause.tokens.at(-1)?.word === ':';
  story.unsure = false;
  const before = story.steps.length;
  const { question, undone } = story;
  const both = clause.end === '?' && ordersBoth(segments, story.lexicon);
  const end = heads ? ':' : both || requestsBoth(segments, story.lexicon) ? '' : clause.end;
  segments.forEach((part, at) => void readSegment(part, segments[at + 1]?.joint ?? end, story));
  // "stop this and start that?": is that to be done?
  if (both && changes(story, before)) story.question ??= meantQuestion(story);
  if (isOfBoth(sheet, story, before)) story.question ??= meantQuestion(story);
  // A heading speaks for every line below it.
  if (heads && story.unsure) story.blocked = 'quoted';
  const asked = story.question !== undefined && question === undefined;
  const gave = story.steps.length > before || (story.denials.at(-1)?.targets.length ?? 0) > 0 || question !== undefined;
  if (!gave && (asked || story.blocked === undefined) && segments.length > 0) {
    // What was not understood as it was cut may be understood as a whole.
    if (readCore(sheet, clause.end, story)) story.undone = undone;
  }
  if (story.unsure && changes(story, before)) story.question ??= meantQuestion(story);
};

/** "at 22:00 stop this and start that": the time in front may be meant for both. */
const isOfBoth = (sheet: Sheet, story: Story, from: number): boolean => {
  const later = story.lexicon.byRole.get('later')?.name;
  const acting = story.steps.slice(from).filter((step) => acts(step, story));
  const [first] = acting;
  return (
    first?.intent === later &&
    acting.some(({ intent, args }) => intent !== later && args.for === undefined && args.until === undefined) &&
    TIME_AHEAD.test(textOf(sheet))
  );
};
const TIME_AHEAD =
  /^(?:(?:and|so|ok|then|please|now|hey) )*(?:at|on|in|by|around|from|every|each|next|this|tonight|tomorrow|today|first|\w+day)\b/;
