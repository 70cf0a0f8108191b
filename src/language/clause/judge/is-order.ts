import { asksFor, wishesFor } from '../../lexicon/frames.ts';
import { type Sheet, textOf, wordAt } from '../../sheet.ts';
import type { Binding } from '../binding.ts';
import { finite, wonders } from './reports.ts';

/** Whether the clause has the form of an order: an imperative, a request, a wish, or words that are done by saying them. */
export const isOrder = (binding: Binding, later: boolean): boolean => {
  const { trigger, sheet, before } = binding;
  if (trigger.pattern.kind === 'phrase') return false;
  if (trigger.pattern.kind === 'state') return !isNews(binding) && (wishesFor(before) || isStateAlone(binding));
  if (later) return true;
  if (trigger.pattern.kind === 'noun')
    return asksFor(before, 'thing', wordAt(sheet, trigger.at[0] ?? 0)) && !finite(binding);
  // "mira should be operator", "its timeout should be 30s": a wish that the intent itself declares.
  const ought =
    /^(?:should|shall|must)$/.test(trigger.verb) ||
    (trigger.pattern.say.startsWith(OUGHT) && !trigger.forms.includes('past'));
  if (before === '…' && ought && Object.keys(binding.args).length > 0) return true;
  // "ingest could do with two more copies"
  const { needs } = trigger.pattern;
  if (before === '…' && /^(?:could|can|may)$/.test(trigger.verb))
    return needs === undefined || binding.args[needs] !== undefined;
  return (
    mayHave(binding) ||
    isDoneBySaying(binding) ||
    (before === '…' && isTerse(binding)) ||
    asksFor(before, trigger.forms, trigger.verb) ||
    (before === '…' && trigger.forms.includes('base') && !thirdPerson(binding))
  );
};

/** "its timeout ought to be 30s", "ledger needs to have 3 replicas" */
const OUGHT = '(ought to|';

/** "the nightly tag can go", "could all of them get 3 replicas": granted or asked of the bots, and the value is told. */
const mayHave = ({ trigger: { pattern, forms, verb }, before, args, sheet }: Binding): boolean => {
  const told = pattern.needs === undefined ? Object.keys(args).length > 0 : args[pattern.needs] !== undefined;
  // "ledger may use a quarter of a cpu" allows; what it "can use" is told.
  if (
    'limits' in args &&
    /^(?:use|take|eat)$/.test(verb) &&
    /^… (?:may|should|shall|must)(?: only| just)?$/.test(before)
  )
    return forms.includes('base');
  if (!told || !MAY_HAVE.test(verb)) return false;
  // "those two can go to sleep"
  if ('replicas' in args || 'delta' in args) if (!COUNTS.test(textOf(sheet))) return false;
  // "can ledger run 3 replicas?" asks what it is able to.
  return (
    (forms.includes('base') && verb !== 'run' && MAY.test(before)) || (forms.includes('past') && WERE.test(before))
  );
};
const MAY =
  /^(?:… (?:should|shall|must|may|can)(?: now| all| both)?|(?:can|could|may|might) …(?: now| all| both| please)?|(?:(?:i|we) (?:(?:was|am|were|are) )?(?:hoping|hope|wondering|wonder|thinking)(?: that| if| whether)?|(?:is there )?(?:any|a|some) (?:chance|way|possibility)(?: that)?|perhaps|maybe) … (?:can|could|may|might)(?: now)?|(?:would|is|might|could) it (?:be )?possible for … to)$/;
const MAY_HAVE =
  /^(?:get|have|receive|lose|shed|forget|go|come|rise|drop|fall|climb|disappear|vanish|move|switch|run|be)$/;
/** "I'd be glad if ledger went back to 2.8.1", "it is time it ran 3 replicas" */
const WERE =
  /^(?:(?:i|we) would (?:rather|prefer it if|like it if|love it if|(?:appreciate(?: it| …)? )?if|be (?:very |so |most |really |much )*(?:glad|happy|grateful|thankful|obliged|delighted|pleased) if)|(?:it|that) would be (?:very |so |really )*(?:nice|great|good|lovely|helpful|wonderful|perfect) if|(?:it is )?(?:about |high )?time) …$/;

/** "my pulse goes to 180" */
const COUNTS = /\b(?:replicas?|cop(?:y|ies)|instances?|pods?)\b/;
const NOW_GETS = /^(?:gets?|receives?|needs?|goes|becomes)$/;
const IS_DUE = /^(?:wants|deserves?)$/;
const CHANGED = /^(?:env|settings|limits|addTags)$/;
const GETS = /^(?:gets|becomes|receives|loses)$/;

/** "I approve …", "from now on vault goes by strongroom" */
const isDoneBySaying = ({ trigger, before, intent, sheet, args }: Binding): boolean => {
  const { forms } = trigger;
  // "ingest first gets paused, then …"
  if (forms.includes('participle') && /^… (?:gets?|is|are)$/.test(before) && /\bfirst\b/.test(textOf(sheet)))
    return true;
  // "every collector gets restarted please"
  if (forms.includes('participle') && /^(?:… )*gets?$/.test(before) && /\b(?:please|kindly|asap)\b/.test(textOf(sheet)))
    return true;
  const votes = intent.language.role === 'approve' || intent.language.role === 'reject';
  const said =
    (/^(?:i|i hereby)$/.test(before) && forms.includes('base')) ||
    (before === '…' && forms.includes('third')) ||
    (before === '… is' && forms.includes('participle')) ||
    // "request 9: denied"
    (before === '…' && forms.includes('participle') && sheet.tokens[(trigger.at[0] ?? 0) - 1]?.word === ':');
  if (votes && said) return true;
  // "mira gets the operator role", "bob loses steward"
  if (intent.language.targets === 'scope' && before === '…' && GETS.test(wordAt(sheet, trigger.at[0] ?? 0)))
    return args.role !== undefined;
  // "every collector gets LOG_LEVEL=warn"
  const needed = trigger.pattern.needs;
  const head = wordAt(sheet, trigger.at[0] ?? 0);
  // "bob wants to be operator" and "they want it at 4" ask for nothing.
  const due = NOW_GETS.test(head) || (IS_DUE.test(head) && CHANGED.test(needed ?? ''));
  if (needed !== undefined && before === '…' && due)
    return args[needed] !== undefined && (trigger.verb !== 'go' || needed === 'env' || COUNTS.test(textOf(sheet)));
  // "from now on ledger is called abacus"
  const called = before === '… is' && forms.includes('participle') && /^(?:call|name|know)$/.test(trigger.verb);
  return (
    (called || (before === '…' && forms.includes('third'))) &&
    /\b(?:from (?:now|today)(?: on)?|henceforth|as of (?:now|today)|effective immediately|with immediate effect|starting (?:now|today))\b/.test(
      textOf(sheet),
    )
  );
};

/** What tells how it is: a state that was only wondered at, or said of people. */
const isNews = (binding: Binding): boolean =>
  wonders(binding) ||
  failsBefore(binding) ||
  binding.sheet.tokens.some(({ word }) =>
    /^(?:people|folks|guys|team|everyone|everybody|man|mate|already|normally|usually|apparently)$/.test(word),
  );

/** "ingest failed: LOG_LEVEL=debug" quotes what it said. */
const failsBefore = ({ sheet, trigger }: Binding): boolean =>
  sheet.tokens.some(
    ({ word }, at) =>
      at < (trigger.at[0] ?? 0) &&
      sheet.inName[at - 1] === true &&
      /^(?:failed|crashed|died|logged|said|says|logs|prints)$/.test(word),
  );

const SWITCH = /^(?:on|off)$/;
/** "sandbox off", "ingest down please", "ingest: 9 replicas": the bots, the state, nothing else. "Ingest down" alone is news. */
const isStateAlone = (binding: Binding): boolean => {
  const { sheet, trigger, before, args, intent, targets, when } = binding;
  if (targets.terms.length === 0 || targets.terms.some(({ everything }) => everything === true)) return false;
  const { needs } = trigger.pattern;
  const counted = (intent.language.required ?? []).length > 0 || (needs !== undefined && args[needs] !== undefined);
  if (counted)
    return before === '' || (/^…(?: (?:up|down|back))?(?: …)?$/.test(before) && Object.keys(args).length > 0);
  // "ledger's off, restart please": how it is.
  if (before !== '…' || wordAt(sheet, (trigger.at[0] ?? 0) - 1) === "'s") return false;
  const isSwitch = SWITCH.test(trigger.verb);
  // "forge on, anvil off": each its own.
  if (isSwitch && sheet.tokens.some(({ word }, at) => SWITCH.test(word) && sheet.roles[at] === 'grammar')) return false;
  // "scout off in 25 minutes" can only be to come; "down at 21:45" may have been.
  if (Object.keys(when).length > 0)
    return ((isSwitch && 'at' in when) || 'in' in when) && binding.unexplained.length === 0;
  const asked = sheet.tokens.some(({ word }) => /^(?:please|pls|plz|kindly|thanks)$/.test(word));
  return endsThere(binding) && (asked || isSwitch);
};

/** Nothing but fillers and arguments stands behind the state. */
const endsThere = ({ sheet, trigger, args }: Binding): boolean => {
  const last = trigger.at.at(-1) ?? 0;
  return sheet.tokens.every(
    ({ kind }, at) => at <= last || kind === 'mark' || sheet.roles[at] === 'filler' || (sheet.roles[at] ?? 'x') in args,
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
        ? sheet.inName[at] === true || role === 'filler' || role === 'grammar' || role === 'time'
        : role === undefined
          ? sheet.tokens[at]?.kind === 'mark'
          : /^(?:verb|filler|time|every|for|until|grammar|join)/.test(role),
    )
  );
};

/** A bot, or what describes some: "all collectors in staging". */
const isOfPlace = ({ roles, tokens }: Sheet, at: number): boolean =>
  /^(?:bot|bots|quantity|description|join|everything)$/.test(roles[at] ?? '') ||
  /^(?:the|our|my|all|and)$/.test(tokens[at]?.word ?? '');

/** "on ingest set …", "on all collectors in staging set …": where it is to be done. */
const isPlace = (sheet: Sheet, head: number): boolean => {
  let start = head;
  while (start > 0 && isOfPlace(sheet, start - 1)) start -= 1;
  if (start === head) return false;
  // "from ledger remove …"; but "they want it to do that"
  return (
    /^(?:on|for|at|with)$/.test(wordAt(sheet, start - 1)) ||
    /^(?:from|to|in) /.test(`${start === 1 ? wordAt(sheet, 0) : ''} `)
  );
};

/** "the crawlers restart at night" tells, "all crawlers: restart" orders: a name right before the verb needs a mark. */
const thirdPerson = ({ sheet, trigger }: Binding): boolean => {
  const head = trigger.at[0] ?? 0;
  if (sheet.roles.find((role) => role !== undefined && role !== 'filler') === 'except') return false;
  const before = sheet.tokens[head - 1];
  const role = sheet.roles[head - 1] ?? '';
  return !(
    before?.kind === 'mark' ||
    /^(?:time|for|until|filler|period|reason|version|env)/.test(role) ||
    isPlace(sheet, head)
  );
};
