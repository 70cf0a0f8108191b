/** Words that point at bots without naming them, by what they point at. */

/** Those of the list that were not spoken of. */
export const OTHER: readonly string[] =
  'the other one of the pair|the other one of the two|the other of the two|the other of the pair|the other one of them|the other one of those|its twin|the other twin|the twin|its sibling|its sister|its brother|its counterpart|the other one|the other bot|the other two|the others|the other ones|the other|other one|others|the second of the two|the other guy|the other bots|the other three|the other few|the rest of them|the rest of those|the rest|rest of them|the remaining ones|the remaining one|the last remaining one|the one remaining|the one left|the remaining bots|the remaining|all the others|the leftover ones|the remainder|the remaining two|the remaining three|the rest of the list|everything else on the list|everything else on that list|everything else in the list|everything else there|the rest of that list|the rest of the bots|all the rest|all the other ones|all the other bots|everything else on the list|the ones left|what is left|the ones that are left'.split(
    '|',
  );

/** All that was shown. */
export const LIST: readonly string[] =
  'everything there|all there|everything on there|everything up there|everything on here|everything listed there|everything shown there|all on there|all the ones on there|all of the ones on there|all up there|each on there|each one on there|every one on there|everyone on there|every bot on there|all the bots on there|all bots on there|all of that|all that is there|everything on that list|everything on the list|everything in that list|everything in the list|all on that list|that list|the whole list|the list|all of them|all of those|all of these|all those|all these|them all|those ones|these ones|each of them|each of those|every one of them|every one of those|these all|those all|the lot of them|both of them|both of those|them both|those two|these two|the two of them|the both of them|the two|each one|the whole bunch|any of them|any of those|all three|all four|all five|those three|these three|those bots|these bots|everything listed|those guys|all of em|all of the above|the above|every one of em|everything up there|each of these|all of the ones|the three|the three of them|the four of them|all of that list|all on the list|every single one of them|every single one of those|those four|these four|all of these bots|all of those bots|all these bots|all those bots|all these ones|all those ones|all three of them|all two of them|all four of them|all three of those|all three of these|all five of them|both of these|both those|both these|both ones|the pair|the pair of them|the trio|the lot of those|this lot|that lot|the ones you just showed|the ones you showed|the ones you listed|the ones you just listed|the ones above|those you listed|what you just listed|everything you listed|everything you just listed|everything you showed'.split(
    '|',
  );

/** All that was shown, or the whole fleet where nothing was. */
export const LOT: readonly string[] = 'the lot|the whole lot|the whole bunch|the whole gang'.split('|');
export const LOTS: ReadonlySet<string> = new Set(LOT);

/** The one in focus. */
export const SAME: readonly string[] =
  'the same one|the same bot|the same ones|the same bots|same one|same ones|same bot|that same one|that same bot|that one|this one|that bot|this bot|that thing|this thing|that guy|this guy|that fella|that sucker|that bugger|that clown|that muppet|that numpty|that eejit|that idiot|that pig|that hog|that menace|that pest|that nuisance|that bozo|that goof|that donkey|that wally|that plonker|that doofus|that dipstick|that turkey|that lemon|that critter|that monstrosity|that creature|that piece of junk|that piece of crap|that hunk of junk|that bad boy|the numpty|the muppet|the eejit|the bozo|the bugger|the poor bugger|the blighter|that blighter|the bastard|that bastard|the sod|the poor sod|the beast|the beastie|the little bugger|the rascal|the gremlin|the fecker|the swine|the brute|the wretch|this sucker|that beast|the thing|the poor thing|that poor thing|that service|this service|that worker|the bot|said bot|that particular one|this particular one|that very bot|this very bot|that process|this process|that job|this job'.split(
    '|',
  );

/** The first and the second of two. */
export const FORMER: readonly string[] =
  'the former|the former one|former|the former of the two|the former of them|the former of those|the former of these'.split(
    '|',
  );

export const LATTER: readonly string[] =
  'the latter|the latter one|latter|the latter of the two|the latter of them|the latter of those|the latter of these'.split(
    '|',
  );
