import { BEGIN, paraphrases } from './paraphrase.ts';

const SO = '(?=(?: ,)? (?:please|pls)\\b|$| [.,!;])';

/** Requests that are decided on, and rights that are given, in a few words. */
export const DECISIONS = paraphrases(
  // "req 204: approve", "request 42: no", "no to mira's request"
  ['req', '\\breq(?: \\.)? (?=(?:number |no |# ?)?#?\\d)', 'request '],
  [
    'yes ok okay & request ticket req',
    `${BEGIN}(?:request|ticket) (?:number )?(#?\\d+) ?[:,-] (?:yes|ok|okay|fine|go)${SO}`,
    'approve request $1',
  ],
  [
    'no nope & request ticket req',
    `${BEGIN}(?:request|ticket) (?:number )?(#?\\d+) ?[:,-] (?:no|nope)${SO}`,
    'reject request $1',
  ],
  [
    'yes & request',
    `${BEGIN}(?:it is )?(?:a )?yes to (?=(?:the )?request (?:number )?#?\\d|[a-z]+ 's request\\b)`,
    'approve ',
  ],
  [
    'no & request',
    `${BEGIN}(?:it is )?(?:a )?no to (?=(?:the )?request (?:number )?#?\\d|[a-z]+ 's request\\b)`,
    'reject ',
  ],
  // "operator rights for mira please"
  [
    'rights permissions role & please pls',
    `${BEGIN}((?!access\\b|the\\b|all\\b|user\\b|which\\b|what\\b|and\\b|her\\b|his\\b|their\\b|my\\b|our\\b)[a-z-]+) (?:rights|permissions|role) for ([^\\s,.;:!?]+)(?= ,? ?(?:please|pls)(?:$| [.!]))`,
    'grant $2 the $1 role',
  ],
  // "request 17 can go ahead", "go for request 17", "don't let request 17 through"
  [
    'request & go through pass ahead proceed',
    `${BEGIN}(?:the )?request (?:number )?(#?\\d+) (?:can|may) (?:now )?(?:go ahead|go through|pass|proceed)${SO}`,
    'approve request $1',
  ],
  ['request & pass', `${BEGIN}(?:please )?let (?:the )?request (?:number )?(#?\\d+) pass${SO}`, 'approve request $1'],
  [
    'request & go ok okay',
    `${BEGIN}(?:an? )?(?:go|ok|okay) for (?:the )?request (?:number )?(#?\\d+)${SO}`,
    'approve request $1',
  ],
  [
    'request & no',
    `${BEGIN}(?:it is )?(?:an? )?no go for (?:the )?request (?:number )?(#?\\d+)${SO}`,
    'reject request $1',
  ],
  [
    'let & through pass & not',
    `${BEGIN}(?:please )?do not let (?:the )?(?:request )?(?:number )?(#?\\d+) (?:go )?(?:through|pass)${SO}`,
    'reject request $1',
  ],
  [
    'request & ok okay fine good & me',
    `${BEGIN}(?:the )?request (?:number )?(#?\\d+) is (?:ok|okay|fine|good) (?:by|with) me${SO}`,
    'approve request $1',
  ],
  // "operator role to mira"
  ['role & to', `^(?:the )?([a-z-]+) role (?:to|for) ([^\\s,.;:!?]+)(?= please$|$)`, 'grant $2 the $1 role'],
);
