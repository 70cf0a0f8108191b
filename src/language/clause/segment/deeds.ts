import { type Sheet, wordAt } from '../../sheet.ts';

/** Who may be told of without an article: people in many, and departments. */
const MANY =
  /^(?:people|customers|users|clients|folks|guests|colleagues|everyone|everybody|someone|somebody|nobody|marketing|finance|legal|sales|support|management|engineering|accounting|accounts|procurement|logistics|security|compliance|qa|hr|ops|corporate|product|design|research|audit|auditors|payroll|leadership|headquarters|hq|they|we|he|she|i)$/;
const DETERMINER = /^(?:the|my|our|his|her|their|your|some|one|another|this|that)$/;
const HOW =
  /^(?:just|already|also|even|still|never|finally|nearly|almost|always|really|only|now|all|accidentally|apparently|probably|somehow|suddenly|both|clearly|obviously|once|again|literally|kindly)$/;

/** Finite as they stand; verbs of ours among them have another subject here: "marketing pulled the campaign". */
const AUXILIARY =
  /^(?:is|are|was|were|am|has|have|had|will|would|does|did|do|keeps|keep|wants?|needs?|says?|said|thinks?|swears?|insists?|claims?|knows?|hates?|loves?|complains?|expects?|promised|gets?|goes|comes|looks|seems)$/;
const DID =
  /^(?:[a-z]{2,}ed|sent|froze|began|brought|bought|built|caught|chose|drew|drove|fell|felt|fought|flew|forgot|grew|held|hid|knew|lent|met|ran|rose|sold|shook|spent|stole|swore|taught|threw|thought|understood|woke|wore|wrote|blew|sank|tore|burst|lost|found|got|gave|took|went|came|left|put|cut|set|reset|shut|quit|let|made|kept|broke|spoke|saw|heard|told|won|paid|led|read|rang|called|stuck|hung|hit|hurt|shot|dug|bit|ate|drank|sat|stood|slept|lay|laid|did|had|said|meant|became)$/;
/** "the bots restarted by mira", "the ones stopped yesterday", "our bots tagged x": some of them, and nobody who did it. */
const PASSIVE = /^(?:by|in|on|at|since|yesterday|today|with|as|for|from|$)$/;

/** Where the deed of somebody who is no bot begins: behind its subject. */
const behindSubject = (sheet: Sheet, start: number): number | undefined => {
  const free = (at: number): boolean => {
    const word = wordAt(sheet, at);
    return (
      /^[a-z][a-z'-]+$/.test(word) &&
      sheet.inName[at] !== true &&
      !sheet.index.traits.has(word) &&
      !sheet.index.byPart.has(word) &&
      !NOT_SOMEBODY.test(word)
    );
  };
  const first = wordAt(sheet, start);
  if (sheet.inName[start] === true) return undefined;
  if (
    /^(?:somebody|someone|people|folks)$/.test(first) &&
    /^(?:upstairs|downstairs|else|here|there|outside)$/.test(wordAt(sheet, start + 1))
  )
    return start + 2;
  if (MANY.test(first) || sheet.index.people.has(first)) return start + 1;
  if (!DETERMINER.test(first) || !free(start + 1)) return undefined;
  const second = wordAt(sheet, start + 2);
  const two = !AUXILIARY.test(second) && !DID.test(second) && !HOW.test(second) && free(start + 2);
  return two ? start + 3 : start + 2;
};
/** What somebody did something to: no word of a set that is described. */
const DONE_TO = /^(?:[a-z]{3,}ing|the|my|our|his|her|their|a|an|us|me|everybody|everyone|something)$/;
const NOT_SOMEBODY =
  /^(?:bots?|ones?|workers?|services?|jobs?|logs?|errors?|lines?|copies|replicas?|instances?|version|release|build|tags?|roles?|status|state|memory|cpu|config|rest|others?|same|last|first|next|latest|previous|more|extra|additional|new|old|second|third|two|three|four|five|way|whole|all|and|or|of|for|with|to)$/;

/**
 * "legal pulled the whole campaign", "the night shift already approved this", "priya just left": somebody who is no bot did
 * something, and nothing is asked for.
 */
export const tellsOfDeed = (sheet: Sheet, start: number): boolean => {
  let at = behindSubject(sheet, start);
  if (at === undefined) return false;
  const adverb = HOW.test(wordAt(sheet, at));
  while (HOW.test(wordAt(sheet, at))) at += 1;
  const word = wordAt(sheet, at);
  const next = wordAt(sheet, at + 1);
  // "marketing stopped answering", "the boss paused the ads"; but "the collectors paused in staging" are some.
  if (sheet.inName[at] === true || (sheet.index.traits.has(word) && !DONE_TO.test(next))) return false;
  const ends = at + 1 >= sheet.tokens.length || sheet.tokens[at + 1]?.kind === 'mark';
  if (AUXILIARY.test(word)) return !ends && !/^(?:to|and|or)$/.test(next);
  if (!DID.test(word)) return false;
  if (ends) return adverb;
  if (sheet.index.traits.has(next) || sheet.inName[at + 1] === true) return false;
  return !(DETERMINER.test(wordAt(sheet, start)) && PASSIVE.test(next));
};
