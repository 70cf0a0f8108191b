import type { Sheet } from '../sheet.ts';

/** Words that tell a time, or stand around one. */
const TIMELY = new Set(
  `at on in by before after as of from come around about not but only just maybe perhaps say ideally preferably preferable
  best better rather though and or so then please first thing second last half quarter past to o'clock sharp ish the a an this that
  next coming following every each day days night nights week weeks month months year hour hours minute minutes min mins second
  seconds end beginning start close couple few some now later ideal make it do sometime starting beginning effective early late
  one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty am pm a.m p.m utc gmt cet
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep oct nov dec
  latter former both
  tomorrow tomorow tommorow tmrw tmr tonight tonite today morning mornings afternoon evening evenings midnight midday noon dawn dusk
  sunrise sunset lunch lunchtime breakfast dinner teatime weekend weekends weekday weekdays
  monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
  mon tue tues wed thu thurs fri sat sun eod eow eom cob over during into fortnight once twice daily nightly weekly hourly monthly`.split(
    /\s+/,
  ),
);

const CLOCK = /^\d{1,4}(?:[:.]\d\d)?(?:ish|am|pm|h|st|nd|rd|th|min|mins|hrs?)?$/;

/** What makes it a time to come: without one of these "the first of the two" would tell a time. */
const TO_COME = new RegExp(
  [
    'tom+or+ow|tmrw?|toni(?:ght|te)|later|eo[dwm]|cob',
    'dawn|dusk|sunrise|sunset|lunch|lunchtime|midnight|noon|midday|morning|afternoon|evening|(?:at|this|over|next|by|in the) night|weekend',
    '(?:mon|tues|wednes|thurs|fri|satur|sun)days?',
    'not before|(?:at|around|about|after|before|by|say) (?:\\d+(?:ish)?|half|quarter|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)',
    "\\d{1,2}[:.]\\d\\d|\\d{1,2} ?[ap]\\.?m|o'clock",
    '(?:in|after) (?:an?|about|half|\\d+|one|two|three|five|ten|twenty|thirty)\\b.*\\b(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?)',
    '(?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?) (?:from|later)',
    '(?:end|start|beginning|close) of|(?:next|coming|following) (?:week|month|year|day)|on the \\d|\\d(?:st|nd|rd|th)',
    '\\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w* \\d',
    '(?:every|each) (?:day|night|week|month|hour|morning|evening|other)|daily|nightly|weekly|hourly|monthly|weekdays|(?:once|twice) an?',
  ]
    .map((one) => `\\b(?:${one})\\b`)
    .join('|'),
);

/** "tonight is fine", "at 5 would be good" */
const WELCOME =
  / (?:is|was|are|would be|will be|should be|works|suits|will do|would do|seems)(?: (?:me|us|fine|good|great|ok|okay|best|better|nice|perfect|ideal|enough|early enough|soon enough|well|for me|for us|please|thanks))*$/;

/**
 * "good evening", "for two hours", "until friday", "last night": no time at which something is to be done. "the 2nd" is the
 * second of a list, "on the 2nd" a day.
 */
const NO_MOMENT =
  /^(?:good|for|since|last|happy)\b|^(?:the )?\d{1,2}(?:st|nd|rd|th)(?: one)?$|^(?:start|begin|close|end)\b(?! of)|^(?:morning|afternoon|evening|night)s?$|\b(?:ago|yesterday|(?<!from )now|last (?:night|week|month|year))\b/;

/** Whether words tell when, and nothing else. */
const isMoment = (words: string): boolean => {
  const text = words.trim().replace(WELCOME, '');
  return (
    text !== '' &&
    !NO_MOMENT.test(text) &&
    TO_COME.test(text) &&
    text.split(' ').every((word) => TIMELY.has(word) || CLOCK.test(word))
  );
};

/** Makes what is ordered hang on something, in words that no clause of a condition begins with. */
const HANGS =
  /^(?:but |and |only |just |please |say |ideally )*(?:(?:if|unless|when|once|after) (?:nobody|no one|everyone|everybody|anyone)\b|depending on|in the event (?:of|that)|on (?:failure|success|errors?|crash)$|upon \w+ing\b|upon (?:completion|failure|success|approval|request|arrival)|supposing|where (?:appropriate|necessary|applicable|needed)|when (?:done|finished|ready|idle)$|not (?:unless|until|before)\b|(?:when|once|if|after) \S+ (?:says?|tells?(?: you)?|gives?|oks?|approves?)(?: so| it| ok| the (?:word|go|signal|ok))?$)/;

/** Where a piece ends that may tell when or whether. */
const ENDS = /^(?:please|then|(?:i|we) (?:want|need|would)|(?:can|could|would|will) (?:you|we|someone|somebody))\b/;
const DO_IT = /^(?:and |then |please |so )*do (?:it|that|so|this) /;
const MOST_WORDS = 10;

/** The stretches of a message between its marks, and before its request, that name no bot. */
const piecesOf = ({ tokens, inName }: Sheet): readonly string[] => {
  const pieces: string[] = [];
  let words: string[] = [];
  let named = false;
  const end = (): void => {
    if (!named && words.length > 0 && words.length <= MOST_WORDS) pieces.push(words.join(' '));
    words = [];
    named = false;
  };
  tokens.forEach(({ kind, word }, at) => {
    const next = tokens[at + 1]?.word ?? '';
    if (kind !== 'word' || ENDS.test(`${word} ${next}`) || (word === 'and' && next === 'do')) end();
    if (kind === 'word') words.push(word);
    named ||= inName[at] === true;
  });
  end();
  return pieces;
};

const PLACE = /^(?:the )?\d{1,2}(?:st|nd|rd|th)$/;

export interface Asides {
  /** Some piece tells a time, and nothing else. */
  readonly moment: boolean;
  /** Some piece makes the order hang on something. */
  readonly hangs: boolean;
}

/**
 * What is said beside an order of when or whether: "restart ingest. Friday is fine.", "end of month: stop ingest", "on failure,
 * restart ingest". Where it found no order, the order must not be carried out at once.
 */
export const saidBeside = (sheet: Sheet, shown: boolean): Asides => {
  // "the 2nd. restart it", with a list before us: a place in it, and no day.
  const pieces = piecesOf(sheet)
    .map((piece) => piece.replace(DO_IT, ''))
    .filter((piece) => !(shown && PLACE.test(piece)));
  return { moment: pieces.some(isMoment), hangs: pieces.some((piece) => HANGS.test(piece)) };
};
