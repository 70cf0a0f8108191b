import { ASKING_WORDS } from '../lexicon/fillers.ts';
import { asksFor, wishesFor } from '../lexicon/frames.ts';
import { actOf } from '../lexicon/speech.ts';
import type { Form } from '../morphology.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { type Binding, isCondition } from './bind.ts';
import { isMeant } from './meant.ts';

/** What a binding is worth: may it be done, must something be asked, or is it no order at all? */
export type Verdict =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'ask';
      readonly because: 'missing' | 'unclear' | 'unexplained' | 'condition' | 'question' | 'weak' | 'guess';
    }
  | { readonly kind: 'negated' }
  | { readonly kind: 'no'; readonly because: string };

const no = (because: string): Verdict => ({ kind: 'no', because });

/** Whether the clause is an order for this verb. */
const isOrder = (binding: Binding, later: boolean): boolean => {
  const { trigger, sheet } = binding;
  const head = trigger.at[0] ?? 0;
  const { before } = binding;
  if (trigger.pattern.kind === 'phrase') return false;
  if (trigger.pattern.kind === 'state') return !isNews(binding) && (wishesFor(before) || isStateAlone(binding));
  if (later) return true;
  if (trigger.pattern.kind === 'noun') return asksFor(before, 'thing', wordAt(sheet, head)) && !finite(binding);
  const forms: readonly Form[] = trigger.forms;
  // "I approve …" is done by saying it.
  if (
    ((/^(?:i|i hereby)$/.test(before) && forms.includes('base')) ||
      (/^…$/.test(before) && forms.includes('third')) ||
      (/^… is$/.test(before) && forms.includes('participle'))) &&
    (binding.intent.language.role === 'approve' || binding.intent.language.role === 'reject')
  )
    return true;
  // "from now on vault goes by strongroom" is done by saying it.
  if (before === '…' && forms.includes('third') && /\bfrom (?:now|today) on\b|\bhenceforth\b/.test(plain(binding)))
    return true;
  if (before === '…' && isTerse(binding)) return true;
  return asksFor(before, forms, trigger.verb) || (before === '…' && forms.includes('base') && !thirdPerson(binding));
};

/** "depot should have 5 replicas by now" wonders, and orders nothing. */
const wonders = ({ sheet }: Binding): boolean =>
  sheet.tokens.some(({ word }, at) => word === 'by' && wordAt(sheet, at + 1) === 'now');

/** What tells how it is: a state that was only wondered at, or said of people. */
const isNews = (binding: Binding): boolean =>
  wonders(binding) ||
  binding.sheet.tokens.some(({ word }) =>
    /^(?:people|folks|guys|team|everyone|everybody|man|mate|already|normally|usually|apparently)$/.test(word),
  );

const SWITCH = /^(?:on|off)$/;
/** "sandbox off", "ingest down please", "ingest: 9 replicas": the bots, the state, nothing else. "Ingest down" alone is news. */
const isStateAlone = ({ sheet, trigger, before, args, intent, targets, when }: Binding): boolean => {
  if (targets.terms.length === 0 || targets.terms.some(({ everything }) => everything === true)) return false;
  const counted = (intent.language.required ?? []).length > 0;
  if (counted)
    return before === '' || (/^…(?: (?:up|down|back))?(?: …)?$/.test(before) && Object.keys(args).length > 0);
  const last = trigger.at.at(-1) ?? 0;
  const ends = sheet.tokens.every(
    ({ kind }, at) => at <= last || kind === 'mark' || sheet.roles[at] === 'filler' || (sheet.roles[at] ?? 'x') in args,
  );
  const asked = sheet.tokens.some(({ word }) => /^(?:please|pls|plz|kindly|thanks)$/.test(word));
  const timed = Object.keys(when).length > 0;
  return (
    before === '…' && (timed ? SWITCH.test(trigger.verb) && 'at' in when : ends && (asked || SWITCH.test(trigger.verb)))
  );
};

/** "relay restart pls", "relay restart every 6 hours": one name, the verb, a time, and nothing else. */
const isTerse = ({ sheet, trigger }: Binding): boolean => {
  const head = trigger.at[0] ?? 0;
  return (
    trigger.forms.includes('base') &&
    sheet.inName[head - 1] === true &&
    sheet.roles.every((role, at) =>
      at < head
        ? sheet.inName[at] === true || role === 'filler' || role === 'grammar'
        : role === undefined
          ? sheet.tokens[at]?.kind === 'mark'
          : /^(?:verb|filler|time|every|for|until|grammar|join)/.test(role),
    )
  );
};

/** "the crawlers restart at night" tells, "all crawlers: restart" orders: a name right before the verb needs a mark. */
const thirdPerson = ({ sheet, trigger }: Binding): boolean => {
  const head = trigger.at[0] ?? 0;
  if (sheet.roles.find((role) => role !== undefined && role !== 'filler') === 'except') return false;
  const before = sheet.tokens[head - 1];
  const role = sheet.roles[head - 1] ?? '';
  return !(before?.kind === 'mark' || /^(?:time|for|filler|period|reason|version|env)/.test(role));
};

/** A noun that is told about: "the restart of harbor went fine". */
const FINITE =
  /^(?:went|was|were|has|had|did|happened|worked|took|seems|looks|would|will|ran|came|broke|caused|helped|fixed|rejected|failed|done|succeeded|completed|finished|aborted|denied|refused|passed|successful)$/;
const finite = ({ sheet, unexplained, trigger }: Binding): boolean =>
  unexplained.some((at) => FINITE.test(wordAt(sheet, at))) ||
  ((trigger.pattern.kind === 'noun' || wordAt(sheet, (trigger.at.at(-1) ?? 0) + 1) === 'of') &&
    sheet.tokens.some(
      ({ word }, at) => OUTCOME.test(word) && sheet.inName[at - 1] === true && sheet.inName[at] !== true,
    ));
/** "restart of the scheduler failed" */
const OUTCOME =
  /^(?:failed|done|succeeded|completed|finished|aborted|rejected|denied|passed|crashed|timed|worked|helped)$/;

export const judge = (
  binding: Binding,
  ground: { readonly later?: boolean; readonly ended: string; readonly polite: boolean },
): Verdict => {
  const { intent, trigger, unexplained } = binding;
  const act = actOf(plain(binding));
  if (
    act === 'hypothetical' &&
    /^(?:so |and |but |ok )?let us\b|\bor (?:just |rather |better )?(?:leave|keep|let|wait|after|before|later)\b/.test(
      plain(binding),
    )
  )
    return no(act);
  if (trigger.pattern.kind === 'state' && intent.effect === 'read') return judgeState(binding, ground.ended);
  if (intent.effect === 'read' && intent.language.role === undefined)
    return isSaidOf(binding, ground.ended) ? no('report') : judgeRead(binding, act);
  if (intent.language.role === 'names') return judgeHelp(binding);
  if (intent.language.role === 'chatter') return unexplained.length === 0 ? { kind: 'done' } : no('chatter');
  if (trigger.pattern.kind === 'phrase' && intent.language.role === undefined) return no('question');
  if (ABSTAINS.test(binding.before)) return { kind: 'negated' };
  const order = isOrder(binding, ground.later === true);
  if (binding.negation && !asksBefore(binding)) return negates(binding) ? { kind: 'negated' } : no('negation');
  if (!order) return no(act ?? 'report');
  if (trigger.pattern.needs !== undefined && binding.args[trigger.pattern.needs] === undefined) return no('incomplete');
  return judgeOrder(framed(binding), ground);
};

/** "refrain from restarting", "hold off on stopping" */
const ABSTAINS =
  /\b(?:refrain|abstain|desist|hold off|hold back|steer clear|stay away|shy away|hold fire)(?: from| of| on)?$|\bkeep from$|\bavoid$/;

/** Words before the verb belong to the frame that was recognised, whatever they are. */
const framed = (binding: Binding): Binding => {
  const head = binding.trigger.at[0] ?? 0;
  const open = binding.targets.open.filter(
    (term) => term.open !== 'unknown' || binding.targets.except.includes(term) || term.tokens.some((at) => at > head),
  );
  const unexplained = binding.unexplained.filter((at) => at > head);
  return {
    ...binding,
    unexplained,
    condition: unexplained.map((at) => wordAt(binding.sheet, at)).find((word) => isCondition(word)),
    targets: { ...binding.targets, open },
  };
};

/** "do not forget to …" */
const asksBefore = ({ before }: Binding): boolean =>
  /^(?:please )?(?:do not forget to|why do not (?:you|we)|(?:i|we) do not suppose)/.test(before);

const plain = ({ sheet }: Binding): string =>
  sheet.tokens
    .map((token) => (token.kind === 'word' ? token.word : ''))
    .filter((word) => word !== '')
    .join(' ');

/** Frames that are questions by form and orders by meaning. */
const ASKED_KINDLY =
  /^(?:you be|be|can|could|would|will|may|might|is|any|mind|do you mind|how about|what about|i was wondering|i wonder|wondering|fancy|there|a chance|some|if|you mind|do you think)\b/;
/** After the verb these tell: "scale of harbor is 5". */
const TELLS = /^(?:is|are|was|were|has|have|had|does|did|will|would|should|may|might)$/;

/** "get me a restart", "do me a favour" */
const FOR_ME = /^(?:give|get|do|bring|let|have|help|show|send|tell|spin)$/;

/** "ingest: stop billing", "ingest failed so stop billing": not every bot that is named is one to act on. */
const namedAround = ({ hits, roles }: Sheet, head: number): boolean =>
  hits.some((hit, at) => hit && at < head && roles[at] === 'bot') &&
  hits.some((hit, at) => hit && at > head && roles[at] === 'bot');

/** "restart ingest now, billing at 5": one time is not for both. */
const bothNowAndThen = ({ sheet, when }: Binding): boolean =>
  Object.keys(when).length > 0 && sheet.tokens.some(({ word }, at) => word === 'now' && sheet.inName[at - 1] === true);

/** Asks for nothing, though its words would: what is to be brought about ("have ingest stopped") or told of ("its numbers are old"). */
const isSaidOf = ({ sheet, trigger }: Binding, ended: string): boolean =>
  ended !== '?' &&
  ((trigger.pattern.kind === 'phrase' && wordAt(sheet, trigger.at[0] ?? 0) === 'have') || isSubject(sheet, trigger));

/** "its numbers are yesterday's" */
const isSubject = (sheet: Sheet, trigger: Binding['trigger']): boolean =>
  trigger.pattern.kind === 'noun' &&
  /^(?:it|they|its|their|his|her|the|our|my)$/.test(wordAt(sheet, 0)) &&
  /^(?:is|are|was|were)$/.test(wordAt(sheet, (trigger.at.at(-1) ?? 0) + 1));

/** "have you started it yet", "the start of all bots failed": asks or tells of what was done. */
const isDone = (binding: Binding): boolean => {
  const text = plain(binding);
  return HAVE_YOU.test(text) || ENDED_SO.test(text);
};

/** "have somebody restart it" orders. */
const HAVE_YOU =
  /^(?:so |and |but |ok |hey )?(?:have|has|had) (?:you|we|they|he|she|i|it)(?: (?:already|ever|just))? \w+/;
const ENDED_SO =
  /^(?:so |and |but |ok )?(?:the|our|my|his|her|their|that|this|last|yesterday's) (?:\w+ ){1,2}of .* (?:failed|worked|succeeded|crashed|broke|hung|stalled|helped|finished|completed|went \w+|did not (?:work|help))$/;

const judgeOrder = (
  binding: Binding,
  { ended, polite, later }: { readonly ended: string; readonly polite: boolean; readonly later?: boolean },
): Verdict => {
  const { targets, missing, unexplained, sheet, trigger } = binding;
  if (finite(binding) || wonders(binding) || isDone(binding)) return no('report');
  const head = trigger.at[0] ?? 0;
  if (sheet.roles.some((role, at) => at > head && role === 'grammar' && TELLS.test(wordAt(sheet, at))))
    return no('report');
  if (ended === '?' && /^have …$/.test(binding.before)) return no('question');
  // "To create a type, you must …" tells how; only "please to …" asks.
  if (/^(?:in order )?to$/.test(binding.before) && !polite) return no('how-to');
  if (binding.intent.language.single === true && targets.names.length > 1) return { kind: 'ask', because: 'unclear' };
  if (namedAround(sheet, head) || bothNowAndThen(binding)) return { kind: 'ask', because: 'unclear' };
  if (binding.condition !== undefined)
    return targets.names.length > 0 && missing.length === 0 ? { kind: 'ask', because: 'condition' } : no('conditional');
  // What is to be left out must be known, else too much would be done.
  if (targets.except.some(({ open: why }) => why !== undefined)) return { kind: 'ask', because: 'unclear' };
  const open = targets.open.filter(
    (term) => term.open !== 'unknown' || term.tokens.some((at) => unexplained.includes(at)),
  );
  if (open.some((term) => term.open !== 'unknown'))
    return unexplained.length > 0 && !plausible(binding) ? no('unexplained') : { kind: 'ask', because: 'unclear' };
  if (unexplained.length > 0) return plausible(binding) ? { kind: 'ask', because: 'unexplained' } : no('unexplained');
  if (targets.choice && binding.intent.language.postponable === true) return { kind: 'ask', because: 'unclear' };
  if (targets.terms.some(({ weak }) => weak === true)) return { kind: 'ask', because: 'weak' };
  if (missing.length > 0) return { kind: 'ask', because: 'missing' };
  if (later !== true && !isMeant(binding)) return no('unaddressed');
  // "make me one with everything", "hold me tight": done to the speaker, not to a bot.
  const toMe = binding.intent.language.postponable && !FOR_ME.test(trigger.verb);
  if (toMe && /^(?:me|us)$/.test(wordAt(sheet, head + 1))) return { kind: 'ask', because: 'unclear' };
  // "it needs restarting every day" may well be a complaint.
  if ('every' in binding.when && /^… (?:needs|need|wants|want)$/.test(binding.before))
    return { kind: 'ask', because: 'question' };
  if (
    trigger.mended &&
    binding.intent.effect !== 'change' &&
    targets.names.some((name) => targets.via[name] === 'typo' || targets.via[name] === 'sound')
  )
    return { kind: 'ask', because: 'guess' };
  const asked = ended === '?' && !ASKED_KINDLY.test(binding.before) && !polite && later !== true;
  return asked ? { kind: 'ask', because: 'question' } : { kind: 'done' };
};

/** Verbs that say little alone; with unknown words beside them they are hardly meant for us. */
export const GENERAL = new Set(
  'set get give make take put bring add have do go let want need run show keep move push pull cut drop lose call name time book plan program end hold feed kick hit up half tag mark turn close open change throw pick'.split(
    ' ',
  ),
);

/** Whether what is not understood may well be a bot, or an order to one: then it is worth a question. */
const plausible = ({ intent, args, targets, unexplained, sheet, trigger, before }: Binding): boolean => {
  const words = unexplained.map((at) => wordAt(sheet, at));
  if (sheet.manner === 'slash') return true;
  const half = (intent.language.required ?? []).some((need) =>
    need.split('|').some((name) => args[name] !== undefined),
  );
  if (half && intent.language.targets !== 'required' && words.length <= 2) return true;
  if (
    words.some((word) => /^(?:my|his|her|here|myself|yourself|&&|\|\||sudo|-.*|.*[$/\\|].*)$/.test(word) || word === '')
  )
    return false;
  if (targets.names.length > 0) return words.length <= 3 && targets.names.some((name) => targets.via[name] !== 'typo');
  if (unexplained.some((at) => /^[A-Z]{2,6}-\d+$/.test(sheet.tokens[at]?.text ?? ''))) return false;
  if (words.some((word) => /[a-z]-[a-z0-9]|[a-z]_|[a-z]\d/.test(word))) return words.length <= 3;
  const article = /^(?:my|your|his|her|their|our|the|a|an|some|to|this)$/.test(
    wordAt(sheet, (unexplained[0] ?? 0) - 1),
  );
  return (
    words.length === 1 &&
    !article &&
    before === '' &&
    !GENERAL.has(trigger.verb) &&
    !/(?:ing|ly|ed)$/.test(words[0] ?? '') &&
    sheet.tokens.length < 6
  );
};

/** Told not to: the negation stands before the verb, or the whole is "leave it alone". */
const negates = ({ sheet, trigger, unexplained, targets }: Binding): boolean => {
  const head = trigger.at[0] ?? 0;
  // "no change" tells.
  if (wordAt(sheet, head - 1) === 'no' && targets.names.length === 0) return false;
  // "it has not been restarted since" tells.
  return unexplained.some(
    (at) =>
      at < head &&
      /^(?:not|never|no|without)$/.test(wordAt(sheet, at)) &&
      !/^(?:has|have|had|did|was|were)$/.test(wordAt(sheet, at - 1)),
  );
};

/** A verb of showing is said as an order or a wish, and "is", "did", "are" begin their question. */
const asks = ({ trigger, before }: Binding): boolean => {
  if (trigger.pattern.kind === 'verb')
    return trigger.forms.includes('base') || asksFor(before, trigger.forms, trigger.verb);
  if (!/^(?:is|are|was|were|did|does|do|has|have|am)$/.test(trigger.verb)) return true;
  return /^(?:|and|so|but|(?:… )?(?:(?:can|could|would|will|may|might) (?:you|anyone|someone|i|we) (?:kindly )?)?(?:inquire|enquire|ask|learn|check|tell|tell me|confirm|verify|see|know|say|find out|wonder|wondering|i wonder|let me know|do you know|you know)(?: me)?(?: if| whether)?(?: …)?)$/.test(
    before,
  );
};

/** "are payments let through when the bot is off?" asks what comes of it. */
const asksOfEffects = ({ sheet, trigger, intent }: Binding): boolean => {
  const when = sheet.tokens.findIndex(
    ({ kind, word }, at) => kind === 'word' && at > 1 && /^(?:when|if|unless|while)$/.test(word),
  );
  return (
    when > Math.max(0, ...trigger.at.filter((at) => at < when)) &&
    trigger.pattern.kind === 'phrase' &&
    intent.language.role === undefined &&
    /^(?:is|are|does|do|has|have|can|will)$/.test(trigger.verb) &&
    !/^(?:if|when) (?:you|possible|convenient|i may)/.test(
      sheet.tokens
        .slice(when)
        .map(({ word }) => word)
        .join(' '),
    )
  );
};

/** "weather only needs a quarter of a cpu" tells of a measure. */
const OWNS = /^… (?:only |just |still |really )?(?:needs?|has|have|uses?|is|was|eats?|takes?|wants?|gets?|got|had)\b/;

/** "ingest still up?" */
const judgeState = ({ before, unexplained, targets, args }: Binding, ended: string): Verdict =>
  ended === '?' && before === '…' && unexplained.length === 0 && targets.open.length === 0 && targets.names.length > 0
    ? { kind: 'done' }
    : no(Object.keys(args).length > 0 ? 'question' : 'report');

const judgeRead = (binding: Binding, act: string | undefined): Verdict => {
  const { targets, missing, unexplained, sheet, trigger, intent } = binding;
  if (act === 'how-to' || act === 'hypothetical') return no(act);
  if (act === 'advice' && /^is it \w+ to\b/.test(plain(binding))) return no(act);
  if (
    trigger.verb === 'who' &&
    intent.language.targets === 'required' &&
    targets.terms.some(({ predicates }) => predicates !== undefined)
  )
    return no('question');
  if (asksOfEffects(binding) || /\bwould\b.*\bif (?:we|i|you|it|one|they)\b/.test(plain(binding)))
    return no('conditional');
  if (trigger.pattern.needs !== undefined && binding.args[trigger.pattern.needs] === undefined) return no('incomplete');
  if (binding.missing.includes('filter')) return no('named');
  if (
    isThin(binding) &&
    intent.language.targets === 'filter' &&
    Object.keys(binding.args).length === 0 &&
    !sheet.roles.some((role) => role === 'bots' || role === 'everything')
  )
    return no('thin');
  if (
    intent.language.targets === 'filter' &&
    /^(?:any|every)/.test(trigger.verb) &&
    Object.keys(binding.args).length === 0
  )
    return no('thin');
  const strange = unexplained.filter((at) => !ASKING_WORDS.has(wordAt(sheet, at)));
  const told =
    /^(?:i|we|he|she|they|it)$/.test(wordAt(sheet, 0)) && trigger.forms.length > 0 && !trigger.forms.includes('base');
  if (told) return no('report');
  if (!asks(binding)) return no('question');
  if (trigger.pattern.kind === 'phrase' && trigger.at.length === 1 && OWNS.test(binding.before)) return no('report');
  if (
    binding.negation &&
    intent.language.targets !== 'filter' &&
    strange.some((at) => /^(?:not|never)$/.test(wordAt(sheet, at)))
  )
    return no('negation');
  const open = targets.open.filter(
    (term) => term.open !== 'unknown' || (/ (?:bot|worker|service|job)$/.test(term.text) && targets.names.length === 0),
  );
  const firm =
    targets.names.length > 0 &&
    targets.names.every((name) => targets.via[name] !== 'typo' && targets.via[name] !== 'sound');
  const tolerated =
    isThin(binding) || strange.some((at) => binding.verbs.has(wordAt(sheet, at)))
      ? 0
      : (firm ? 1 : 0) + (trigger.at.length > 2 ? 1 : 0);
  const inOpen = new Set(open.flatMap((term) => term.tokens));
  if (open.length > 0 && strange.every((at) => inOpen.has(at))) return { kind: 'ask', because: 'unclear' };
  if (missing.join() === 'targets' && isOfUnknown(binding, strange)) return { kind: 'ask', because: 'unexplained' };
  // "/bot status wine-cellar": what is wanted was said; only the bot is not known.
  if (
    sheet.manner === 'slash' &&
    trigger.at[0] === 0 &&
    strange.length === 1 &&
    intent.language.targets !== 'none' &&
    targets.names.length === 0
  )
    return { kind: 'ask', because: 'unexplained' };
  if (missing.length > 0)
    return strange.length <= 1 && trigger.pattern.kind !== 'phrase'
      ? { kind: 'ask', because: strange.length > 0 ? 'unexplained' : 'missing' }
      : no('unexplained');
  return strange.length <= tolerated && !strange.some((at) => /^(?:if|unless|yesterday's)$/.test(wordAt(sheet, at)))
    ? { kind: 'done' }
    : no('unexplained');
};

/** "show me the logs of the warehouse scheduler": asked for in so many words, of a bot that nobody knows. */
const isOfUnknown = ({ sheet, trigger }: Binding, strange: readonly number[]): boolean => {
  const [first = 0] = strange;
  const of = /^(?:the|our|my)$/.test(wordAt(sheet, first - 1)) ? first - 2 : first - 1;
  const last = sheet.tokens.findLastIndex(({ kind }, at) => kind === 'word' && sheet.roles[at] !== 'filler');
  return (
    strange.length > 0 &&
    strange.length <= 3 &&
    strange.every((at, k) => at === first + k) &&
    strange.at(-1) === last &&
    /^(?:of|for|from)$/.test(wordAt(sheet, of)) &&
    trigger.pattern.kind === 'noun' &&
    /^(?:show|give|get|tail|fetch|pull|let|can|could|please|i)$/.test(wordAt(sheet, 0))
  );
};

const judgeHelp = (binding: Binding): Verdict => {
  const { trigger, unexplained, sheet } = binding;
  if (
    trigger.pattern.kind === 'noun' &&
    sheet.manner !== 'slash' &&
    binding.verbs.has(wordAt(sheet, 0)) &&
    !trigger.at.includes(0)
  )
    return no('report');
  if (
    trigger.pattern.kind === 'phrase' &&
    trigger.at.length > 1 &&
    /^(?:how|where)$|command|syntax|way/.test(trigger.pattern.say.replace(/ .*command.*/, ' command'))
  )
    return { kind: 'done' };
  const strange = unexplained.filter((at) => !ASKING_WORDS.has(wordAt(sheet, at)));
  return strange.length === 0 ? { kind: 'done' } : no('unexplained');
};

/** A reading that hangs on one very general word ("show", "what"). */
const THIN = new Set(
  'what which who any show get give see view display print tell set put make take have need want run open find'.split(
    ' ',
  ),
);
export const isThin = ({ sheet, trigger, intent, args }: Binding): boolean => {
  if ((intent.language.required ?? []).some((need) => need.split('|').some((name) => args[name] !== undefined)))
    return false;
  if (trigger.at.length > 2 || !THIN.has(wordAt(sheet, trigger.at[0] ?? 0))) return false;
  return trigger.at.slice(1).every((at) => wordAt(sheet, at) === 'me');
};
