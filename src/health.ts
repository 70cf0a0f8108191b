/**
 * What a part says of its own health, as data: `codex32 doctor` runs every check, `/readyz` those that are `quick`.
 */
export interface Finding {
  readonly ok: boolean;
  /** One sentence, without a secret: "PostgreSQL answers (18.1, 3 ms)." */
  readonly says: string;
  /** How to mend it, a sentence that begins with a verb. Only where `ok` is false or something could be better. */
  readonly mend?: string;
}

export interface Check {
  /** What is checked, as people call it: `database`, `Redis`, `python3`. */
  readonly name: string;
  /** Cheap and bounded enough to be asked every few seconds by a load balancer. */
  readonly quick?: boolean;
  /** Never rejects for reasons that lie in what it checks; a rejection counts as a finding that is not ok. */
  run(): Promise<Finding>;
}

/** A check that hangs or throws is a finding too. `limit` is in ms. */
export const runCheck = async (check: Check, limit: number): Promise<Finding> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, says: `No answer within ${limit / 1_000} s.` }), limit);
  });
  try {
    return await Promise.race([check.run(), late]);
  } catch (error) {
    return { ok: false, says: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
};
