/** What the terminal in front of us can do, from its streams and the environment that best-loved tools agree on. */
export interface Capabilities {
  /** A person types here: line editing, a prompt, progress that moves. */
  readonly interactive: boolean;
  /** Somebody looks at this: symbols, indentation, lines broken to the width. */
  readonly decorated: boolean;
  readonly colour: boolean;
  readonly unicode: boolean;
}

interface Ends {
  readonly input: { readonly isTTY?: boolean | undefined };
  readonly output: { readonly isTTY?: boolean | undefined };
}
type Environment = Readonly<Record<string, string | undefined>>;

export const capabilities = ({ input, output }: Ends, environment: Environment): Capabilities => {
  const terminal = output.isTTY === true;
  const dumb = environment.TERM === 'dumb';
  return {
    interactive: terminal && input.isTTY === true && !dumb,
    decorated: terminal,
    colour: wantsColour(environment, terminal && !dumb),
    unicode: hasUnicode(environment),
  };
};

/** FORCE_COLOR wins over NO_COLOR (no-color.org), as in Node itself; "0" and "false" force it off. */
const wantsColour = ({ FORCE_COLOR, NO_COLOR }: Environment, otherwise: boolean): boolean => {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return NO_COLOR === undefined || NO_COLOR === '' ? otherwise : false;
};

/** Only what says so can't: the Linux virtual console, and a locale that was set to C. Most containers set none. */
const hasUnicode = ({ TERM, LC_ALL, LC_CTYPE, LANG }: Environment): boolean => {
  const locale = [LC_ALL, LC_CTYPE, LANG].find((value) => value !== undefined && value !== '');
  return TERM !== 'linux' && locale !== 'C' && locale !== 'POSIX';
};
