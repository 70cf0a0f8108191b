/** How talk about doing is told from an order. Each pattern looks at a clause's words, fillers taken out. */
const ACTS: readonly (readonly [act: Act, pattern: RegExp])[] = [
  [
    'how-to',
    /^(?:(?:(?:please |kindly |can you |could you )?(?:remind|tell|show|teach|explain to) (?:me|us) )?how (?!(?:do|does) .*\blook$)(?:do|can|does|would|could|should|to|might|am|is one)|what is the (?:command|syntax|way|right way|best way|phrase|magic word)|where (?:can|do|could) (?:i|one|we|you)(?! (?:currently |now )?stand\b)|is there (?:a|any|some|no) (?:command|way|method|trick) (?:to|for|i|of|how)|which command|(?:can|could|may) (?:an? )?(?:bots?|workers?|services?|jobs?) be (?:\w+ly )?\w+ed(?: (?:at all|somehow|here|too|like that|afterwards|later|automatically|by hand))*$|what do i (?:type|say)|what should i (?:type|say)|what command)/,
  ],
  [
    'hypothetical',
    /^(?:what if|what would|(?:for |since |until )?how (?:many|much|long|badly) (?:(?:of |the |our )*\w+ ){0,2}(?:would|might)\b|what (?:do|does|will|can) (?:the |our |my |all )?(?!i\b|we\b|you\b)\w+ (?:see|get|notice|lose|miss|do|experience|find|feel|say|think)\b.* (?:if|when|while|once)\b|what will happen|what happens|what could happen|suppose|supposing|imagine|assuming|assume|pretend|hypothetically|theoretically|in theory|say we|let us (?:say|suppose|imagine|pretend|assume)|had (?:i|we|you|they|he|she|somebody|someone|anybody) (?:\w+ed|not|never|only|put|cut|shut|taken|brought|known|given|let)\b|if (?:i|we|someone|somebody|one|you) (?:were|was|would|killed|stopped|deleted|restarted|removed)|would not it|would it not|would it (?:hurt|help|matter|break|be bad|be safe|be wise|make sense|be a problem)|would anyone|would anybody|would (?:stopping|restarting|deleting|killing|pausing|removing|scaling|rolling|\w+ing)\b|(?:do|does|will|would) (?!you |we |i |someone |somebody |anyone |it be |there )(?:\S+ ){1,6}?(?:when|if|while|once|whenever) (?:\S+ ){1,5}?(?:restarts?|reboots?|stops?|pauses?|crash(?:es)?|fails?|dies?|goes|go|comes|(?:is|are|gets?) (?:\w+ed|down|off|offline|shut|taken|put))\b|does (?!anything |something )(?:\w+ing)\b|will (?:\w+ing)\b|can (?:\w+ing)\b|could (?:\w+ing)\b|what (?:does|do|would|will|did) \w+ing\b|how (?:bad|dangerous|risky|safe) (?:is|would)|once upon a time|let us (?:talk|discuss|chat|think|meet|argue|debate)\b|(?:i am|we are|he is|she is|they are) about to|(?:is there )?any reason (?:not )?to|(?:would|will|can|could) you \S+ \S+(?: \S+){0,2} or (?:just |rather |better )?(?:leave|keep|let|wait|after|before|later|not)\b|in a perfect world|one could|you could always|we could always|in an ideal world)/,
  ],
  [
    'advice',
    /^(?:(?:would|will|could) you\b.* in my (?:place|shoes|position)\b|(?:what|which)(?: one| of them| option| way)? (?:is|was|would be|might be|works|sounds|seems|do you (?:think|reckon) is) (?:the )?(?:(?:more|less) \w+|better|best|worse|worst|wiser|wisest|safer|safest|smarter|healthier|faster|fastest|quicker|quickest|cheaper|cheapest|riskier|preferable|lesser evil)\b|should (?:i|we|one|you|it|they|somebody|someone)|should (?:the )?\S+(?: \S+){0,2} (?:be|get) \w+ed\b|should (?!you |there )(?:the )?\S+(?: \S+)? (?:be|become|have|get)\b|shall (?:i|we)|do you (?:think|recommend|reckon|suggest|believe|advise)|would you (?:recommend|suggest|advise|say)|what do you think|is it (?:safe|wise|smart|ok|okay|a good idea|a bad idea|fine|risky|better|dangerous|worth|time|allowed|necessary|needed|a problem)|are we (?:sure|allowed|better off)|(?:would|might|am) (?:i|we) (?:be |do )?better(?: off)?\b|am i allowed|can i|may i|could i|might i|is (?:restarting|stopping|deleting|killing|pausing|\w+ing)\b|any objections|ought (?:i|we)|must (?:i|we)|do (?:i|we) (?:need|have|want|really)|does (?:anyone|anybody|it)|why (?:should|would|did|do|does|not|is|are|was|were|has|have))/,
  ],
];

export type Act = 'how-to' | 'hypothetical' | 'advice' | 'report';

export const actOf = (clause: string): Act | undefined => ACTS.find(([, pattern]) => pattern.test(clause))?.[0];

/** Somebody is said to have said it: what follows its colon or comma is theirs. */
export const SAID =
  /\b(?:says?|said|saying|wrote|writes|typed|types|told (?:me|us|him|her|them)|tells (?:me|us)|asks?|asked|(?<!\b(?:get|gets|got|is|are|was|were|be|been|being) )reads?|states?|stated|claims?|claimed|goes|suggests?|suggested|shouted|yelled|mentioned|noted|posted|commented|replied|quotes?|recommends?|ran|executed|issued|invoked|put it|reads? (?:it |this |that |them )?out(?: loud)?|recites?|recited|announces?|announced|he was like|she was like|they were like|according to)(?: (?!no$|yes$|so$|otherwise$|nothing$)\S+){0,2}$/;
/** What holds other people's words; only its colon opens them. "40 minutes late" and "my question" hold none. */
const WRITTEN =
  /(?<!\b(?:\d+|few|couple of|several|my|the next|last) )\b(?:documentation|docs|readme|text|page|comment|description|body|payload|output|response|string|header|contents?|website|ticket|runbook|manual|wiki|email|mail|message|article|customer|transcript|example|e\.g|eg|instance|subject|title|re|fwd|prompt|translate|repeat after me|summari[sz]e|define|quote|todo|(?:my|our|the|your) to do|note|notes|reminder|remember|agenda|plan|plans|idea|draft|question|quiz|changelog|commit|title|headline|news|joke|riddle|lyrics|steps?|recipe|homework|minutes|backlog|task|tasks|checklist|wishlist|pseudo-code|pseudocode|history|log|logs)(?: \S+){0,1}$/;

/** "changelog: stop the retries", "plan for the final: imogen restarts it" heads what was written down, though we may be asked for one by its name. */
export const HEADING =
  /^(?:(?:the|my|our|today's|new) )?(?:for the (?:log|logs|log book|logbook|minutes|protocol)|agenda|changelog|reminder|pr|pull request|mr|merge request|issue|jira|ticket|minutes|to do|note to self|memo|faq|subject|commit|headline|(?:plan|rota|roster|line ?up|running order|game plan|duty list|duties)(?: (?:for|on|at|of) (?:\S+ ?){1,4})?)$/;

/** Nothing that was said: what the speaker would say or ask, or nobody is to ask. */
const TO_ASK =
  /\b(?:i|we) (?:(?!(?:told|asked|you|him|her|them|supposed|want|wanted|going)\b)\S+ )*to (?:ask|say)(?: \S+){0,2}$|\b(?:do not|never|better not) ask(?: (?:me|us))?(?: (?:why|how|what|who|anything))?(?: \S+){0,2}$/;

/** Whether the words behind this clause are somebody else's: `quoted` behind a colon, `reported` behind a comma. */
export const speaksFor = (clause: string, ended: string): 'quoted' | 'reported' | undefined => {
  if (
    /\b(?:i|we) (?:must |have to |would |can |could |only )*(?:ask|request|beg|say)(?: you)?$|\bto (?:ask|tell|beg) you$|\b(?:because|since|in case) \S+ (?:will|may|might|is going to|is bound to) (?:ask|wonder)$/.test(
      clause,
    )
  )
    return undefined;
  // "I've nobody in the office to ask, so: …", "I ran out of ways to say sorry: …", "don't ask me why: …"
  if (TO_ASK.test(clause)) return undefined;
  // "before I say anything silly, is ingest up?": nobody has said it yet.
  if (/^(?:and |but |so |just |ok )*before (?:i|we)\b/.test(clause)) return undefined;
  // "having read it twice, …": the speaker's own doing
  if (ended === ',' && /^(?:and |but |so )?having (?!been )/.test(clause)) return undefined;
  // "according to the schedule, what runs tomorrow?"
  if (/^(?:and |so )?according to (?:the|our|my) (?:schedules?|scheduler|calendar|plan|agenda|timetable)$/.test(clause))
    return undefined;
  // "I was told this is where one asks: …"
  if (/\b(?:where|how|whom) (?:one|you|we|people|i) (?:asks?|says?)$/.test(clause)) return undefined;
  // "just saying: the maps are wrong"
  if (/^(?:(?:not|no) \w+ )?(?:(?:i am|we are) )?(?:just|only) saying$/.test(clause)) return undefined;
  // "like I said before, …", "since you ask: …", "short ask: …"
  if (
    /^(?:and |but |so )?(?:(?:like|as) (?:i|we) (?:\w+ )?(?:said|told you|mentioned|wrote|asked)\b|since you (?:ask|asked)|as (?:i|we) was saying)|\b(?:short|quick|small|simple|one|last|big|little) ask$/.test(
      clause,
    )
  )
    return undefined;
  // "because the board asked, restart it": why, and not what was said.
  if (
    ended !== ':' &&
    /^(?:and |but |so )?(?:because|since|seeing (?:as|that)|now that) .*\b(?:asks|asked)$/.test(clause)
  )
    return undefined;
  // "nobody asked us, anyway: …" quotes nobody.
  if (/^(?:and |but |so )?(?:nobody|no one|noone|none of (?:you|us|them))\b/.test(clause)) return undefined;
  if (
    ended === ':' &&
    /^(?:please |can you |could you |now )*(?:translate|spell|pronounce|define|write|sing|type|repeat|quote|recite|engrave|print|rhyme|say|echo|proofread|correct)\b/.test(
      clause,
    )
  )
    return 'quoted';
  if (ended === ':') return SAID.test(clause) || WRITTEN.test(clause) ? 'quoted' : undefined;
  return (ended === ',' || ended === '-') && SAID.test(clause) ? 'reported' : undefined;
};

/** Takes it back, or says that it was not meant. */
export const TAKEN_BACK =
  /^(?:you are killing me|you crack me up|just kidding|kidding|only kidding|joking|just joking|only joking|not really|psych|jk|april fools|(?:is )?what (?:he|she|they|it|the \w+) (?:said|says|wrote|told)|(?:he|she|they|it|(?!i |we |you )\w+) (?:said|says|told me|wrote|suggested|asked|claims|thinks)$|or (?:not|should|do|is|would|shall|can|better)|never mind|forget it|scratch that|on second thought|actually (?:no|never mind)$|cancel that|hold on|i was (?:just )?(?:joking|kidding)|that was a joke|was the (?:order|command|answer)|would be (?:a bad|stupid|dumb|silly|crazy|insane|madness|suicide|a mistake|bad|terrible|wrong|risky|dangerous))/;

/** Depends on something that is not known now. */
export const CONDITION = new Set([
  'if',
  'when',
  'whenever',
  'once',
  'unless',
  'until',
  'provided',
  'assuming',
  'as-soon-as',
  'in-case',
  'while',
  'after',
  'should',
  'as-long-as',
  'till',
  'lest',
  'otherwise',
  'depending',
  'whether',
  'supposing',
  'where',
]);

/** Nothing but taking it back. */
export const STOPPED =
  /^(?:(?:no|nope|wait|oh|sorry|actually|please|hold on|hang on|ah|uh|um|on second thought|on second thoughts) ?)*(?:do not|do not do (?:it|that)|never mind|cancel(?: that| it)?|forget (?:it|that|about it)|scratch that|stop(?: it| that)?|leave it|abort|not now|not yet)(?: please| yet| actually| it| that)?$/;
