/**
 * What the words around a completion say about it: `same` carries an order over to other bots, `again` repeats it,
 * `correct` replaces what was said, `refine` narrows what was shown, `value` praises an amount and never a bot ("siren is
 * fine" chooses nothing), `link` says nothing.
 */
export type Kind = 'same' | 'again' | 'correct' | 'refine' | 'value' | 'link';

export type Sayings = Readonly<Record<Kind, readonly string[]>>;
