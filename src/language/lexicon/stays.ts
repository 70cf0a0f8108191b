/** Being left alone, as people put it: "harbor stays up", "the ledger has to keep running". Parts of larger patterns. */
export const STAYS =
  '(?<!\\bnot )(?:stays?|remains?|keeps?|(?:can|should|must|may|has to|have to) (?:stay|remain|keep))';
/** "keeps running out of memory" is trouble. */
export const AS_IT_IS =
  '(?:exactly |just |precisely )?(?:up|on|running(?! (?:out|into|low|hot|slow|behind))|going|untouched|alone|put)';
