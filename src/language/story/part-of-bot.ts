import { effectOf } from '../lexicon.ts';
import type { Step } from '../reading.ts';
import type { Sheet } from '../sheet.ts';
import { acts, type Story } from './story.ts';

/** "the stop of ingest that is scheduled, you can remove it": what is removed after an action was only spoken of is not the bot. */
export const takesOffTheBot = (steps: readonly Step[], story: Story): boolean =>
  steps.some((step, at) => {
    const before = steps[at - 1];
    return (
      before !== undefined &&
      typeof before.args.action === 'string' &&
      !acts(before, story) &&
      effectOf(story.lexicon, step.intent) === 'destructive' &&
      Object.values(step.how.targets).every((via) => via === 'reference')
    );
  });

/** "ingest has three replicas too many, remove them": those, and not the bot. */
export const removesCopies = ({ tokens }: Sheet, steps: readonly Step[], { lexicon }: Story): boolean =>
  tokens.some(({ word }) => COPIES.test(word)) &&
  REMOVES_IT.test(tokens.map(({ word }) => word).join(' ')) &&
  steps.some(
    ({ intent, targets, how }) =>
      (effectOf(lexicon, intent) === 'destructive' || effectOf(lexicon, intent) === 'disruptive') &&
      targets.length === 1 &&
      Object.values(how.targets).every((via) => via === 'reference'),
  );
const COPIES = /^(?:replicas?|cop(?:y|ies)|instances?|pods?)$/;

/** "the variable X has nothing to do on ingest, delete it": the variable, and not the bot it is on. */
export const removesTheThing = (sheet: Sheet, steps: readonly Step[], story: Story): boolean => {
  const { tokens, inName } = sheet;
  const text = tokens.map(({ word }) => word).join(' ');
  const byReference = steps.some(
    ({ intent, targets, how }) =>
      effectOf(story.lexicon, intent) === 'destructive' &&
      targets.length > 0 &&
      (REMOVES_IT.test(text) || Object.values(how.targets).every((via) => via === 'reference')),
  );
  return (
    byReference &&
    tokens.some(
      (token, at) =>
        (inName[at] !== true && (isThing(token) || isOnBot(tokens, inName, at))) ||
        isOwned(sheet, at) ||
        isPartOf(sheet, at),
    )
  );
};

/** "the config of harbor is broken, scrap it", "my old upload in harbor hangs, delete it": the noun, and not the bot behind it. */
const isPartOf = ({ tokens, inName }: Sheet, at: number): boolean => {
  if (inName[at] !== true || inName[at - 1] === true) return false;
  const word = (place: number): string => tokens[place]?.word ?? '';
  const link = DETERMINED.test(word(at - 1)) ? at - 2 : at - 1;
  if (!/^(?:of|on|in|for|from|by|to|inside|within)$/.test(word(link)) || inName[link - 1] === true) return false;
  return isNoun(word(link - 1)) && (DETERMINED.test(word(link - 2)) || DETERMINED.test(word(link - 3)));
};

/** "harbor's disk is full, wipe it"; "harbor's days are over, delete it" is the bot itself. */
const isOwned = ({ tokens, inName }: Sheet, at: number): boolean => {
  if (tokens[at]?.word !== "'s" || inName[at - 1] !== true) return false;
  const behind = [1, 2, 3, 4, 5].map((step) => tokens[at + step]?.word ?? '');
  const verb = behind.findIndex((word) => IS.test(word));
  return verb > 0 && behind.slice(0, verb).some(isNoun) && !OF_THE_BOT.test(behind[verb - 1] ?? '');
};
const IS = /^(?:is|are|was|were|has|have|had|looks?|seems?|hangs?|keeps?|went|got|no|needs?|stays?)$/;

const DETERMINED = /^(?:'s|the|that|this|those|these|my|our|your|his|her|their|an?|all|every)$/;
const isNoun = (word: string): boolean => /^[a-z][a-z-]{2,}$/.test(word) && !OF_THE_BOT.test(word);
/** What is said of a bot as a whole, or calls it a bot. */
const OF_THE_BOT =
  /^(?:bots?|workers?|services?|ones?|process|processes|daemon|agent|need|needs|use|uses|point|purpose|sense|rest|end|sake|lot|kind|sort|type|case|thing|matter|time|days?|life|job|work|role|task|mission|future|support|owners?|team|customers?|users|people|status|state|health|because|instead|think|out|rid|tired|sick|fond|full|part|half|most|all|none|one|copy|copies|replicas?|instances?|pods?|demand|reason|traffic|load|calls?|requests?|interest|money|budget|fortune|not|now)$/;

/** "that file has no business on ingest, delete it": what is on a bot is not the bot. */
const isOnBot = (tokens: Sheet['tokens'], inName: Sheet['inName'], at: number): boolean =>
  /^(?:on|inside|within)$/.test(tokens[at]?.word ?? '') &&
  inName[/^(?:the|our|my)$/.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1] === true &&
  at > 1 &&
  !RELIES.test(tokens[at - 1]?.word ?? '');
const RELIES =
  /^(?:rel(?:y|ies|ied|ying)|depend(?:s|ed|ing)?|work(?:s|ed|ing)?|count(?:s|ed|ing)?|based|built|anymore|more|longer)$/;
const isThing = ({ text, word }: Sheet['tokens'][number]): boolean =>
  VARIABLE.test(text) || THING.test(word) || (CAPITALS.test(text) && !SHOUTED.test(word));
const REMOVES_IT =
  /\b(?:delete|remove|drop|erase|wipe|nuke|purge|scrap|ditch|kill|bin|axe|zap|lose|unregister|(?:get rid|dispose) of) (?:it|that|this|them|those|these)\b/;
/** "ingest needs no DEBUG any more, remove it"; but "delete it NOW" only shouts. */
const CAPITALS = /^[A-Z][A-Z0-9]{2,}$/;
const SHOUTED =
  /^(?:now|asap|please|pls|plz|all|the|not|and|yes|stop|start|restart|delete|remove|drop|kill|nuke|must|only|never|ever|again|this|that|still|every|everything|immediately|today|very|really|one|you|for|it|omg|wtf|fyi|eod|ffs|lol|rip|aws|gcp|cpu|ram|api|prod|qa|dev|uat|ceo|cto|hr|vpn|dns|ssl|tls|sql|etl|erp|crm|pos|sla|gdpr)$/;
const VARIABLE = /^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/;
const THING = /^(?:variables?|tags?|labels?|schedules?|timers?|alerts?|limits?|settings?|rules?|subscriptions?)$/;
