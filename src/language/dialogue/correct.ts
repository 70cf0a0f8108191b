import type { Binding, Ground } from '../clause/binding.ts';
import { readClause } from '../clause/read.ts';
import { cut } from '../clause/sheets.ts';
import { whenOf } from '../entities/when.ts';
import { ask } from '../questions.ts';
import type { Reading, Step } from '../reading.ts';
import { type Sheet, wordAt } from '../sheet.ts';
import { stepOf } from '../steps.ts';
import { findTargets } from '../targets/targets.ts';
import { complete } from './complete.ts';

const CORRECTION =
  /^(?:and |but |oh |um |uh |err |erm |argh? |ugh |gah |ah |damn |dammit |crap |shoot |hm+ |well |or |ok |ach |ehh? |hey )*(?:no|nope|better(?! (?:do|be|not|safe|than|late|get|wait|luck|now|yet|still|that|this|if|for)\b)|best(?= \d)|(?:let us |let me |lets )?say(?= (?:\d|an?\b|one\b|two\b|three\b|four\b|five\b|six\b|ten\b|half\b))|(?:i think|i would say|perhaps|maybe|possibly)(?= (?:\d\S*|one|two|three|four|five|six|ten|an?|half an?)(?: (?:hours?|minutes?|days?|weeks?|replicas?|copies|instances|lines))?(?: (?:is|would|will|might|should|please|then|rather|instead|actually)\b|$))|wait|sorry|oops|whoops|actually|rather|scratch that|strike that|correction|i mean|i meant|make that|make it|not that|hang on|hold on|my bad|my mistake|or rather|er|err|erm)\b/;

/** "argh, 4.8 I mean" */
const TRAILS =
  /^(?:\S+ ){1,4}(?:i (?:mean|meant|should have said)|is what i (?:mean|meant))$|^(?:hm+ |well |ok |no |or )*(?:v?\d\S*|one|two|three|four|five|six|ten|an?|half an?)(?: (?:hours?|minutes?|days?|weeks?|replicas?|copies|instances|lines))? (?:rather|better|instead|actually|(?:is|would be|will be|might be|sounds) (?:better|best|safer|wiser|enough))$/;

export const isCorrection = (text: string): boolean =>
  TRAILS.test(text) ||
  (CORRECTION.test(text) &&
    !/^no (?:rush|hurry|worries|problem|need|pressure|more|one|questions?|biggie|stress|other|idea|matter)\b|^sorry (?:for|about|to|if|i)\b|^wait (?:for|until|till|a)\b|^actually (?:no )?(?:it|they|he|she|we|i am)\b|^make (?:it|sure that it) (?:quick|snappy|fast|so)\b|^no (?:it|they|he|she) (?:is|are)\b|^(?:or )?(?:rather|better|maybe) (?:wait|leave|keep|let|hold|stay|not)\b/.test(
      text,
    ));

const LEAD =
  /^(?:no|nope|wait|sorry|oops|whoops|actually|rather|better|best|let|us|lets|say|think|would|perhaps|maybe|possibly|well|hm+|ach|ehh?|scratch|strike|that|correction|i|mean|meant|make|it|hang|hold|on|my|bad|mistake|or|er|err|erm|um|uh|not|one|ok|please|and|but|oh)$/;

/**
 * What a step becomes by "no wait, the other one", "make that 6", "actually, pause it": `more` when the correction is
 * only announced, a question when it is not clear, nothing when it is none.
 */
export const amend = (sheet: Sheet, last: Step, ground: Ground, ended: string): Step | Reading | 'more' | undefined => {
  let start = 0;
  while (
    start < sheet.tokens.length &&
    (sheet.tokens[start]?.kind === 'mark' || (sheet.inName[start] !== true && LEAD.test(wordAt(sheet, start))))
  )
    start += 1;
  if (start >= sheet.tokens.length) return 'more';
  const spared = notThese(sheet, last);
  if (spared) return spared;
  // "stop harbor, no, not the ledger": said of what nobody had meant, so nothing is put in its place.
  const name = /^(?:the|our|my)$/.test(wordAt(sheet, start)) ? start + 1 : start;
  if (wordAt(sheet, start - 1) === 'not' && sheet.inName[name] === true) return undefined;
  const context = { ...ground.context, lastBots: last.targets };
  const rest = cut(sheet, start, sheet.tokens.length);
  // "just stop it" names another verb; it takes nothing back.
  const best = readClause(rest, { ...ground, context }, { ended, polite: true }).find(
    ({ binding }) => !/^(?:yes|no)$/.test(binding.intent.language.role ?? ''),
  );
  if (
    best &&
    best.binding.trigger.at.length > 0 &&
    best.verdict.kind === 'done' &&
    best.binding.intent.effect !== 'read'
  )
    return atItsTime(asLong(stepOf(best.binding, ground.lexicon), best.binding, last), last, rest, ground);
  for (const piece of [rest, sheet]) {
    const done = complete(piece, last.intent, { ...ground, context }, { targets: last.targets, args: last.args });
    if (done?.kind === 'step' && (done.named || done.changed)) return done.step;
    if (done?.kind === 'unclear') return ask(done.binding, { kind: 'ask', because: 'unclear' }, done.explanation);
  }
  const only =
    best?.verdict.kind === 'ask' &&
    best.verdict.because === 'missing' &&
    best.binding.missing.every((name) => name === 'targets') &&
    best.binding.unexplained.length === 0;
  if (best && only) {
    const step = { ...stepOf(best.binding, ground.lexicon), targets: last.targets, how: last.how };
    return atItsTime(step, last, rest, ground);
  }
  return undefined;
};

/** "put it on the back burner for 90 minutes, pause it I mean": the same bots, and for as long. */
const asLong = (step: Step, { intent, targets }: Binding, last: Step): Step => {
  const takes = (name: string): boolean => intent.language.args?.some((argument) => argument.name === name) === true;
  const lasts = Object.entries(last.args).filter(([name]) => /^(?:for|until)$/.test(name) && takes(name));
  const same = targets.names.every((name) => targets.via[name] === 'reference' && last.targets.includes(name));
  return same && lasts.length > 0 && !('for' in step.args || 'until' in step.args)
    ? { ...step, args: { ...Object.fromEntries(lasts), ...step.args } }
    : step;
};

/** "every 4 hours kick it, I mean restart it": what is put in its place is done when that was to be. */
const atItsTime = (step: Step, last: Step, { tokens }: Sheet, { lexicon }: Ground): Step => {
  const later = lexicon.byRole.get('later');
  const intent = lexicon.intents.find(({ name }) => name === step.intent);
  if (!later || last.intent !== later.name || intent?.language.postponable !== true) return step;
  if (tokens.some(({ word }) => /^(?:now|immediately|instantly|once|straight|right)$/.test(word))) return step;
  return { ...step, intent: later.name, args: { action: step.intent, ...step.args, ...whenOf(last.args) } };
};

/** "no, not anchor": all of them but that one. */
const notThese = (sheet: Sheet, last: Step): Step | undefined => {
  const not = sheet.tokens.findIndex(({ word }) => word === 'not');
  if (not < 0 || !sheet.tokens.slice(0, not).every(({ word, kind }) => kind === 'mark' || LEAD.test(word)))
    return undefined;
  const { names, terms } = findTargets(cut(sheet, not + 1, sheet.tokens.length), {});
  const left = last.targets.filter((name) => !names.includes(name));
  const fits =
    terms.length > 0 && names.length > 0 && names.every((name) => last.targets.includes(name)) && left.length > 0;
  return fits && sheet.tokens.length - not - 1 <= names.length * 6 ? { ...last, targets: left } : undefined;
};
