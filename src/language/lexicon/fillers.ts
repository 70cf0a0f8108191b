import { phraseTree } from '../sheet.ts';

/** Words and phrases that may stand anywhere in an order and change nothing about it. */
const FILLERS = `
forthwith|with immediate effect|posthaste|for the auditors|for the auditor|for the audit|for the handover|for the report|for the records|for the record|for the boss|for my boss|for the board|for the meeting|good lord|good god|good heavens|heavens|my god|oh my god|dear god|oh dear|blimey|crikey|goodness|gosh|as in|for me love|my love|one more thing|one last thing|another thing|one other thing|last thing|while you are there|while you are in there|while you are on it|once you have done that|once you are done|once that is done|when you are done|when that is done|when done|after you have done that|on our books|apiece|fat fingers|bless you|
at most|across the board|overall|on earth|the heck|in the world|the devil|the dickens|in the name of god|exactly|for heaven s sake|thank you all|thanks all|
on its own|by itself|on their own|by themselves|of its own accord|
merely|purely|solely|afterwards|for your information|fyi|presently|thus|therefore|hereby|herewith|hence|accordingly|consequently|respectfully|henceforth|what is it called|what is its name|what do you call it|is kindly asked|is kindly requested|is requested|is asked for|is desired|is hereby requested|is urgently needed|if you would be so good|with kind regards|kind regards|best regards|dear colleagues|dear colleague|dear all|dear team|good day|good morning|good afternoon|good evening|hi all|hi team|hi there|hello there|thanks in anticipation|in its place|in their place|in its stead|at all|every time|with feeling|
these days|out there|around here|whatever it takes|whatever you do|in the first place|please arrange|please arrange it|please arrange that|please see to it|please take care of it|please take care of that|make it happen|at the minute|as and when|
k|kk|from here on|from now on|from today|from today on|as of today|as of now|effective immediately|starting now|going forward|one and all|wise|if i may say so|if it is all the same to you|when you have got a minute|when you have got a sec|when you have got a second|when you have got a moment|if you have got a minute|if you have got a second|if you have got a moment|would that be possible|is that possible|would that be ok|if you could be so kind|thanks a ton|tia|ty|thx|much obliged|many thanks in advance|for the moment|for the time being|at your leisure|at the next opportunity|at the earliest opportunity|as a favor|as a favour|
please|kindly|please you|but only|just|now|right now|right away|straight away|straightaway|immediately|at once|asap|as soon as possible|as soon as you can|as quickly as possible|as fast as possible|quickly|quick|real quick|right quick|
real fast|fast|already|then|also|too|as well|again please|next|first|finally|actually|really|simply|basically|maybe|perhaps|possibly|honestly|seriously|obviously|literally|quietly|gently|gracefully|cleanly|properly|safely|carefully|
completely|fully|hey|hi|hello|hiya|yo|oi|ok|okay|alright|all right|right|well|so|um|uh|uhm|er|erm|hmm|hm|ah|oh|oops|whoops|ugh|argh|ffs|damn|dammit|damnit|god|jeez|geez|gosh|wow|omg|crap|bloody|freaking|frigging|fricking|fucking|
the hell|stupid|poor|good old|damn thing|thanks|thank you|thanks a lot|thanks a bunch|thanks so much|thanks a million|thanks in advance|many thanks|thank you very much|thank you so much|thanks very much|thank you kindly|cheers|ta|ta very much|much appreciated|appreciated|appreciate it|i appreciate it|
would you|will you|could you|can you|would ya|will ya|would you please|will you please|could you please|can you please|if you would|if you could|if you can|if you please|if you would not mind|if you do not mind|if it is not too much trouble|if it is no trouble|if that is ok|if that is okay|if that is alright|
if that is possible|if it is possible|if possible|if you would be so kind|if you have a moment|if you have a minute|if you have a second|if you have a sec|if you have time|if you get a chance|if you get a minute|if you get a moment|if you are around|if you are there|if you like|if i may|if you are able|if you are able to|
when you get a chance|when you get a minute|when you get a sec|when you get a second|when you get a moment|when you can|when you have a moment|when you have a minute|when you have a sec|when you have a second|when you have time|when you have a chance|when possible|whenever you can|whenever you get a chance|whenever you have time|whenever possible|whenever you are ready|when you are ready|when you are free|at your convenience|at your earliest convenience|
for me|for us|for now|for a change|for the team|for good measure|for real|for sure|for crying out loud|for the love of god|on my behalf|by the way|while you are at it|while we are at it|once more|one more time|in the meantime|at the moment|at this point|at this time|at present|as we speak|this instant|this minute|this very moment|this second|
man|mate|buddy|pal|dude|bro|bruv|fam|boss|chief|friend|my friend|guys|folks|team|everyone|everybody|all|people|codex|codex32|codex-32|bot|dear bot|robot|assistant|computer|jarvis|there|y'all|sir|madam|dear|sweetie|honey|amigo|
i think|i guess|i believe|i suppose|i reckon|you know|i mean|like|sort of|kind of|a bit|a little|of course|ofc|obviously|indeed|instead|though|tho|anyway|anyways|anyhow|somehow|either|even|still|ever|yet|only|up front|pronto|stat|chop chop|eh|innit|lol|haha|lmao|xd|hehe|no rush|no hurry|no worries|urgent|urgently|quick one|quick favor|quick favour|quick question|
sorry|sorry to bother|sorry to bother you|excuse me|pardon me|pardon|my bad|if i am not mistaken|do it|please do|please do it|do that|do so|go ahead|go on|come on|let us go|and be quick about it|be quick|be quick about it|would be great|would be nice|would be lovely|would be awesome|would be perfect|would be fantastic|would be good|would be wonderful|would be helpful|would be appreciated|would be much appreciated|would be very kind|would be ideal|would be amazing|would be cool|will be appreciated|that would be great|that would be nice|that would be lovely|that would be awesome|that would be perfect|that would be fantastic|that would be good|that would be helpful|that would be wonderful|that would be cool|that is all|that is it|that will be all|and that is it|nothing else|nothing more|is needed|is required|is in order|is necessary|is what i need|is what we need|is all i need|is all i want|is all|in order|is overdue|is due|is long overdue|
alone|as is|again|or else|i mean it|until further notice|without delay|without further ado|after that|pretty please|if all goes well|rather than stop it|hold on|hang on|wait a sec|wait a minute|wait a moment|one moment|one sec|one second|just a sec|just a moment|wrong bot|wrong one|give it a minute|give it a moment|give it a sec|give it a second|give it some time|give it a while|give it time|wrong button|my mistake|once and for all|for good|see what happens|let us see|right|yeah|yes|yep|sure|ta|aye|👍|🙏|🙂|😀|😅|😊|🙃|😬|😭|😩|😡|🔥|🚨|⚠|⚠️|❤|😉|👀|💀|🤖|☕|🎉|🚀|💥|🥲|🤞|✨|🫡|🙌|😂|🤣|😎|🤔|🤷|🥺|👋|✅
`;

export const fillerTree = phraseTree(
  FILLERS.trim()
    .split(/[|\n]+/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== ''),
);

/** Little words that hold a sentence together. They never decide what is done. */
export const FUNCTION_WORDS = new Set(
  "plus a an the of for on in at to from with by and or as is are be been being 's this that these those my our your its their his her into onto up over about than then too so we i you me us it them they he she do does did will would can could may might shall have has had get got let what which who whom whose there any all both one ones also".split(
    ' ',
  ),
);

/** Words around a question or a request to be shown something. */
export const ASKING_WORDS = new Set(
  'somebody someone anybody anyone pull am needing wanting requiring looking learn inquire enquire receive obtain provide supply furnish kindly presently state show give tell see get find fetch grab pull display print view check look let want need like love would could can may might will please what which who how where when is are was were do does did has have had any there here me us i we you know wonder wondering curious again current currently latest possible mind showing giving telling listing pulling fetching getting checking displaying printing sending chance able interested favor favour some but quick quickly brief short detailed complete entire whole full all some more recent please now today need a an the of to at for in on with about from by it its this that be been being and or so if whether exactly really going get take read open list send bring'.split(
    ' ',
  ),
);
