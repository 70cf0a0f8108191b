import { type Sheet, wordAt } from '../sheet.ts';

/** "deploy it to ingest", "i want exactly this on ingest": what is brought to a bot is none itself. */
export const isBroughtTo = (sheet: Sheet, at: number): boolean => {
  const name = /^(?:the|our|my)$/.test(wordAt(sheet, at + 2)) ? at + 3 : at + 2;
  return (
    (/^(?:verb|noun)/.test(sheet.roles[at - 1] ?? '') || WISHED.test(wordAt(sheet, at - 1))) &&
    /^(?:to|onto|on|into)$/.test(wordAt(sheet, at + 1)) &&
    sheet.hits[name] !== undefined &&
    sheet.roles[name] === undefined
  );
};

const WISHED = /^(?:want|need|like|have|exactly|precisely|just|get|put|set)$/;

/** "would it be possible", "it would be great", "appreciate it if": the it of grammar. */
export const isDummy = (sheet: Sheet, at: number): boolean => {
  const [before, word, next, after] = [at - 1, at, at + 1, at + 2].map((place) => wordAt(sheet, place));
  if (word !== 'it' && word !== 'that') return false;
  // "would it be at all possible"
  if (next === 'be' && after === 'at' && wordAt(sheet, at + 4) === 'possible') return true;
  // "would it perhaps be possible"
  if (/^(?:perhaps|possibly|maybe)$/.test(next ?? '') && after === 'be' && wordAt(sheet, at + 3) === 'possible')
    return true;
  // "make it so that …"
  if (word === 'it' && next === 'so' && after === 'that') return true;
  if (
    /^(?:is|was)$/.test(next ?? '') &&
    /^(?:requested|asked|desired|proposed|suggested|ordered|required|needed|wished|decided|agreed|recommended|kindly|hereby)$/.test(
      after ?? '',
    ) &&
    [at + 3, at + 4].some((place) => wordAt(sheet, place) === 'that')
  )
    return true;
  // "is it ok now": how it is
  if (before === 'is' && SOUND.test(next ?? '') && /^(?:now|again|yet)$/.test(after ?? '')) {
    const behind = sheet.tokens[at + 3];
    if (behind === undefined || behind.kind === 'mark') return false;
  }
  if (
    (/^(?:if|possible|ok|okay|wise|safe|smart|fine|bad|good|risky|better|time|worth|normal|allowed|necessary|advisable)$/.test(
      next ?? '',
    ) ||
      (next === 'be' &&
        /^(?:possible|ok|okay|alright|fine|nice|great|good|wise|safe|better|too|much|an?)$/.test(after ?? ''))) &&
    /^(?:would|is|was|will|could|might|may|appreciate|appreciated|love|like)$/.test(before ?? '')
  )
    return true;
  return (
    (/^(?:would|will|is)$/.test(next ?? '') &&
      /^(?:be|help|please|suit|relieve|hurt|time|about|great|nice|possible|really|necessary|needed|required|important|imperative|essential|crucial|urgent|better|best|ok|okay|fine|high|critical|advisable|vital)$/.test(
        after ?? '',
      )) ||
    (before === 'see' && next === 'to') ||
    // "see to it that …", "could it be arranged …"
    (before === 'to' && next === 'that' && wordAt(sheet, at - 2) === 'see') ||
    (next === 'be' && /^(?:arranged|organi[sz]ed|seen)$/.test(after ?? ''))
  );
};

const SOUND = /^(?:ok|okay|fine|good|better|bad|worse|normal)$/;
