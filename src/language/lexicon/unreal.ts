/** Words that take an order back into the open, before it ("someday, …") as behind it ("…, someday"); pieces of patterns. */

/** A time that nobody knows. */
export const UNTOLD_TIME =
  'eventually|some ?day|some ?time|one day|at some (?:point|stage|time)|in due (?:course|time)|in a bit|down the road|sooner or later';

/** Somebody has to agree first. */
export const HANGS_ON =
  '(?:pending|awaiting|subject to|depending on|contingent on|conditional on) .+|(?:\\S+ ){1,3}(?:permitting|willing|allowing)';

/** Hours that are agreed on somewhere else. */
export const WINDOW =
  '(?:during|within|inside|outside|outside of) (?:the |our |my |of )*(?:\\S+ )?(?:window|hours|time|times|lunch|night|weekend|break|shift|maintenance|day|session|drill|outage)';

/** An example or a play. */
export const PLAY =
  'hypothetically(?: speaking)?|theoretically|in theory|in principle|e\\.?g\\.?|for (?:example|instance)|(?:just )?as an (?:example|exercise|experiment)|as a (?:drill|joke|test|thought)|pretend';
