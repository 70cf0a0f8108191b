/** What a holder's child becomes. */
export interface Job {
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly directory: string;
  /** Files that a process joins by writing "0" into them (control groups). */
  readonly joins: readonly string[];
  /** Its two logs; they are there already. */
  readonly out: string;
  readonly err: string;
}

/**
 * The job in the words of the shell that becomes the bot. It comes over a pipe, so that secret values stand in no file
 * and in no command line. The braces make it all or nothing: a shell reads a group to its end before it begins, so half
 * of a job from a keeper that was killed is no job.
 */
export const inShell = ({ argv, environment, directory, joins, out, err }: Job): string =>
  [
    '{',
    ...joins.map((path) => `echo 0 >${quote(path)} || exit 126`),
    'echo bot >&3',
    `cd ${quote(directory)} || exit 126`,
    'unset OLDPWD',
    '{ :',
    ...exported(environment),
    '} 2>/dev/null',
    `exec ${argv.map(quote).join(' ')} </dev/null >>${quote(out)} 2>>${quote(err)} 3>&-`,
    '}\n',
  ].join('\n');

/** Between single quotes everything stands for itself, in every shell; only the quote itself can't be there. */
const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/**
 * `command` lets the shell go on where a name is one it keeps for itself (UID in bash); what it says of that goes nowhere.
 * Other names no shell passes on.
 */
const exported = (environment: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(environment)
    .filter(([name]) => /^[A-Za-z_]\w*$/.test(name))
    .map(([name, value]) => `command export ${name}=${quote(value)}`);
