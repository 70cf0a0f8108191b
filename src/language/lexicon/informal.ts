/** Short, spoken and hurried forms, and what they stand for. */
const FORMS = `
xcept except|heyy hey|heyyy hey|ol old|ole old|cept except|'cept except|sub subscribe|unsub unsubscribe|evry every|evryting everything|gd good|tho though|wdym what do you mean|rly really|plzz please|plsss please|plssss please|plsplspls please|hii hi|hiii hi|thxx thanks|hmu ping me|holla holler|wouldya would you|wouldja would you|couldya could you|couldja could you|canya can you|willya will you|duh duh|tmr tomorrow|pls please|plz please|plez please|plss please|plox please|pleez please|pleas please|pleae please|plase please|thx thanks|tnx thanks|thanx thanks|thnx thanks|tks thanks|u you|ya you|yall you|y'all you|ur your|r are
gimme give me|gimmie give me|lemme let me|wanna want to|gonna going to|gotta have to|dunno do not know|aint is not|ain't is not
dont do not|don't do not|doesnt does not|didnt did not|isnt is not|arent are not|wasnt was not|werent were not|wont will not|wouldnt would not
couldnt could not|shouldnt should not|cant can not|cannot can not|hasnt has not|havent have not|hadnt had not|neednt need not|mustnt must not
whats what is|hows how is|wheres where is|whos who is|whys why is|thats that is|theres there is|im i am|ive i have|youre you are|theyre they are|itll it will
let's let us|lets let us|'em them|em them|cuz because|coz because|cos because|bc because|bcoz because|'cause because|'cuz because|becuz because
tmrw tomorrow|tmr tomorrow|tmrow tomorrow|tomo tomorrow|tmw tomorrow|2moro tomorrow|yday yesterday|rn right now|atm at the moment|asap asap|w/ with|w/o without|& and|+ and|n and|nd and|'n and
shud should|cud could|wud would|wld would|cld could|shld should|thru through|til until|till until|'til until|abt about|btw by the way|fyi fyi|imo i think|idk i do not know
everythin everything|evrything everything|smth something|sth something|nothin nothing|goin going|doin doing|runnin running|somethin something|lookin looking|gettin getting
env environment|envs environments|dev dev|msg message|msgs messages|sec second|ok ok|okey ok|okie ok|oki ok|okay okay|k8s kubernetes|prolly probably|kinda kind of|sorta sort of|outta out of|c'mon come on|cmon come on|shoulda should have|coulda could have|woulda would have
wtf what|
wdyt what do you think|afaik as far as i know|tbh honestly|ppl people|bday birthday|w8 wait|b4 before|gr8 great|l8r later|2day today|2nite tonight|tonite tonight|nite night|m8 mate|kthx thanks|kthxbye thanks|ty thanks|tysm thanks|thankyou thank you|nvm never mind|nm never mind|nevermind never mind|jk just kidding|lmk let me know|wassup what is up|whatsup what is up|howre how are|how're how are|wot what|wat what|da the|dat that|dis this|dem them|teh the|hte the|adn and|nad and|taht that|yuo you|jsut just|thsi this|waht what|cna can|cn can|yu you|fro for|si is|ot to|fo of|ofthe of the|inthe in the|alot a lot
stp stop|wyh why|whi why|woh who|hwy why|whcih which|wich which|wehn when|whne when|frm from|wth with|wit with|lst list|tll tell|mst most|thn then|tht that|tat that|thm them|wht what|hwat what|bck back|dwn down|rol role|rle role|rolle role|shw show|hve have|gve give|giv give|mny many|hwo how|shwo show|abeg please|dinnae do not|dinna do not|didnae did not|cannae can not|wouldnae would not|couldnae could not|shouldnae should not|isnae is not|wasnae was not|hasnae has not|gonnae going to|gie give|gies give me|aff off|wi with|wi' with|yer your|oot out|doon down|och oh|tae to|fae from|frae from|yin one|yins ones|whit what|hame home|deid dead|haud hold|ma my|aboot about|nae no|mair more|gie's give me|geez give me|morra tomorrow|pit put|hunners hundreds|ower over|dae do|heid head|auld old|youse you|yous you|yez you|oor our|hae have|dinny do not|didny did not|disnae does not|doesnae does not|doesny does not|havenae have not|whomst who|finna going to|boutta about to|imma i am going to|tryna trying to|hafta have to|needa need to|oughta ought to|lotta lot of|'bout about|nowt nothing|owt anything|summat something|arvo afternoon|wee little|wean child|naw no
`;

const SKIP = new Set(['dev', 'asap', 'fyi', 'ok', 'okay', 'env', 'envs', 'sec', 'msg', 'msgs']);

export const INFORMAL: ReadonlyMap<string, readonly string[]> = new Map(
  FORMS.trim()
    .split(/[|\n]/)
    .map((entry) => entry.trim().split(' '))
    .flatMap(([short = '', ...full]) => (SKIP.has(short) ? [] : [[short, full] as const])),
);
