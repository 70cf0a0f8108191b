import { phraseTree } from '../sheet.ts';

const phrases = (list: string): ReturnType<typeof phraseTree> => phraseTree(list.split('|'));

/** What follows is left out. */
export const EXCEPT = phrases(
  'but whatever you do not|but whatever happens not|but please not|but please please not|but god forbid not|but for god s sake not|but for heaven s sake not|but neither|sparing only|save only|excepting only|except only|leaving out only|with the sole exception of|with the only exception of|with the single exception of|with the one exception of|instead of|rather than|in place of|as opposed to|but omit|but please omit|but ignore|but please ignore|but skip|but please skip|but bypass|but pass over|bar what is|except what is|except whatever is|but not what is|apart from what is|apart from whatever is|bar whatever is|but under no circumstances|under no circumstances|but certainly not|but definitely not|certainly not|definitely not|but by no means|without touching|without stopping|without restarting|without disturbing|without bothering|without affecting|without involving|with no change to|leaving alone|except for|except|excepting|excluding|exclude|but not for|but not|apart from|aside from|other than|besides|minus|bar|barring|save for|save|with the exception of|without|not including|not counting|leaving out|leave out|skipping|skip|sparing|spare|but leave|but keep|and not|just not|only not|though not|not|omitting|ignoring',
);
/** All of them, whatever they are called. */
export const EVERYTHING = phrases(
  'the whole crew|whole crew|the whole squad|the whole posse|the whole shop|whole shop|the whole show|the whole circus|the whole shebang|the whole estate|every single bot|every single one|each and every bot|every last bot|every last one of them|every last one of these|each and every one of them|everything|anything|the whole fleet|whole fleet|the entire fleet|entire fleet|the fleet|fleet|all bots|all of it|the whole lot|the lot|the whole shebang|whatever|whichever|every single thing|every last one|everyone|everybody|each and every one|all the things|the whole thing|everyone of them|our fleet|our whole fleet|the complete fleet|all of the fleet|the whole gang|the whole bunch|the whole zoo|all and sundry|whoever|every one',
);
/** A place that was spoken of. */
export const THERE = phrases(
  'in there|over there|up there|down there|on there|around there|in it|in that|in this|in them|inside it|within it|on it|under it|behind it',
);
/** Some of them, nobody knows which. */
export const PARTIAL = phrases(
  'one of the|one of our|one of|some of the|some of|some|a few of the|a few of|a few|few of|a couple of the|most of the|most of|most|half of the|half of|half the|several of the|several of|several|any one of|either of the|either of|either|any of the|a handful of|part of the|at least one of|one or two of|two of the|three of the|a random|any random|random',
);
/** These begin an exception even before anything was named. */
export const STRONG_EXCEPT = new Set(
  'except excluding excepting besides apart aside barring other bar minus save leaving omitting ignoring without'.split(
    ' ',
  ),
);
export const MANY = new Set([
  'all',
  'every',
  'each',
  'any',
  'both',
  'whichever',
  'whatever',
  'those',
  'these',
  'several',
]);
export const PLURAL_BOTS = new Set(
  'bots ours stuff workers services jobs processes things ones guys apps daemons agents servers lads boys machines containers tasks fellas bits components units deployments programs scripts robots instances members'.split(
    ' ',
  ),
);
export const SINGLE_BOT = new Set(
  'bot worker service job process thing one guy app daemon agent server thingy machine container task fella component unit deployment program script robot thingie instance svc thingamajig fellow beast bugger sucker'.split(
    ' ',
  ),
);
/** "the overnight lot", "the lab crowd" */
export const CROWD = /^(?:fleet|lot|crowd|bunch|gang|crew|squad|mob|posse|brigade|clan|pack|mafia)$/;
export const ARTICLES = new Set([
  'the',
  'a',
  'an',
  'my',
  'our',
  'your',
  'that',
  'this',
  'those',
  'these',
  'of',
  'poor',
  'damn',
  'stupid',
  'good',
  'old',
  'whole',
  'entire',
  'bloody',
  'little',
  'dear',
  'lovely',
  'silly',
  'goddamn',
  'annoying',
  'single',
  'last',
  'other',
  "'s",
  'named',
  'called',
  'bot',
  'only',
  'just',
  'stinking',
  'flipping',
  'fricking',
  'freaking',
  'fucking',
  'wretched',
  'pesky',
  'of-the',
]);
/** "sitting in staging", "just lying there paused": where or how it is, told by a posture. */
const POSTURES =
  'sitting sits sat lying lies hanging hangs standing parked resting loitering lingering residing resides dwelling'
    .split(' ')
    .flatMap((posture) =>
      ['', ' there', ' around', ' about', ' in', ' on', ' in the', ' on the', ' out in', ' around in'].flatMap(
        (where) => [`${posture}${where}`, `just ${posture}${where}`, `still ${posture}${where}`],
      ),
    );
/** What joins a description to the words before it: "bots that are failing", "things tagged x". */
export const JOINS = phrases(
  `${POSTURES.join('|')}|that sits in the|that sit in the|that lives in the|that live in the|that sits on the|limping along as|limping along|limping as|languishing in|languishing as|idling in|stuck in|stuck on|hanging around in|which are having|that are having|which is having|that is having|which are having the|that are having the|which are having the role|that are having the role|they have the tag|they have tag|they have the role|they have role|they carry|they carry the tag|they carry tag|they carry the|they wear the|in a|wearing the|carrying the|bearing the|wears|wear|bears|bear|label|labels|that belong to|that belong to the|which belong to|which belongs to|that belongs to|who belong to|what belong to|what belongs to|what are belonging to|which are belonging to|that are belonging to|are belonging to|is belonging to|what is belonging to|belong to|belongs to|belong to the|belongs to the|do belong to|do belong to the|belonging to|are having|are having the|is having|is having the|are having the tag|is having the tag|do have|do have the|they are|that they are|which they are|they have|that they have|what have the|what has the|what are|what is|what have|just sat there|sat there|just sat around|that shows|that show|which shows|which show|showing|over in|that carry|which carry|that bear|which bear|that wear|which wear|carry the|carries the|that carries the|which carries the|that carries|which carries|bear the|runs on|run on|runs in|run in|is|was|were|that bear the tag|which bear the tag|bear the tag|bears the tag|bearing the tag|wearing the tag|that wear the tag|which carry the tag|that carry the tag|carry the tag|carries the tag|with a status of|in the status|in status|of the status|which are in|that are in|we run|that we run|they run|we operate|we use|we keep|we host|we put|we placed|we deployed|that we operate|that we use|that we keep|that we host|that we put|that we placed|that we deployed|i keep|that i keep|i run|that i run|you run|that you run|that are both|which are both|that is both|are both|is both|we have got|we have|we got|you have|there are|there is|i have|do we have|that we have|that are currently|which are currently|that are still|which are still|that are|which are|who are|that is|which is|who is|that do|which do|who do|that does|which does|that has|that have|which have|which has|that were|that was|are currently|is currently|that run|which run|that runs|that live|living|that lives|runs|live|lives|sits|sitting|that sit|located|are|is|with the tags|with the tag|with tags|with tag|with a tag|tagged with|tagged as|tagged|labelled as|labelled|labeled as|labeled|labelled with|labeled with|carrying the tag|carrying|wear the|wears the|with the role of|with the role|with role|with status|with the status|with a status of|whose status is|whose role is|whose env is|whose environment is|whose tag is|having the role|having role|having the tag|having tag|having status|in status|in state|in the state|of role|of type|of kind|of the|in the|in|from the|from|on the|on|at|under|within|across|for|with|having|have|has|role|tag|tags|status|state|env|environment|environments|type|category|group|marked as|marked|flagged as|flagged|called|named|currently|now|still|right now|at the moment|that got|that went|which went|went|got|that keep|keep|that|which|who|whose|being|of|the|team|side|stack|fleet|set|tier|class|family|lot|crowd|bunch|gang`,
);
export const NOT = new Set(['not', 'non', 'never', 'no', "n't", 'outside', 'neither']);
export const AND = new Set(['and', 'or', ',', 'plus', '&', 'nor', 'then', 'as-well-as', '+', '/']);
/** Verbs of duty and need: whatever was being described ends before them ("all gateways must be restarted"). */
export const DUTY = new Set([
  'must',
  'should',
  'shall',
  'ought',
  'needs',
  'need',
  'requires',
  'deserves',
  'wants',
  'want',
  'deserve',
  'require',
  'gets',
  'get',
  'goes',
  'go',
]);
/** Things said of one bot already spoken of. */
export const IT = new Set(['it', 'its', "it's", 'him', 'her', 'he', 'she', 'this', 'that']);
export const THEM = new Set(['them', 'they', 'their', 'these', 'those', 'themselves', 'theirs']);
