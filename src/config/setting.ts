import { z } from 'zod';

/** One variable of the environment: what it decides, what it must be, and whether it may ever be shown. */
export interface Setting<Value = unknown> {
  /** For `.env.template`: what it decides, a sentence. */
  readonly says: string;
  /** Completes "NAME must be …" when the value does not fit. */
  readonly must: string;
  /** From the text of the variable, or from `undefined` when it is not set or empty. */
  readonly schema: z.ZodType<Value>;
  /** What applies when it is not set, as it would be written there. */
  readonly fallback?: string;
  readonly secret?: boolean;
}

/** Settings that belong together. */
export interface SettingGroup {
  readonly title: string;
  readonly settings: Readonly<Record<string, Setting>>;
  /** What makes the group whole. */
  readonly rules?: readonly Rule[];
}

/** When any of `when` is set (or, with `is`, has that value), at least one name of each list in `needs` must be too. */
export interface Rule {
  readonly when: readonly string[];
  readonly is?: string;
  /** Only where this one is set as well. */
  readonly beside?: string;
  /** What would be wrong without it, where that is not plain: a sentence. */
  readonly because?: string;
  readonly needs: readonly (readonly string[])[];
}

const line = z.string().regex(/^\P{Cc}*$/u);

export const text = (says: string, must = 'one line of text', pattern = /(?:)/): Setting<string | undefined> => ({
  says,
  must,
  schema: line.regex(pattern).optional(),
});

/** A secret is one word: a token with a space in it was pasted wrongly. */
export const secret = (
  says: string,
  must = 'one word without spaces',
  pattern = /^\S+$/,
): Setting<string | undefined> => ({ ...text(says, must, pattern), secret: true });

export const url = (says: string, ...schemes: readonly string[]): Setting<string | undefined> => ({
  says,
  must: `a URL that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
  schema: line.refine((value) => schemes.some((scheme) => isUrl(value, scheme))).optional(),
});

const isUrl = (value: string, scheme: string): boolean =>
  value.startsWith(`${scheme}://`) && URL.canParse(value) && value.length > scheme.length + 3;

export const path = (says: string): Setting<string | undefined> => ({
  says,
  must: 'the path of a file or folder',
  schema: line.optional(),
});

export const withFallback = (setting: Setting<string | undefined>, fallback: string): Setting<string> => ({
  ...setting,
  fallback,
  schema: setting.schema.transform((value) => value ?? fallback),
});

export const choice = <const Value extends string>(
  says: string,
  values: readonly [Value, ...Value[]],
  fallback: NoInfer<Value>,
): Setting<Value> => ({
  says,
  must: `one of ${values.join(', ')}`,
  schema: z.enum(values).default(fallback),
  fallback,
});

export const optionalChoice = <const Value extends string>(
  says: string,
  values: readonly [Value, ...Value[]],
): Setting<Value | undefined> => ({ says, must: `one of ${values.join(', ')}`, schema: z.enum(values).optional() });

export const flag = (says: string, fallback: boolean): Setting<boolean> => {
  const word = fallback ? 'on' : 'off';
  const schema = z.enum(['on', 'off']).default(word);
  return { says, must: 'on or off', schema: schema.transform((value) => value === 'on'), fallback: word };
};

export const wholeNumber = (
  says: string,
  [least, most]: readonly [number, number],
  fallback: number,
): Setting<number> => ({
  says,
  must: `a whole number from ${least} to ${most}`,
  schema: z
    .string()
    .regex(/^\d{1,9}$/)
    .default(String(fallback))
    .transform(Number)
    .refine((value) => value >= least && value <= most),
  fallback: String(fallback),
});
