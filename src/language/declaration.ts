/**
 * What an intent says about language, as plain data: the parser compiles it once and knows no intent by name.
 *
 * **Sayings.** Words, `(a|b)` for alternatives, `[a]` for what may be missing, and `…` for whatever stands between
 * ("turn … off"). `<state>` is any status word of the fleet. The first word of a verb is in its base form; the parser
 * inflects it ("stops", "stopped", "stopping") and knows which form which way of asking needs.
 */
export interface Language {
  /** How a question of ours says it, where its name is no verb: 'show the logs of'. */
  readonly called?: string;
  /** Orders: 'restart', '(turn|switch) … off'. Act only where they are said as an order. */
  readonly verbs?: readonly Saying[];
  /** The same as a thing: 'reboot' in "give it a reboot", 'logs' in "its logs please". */
  readonly nouns?: readonly Saying[];
  /** Whole ways of asking that need no order around them: 'how is … doing'. Not for what changes anything. */
  readonly phrases?: readonly Saying[];
  /** What is wished for, without a verb of doing: 'off' in "ingest off please", 'replicas' in "I'd like two more replicas of ingest". */
  readonly states?: readonly Saying[];
  /** Words that may stand beside it and say nothing more: 'replicas', 'from the fleet'. */
  readonly words?: readonly string[];
  /**
   * `required`: bots it acts on. `optional`: none means all or nothing in particular. `scope`: as optional, limits the
   * right that is given. `filter`: no names; the set stays a description in the arguments. `none`: no bots at all.
   */
  readonly targets: 'required' | 'optional' | 'scope' | 'filter' | 'none';
  /** Asked for by a mere description of bots: "paused ones?". */
  readonly bare?: true;
  /** Done to one bot at a time: of several, somebody must say which. */
  readonly single?: true;
  /** Only bots that are named one by one, never a described set. */
  readonly named?: true;
  /** Looked for in this order; the first that fits a word takes it. */
  readonly args?: readonly Argument[];
  /** Argument names that must be there; `'a|b'` = any of them. */
  readonly required?: readonly string[];
  /** May be put off: with a time beside it, it becomes the intent whose `role` is `later`. */
  readonly postponable?: true;
  /** Afterwards the bots run on as before: done to another one it is soon over. */
  readonly restores?: true;
  /** Asked without a bot ("why?") it is about those that were spoken of. */
  readonly ofFocus?: true;
  /** About what was done last, which may be called by its own verb or noun: "undo that rename". */
  readonly ofLast?: true;
  /** Takes back what this other intent did, and has a verb of its own for it: "roll that back" after a deploy. */
  readonly takesBack?: string;
  /** Ends what this other intent began: "get it running again" after a stop is about what was stopped. */
  readonly lifts?: string;
  /** For bots in these states, where the same words may order something else as well: "get it going again" of a paused one. */
  readonly ofStates?: readonly string[];
  /** Part that this intent plays in the dialogue itself. */
  readonly role?: Role;
}

/** `later` wraps a postponed action, `names` is what "how do I …" turns into, the others answer an open question. */
export type Role = 'yes' | 'no' | 'approve' | 'reject' | 'later' | 'names' | 'chatter';

/** A way to say it; `means` are arguments that lie in the very words ("double" = factor 2), `amount` a direction. */
export type Saying =
  | string
  | {
      readonly say: string;
      readonly means?: Readonly<Record<string, unknown>>;
      readonly amount?: 'more' | 'fewer';
      /** Says enough only beside this argument. */
      readonly needs?: string;
      /** Means this intent only of bots that are all in this state: a paused bot is woken by resuming it. */
      readonly among?: string;
    };

interface Base {
  /** The argument's name; kinds that fill several have fixed ones. */
  readonly name: string;
  /** Words that announce it ("to", "called"). With `announced`, it is never taken without one of them. */
  readonly after?: readonly string[];
  readonly announced?: true;
  /** The question when it is missing. */
  readonly ask?: string;
}

export type Argument =
  | (Base & {
      /** A whole number; `units` are words beside it ("50 lines"). Without `after` or `units` any number fits. */
      readonly is: 'number';
      readonly units?: readonly string[];
    })
  /** replicas, delta or factor: "to 5", "two more", "double". */
  | (Base & { readonly is: 'amount'; readonly units: readonly string[] })
  /** since and until of a look back: "the last two hours", "between 9 and 10", "since yesterday". */
  | (Base & { readonly is: 'period'; readonly week?: string; readonly days?: true })
  /** "for an hour" */
  | (Base & { readonly is: 'duration' })
  /** "until monday", and `inclusive` with all of monday. */
  | (Base & { readonly is: 'day'; readonly inclusive?: true })
  /** One of a few words: canonical form → how people say it. */
  | (Base & { readonly is: 'choice'; readonly of: Readonly<Record<string, readonly string[]>> })
  /** Free words up to the end or the next announcement, or quoted. */
  | (Base & { readonly is: 'text' })
  /** A flag that is there or not. */
  | (Base & { readonly is: 'flag'; readonly words: readonly string[] })
  /** A person's name or a mention. */
  | (Base & { readonly is: 'person' })
  /** A role that people have. */
  | (Base & { readonly is: 'access-role' })
  /** A new name, as a slug. */
  | (Base & { readonly is: 'slug' })
  | (Base & { readonly is: 'version' })
  /** An environment of the fleet. */
  | (Base & { readonly is: 'environment' })
  /** A role that bots have, also a new one. */
  | (Base & { readonly is: 'bot-role' })
  | (Base & { readonly is: 'tags' })
  /** A container image or a script's path. */
  | (Base & { readonly is: 'image' })
  /** A file, address or bucket. */
  | (Base & { readonly is: 'source' })
  /** A request's number, or "last". */
  | (Base & { readonly is: 'request' })
  /** env, unsetEnv, limits, addTags, removeTags, settings. */
  | (Base & { readonly is: 'settings' })
  /** op and value: "> 80%", "drops below ten percent". */
  | (Base & { readonly is: 'comparison' })
  /** The name of an intent, by any of its verbs or nouns. */
  | (Base & { readonly is: 'intent' })
  /** at, in, every, date, day. */
  | (Base & { readonly is: 'time' })
  /** What happens to a bot ("crash"), in its base form. */
  | (Base & { readonly is: 'event' })
  /** status, notStatus, role, tag, env, name (a glob): which bots, described and not named. */
  | (Base & { readonly is: 'filter' });

/** What the parser reads of an intent. */
export interface Declared {
  readonly name: string;
  readonly effect: 'read' | 'change' | 'disruptive' | 'destructive';
  readonly language: Language;
}
