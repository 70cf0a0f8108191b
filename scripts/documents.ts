import type { Example, Intent } from '../src/agent/intent.ts';
import { envTemplate } from '../src/config/template.ts';
import { errorDomains } from '../src/errors.ts';
import { loadShelf } from '../src/shelf.ts';

/** A file that is written from the code, so that it cannot lie. Paths are relative to the repository. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** `npm run docs` writes them; `test/documents.test.ts` compares them. */
export const documents = async (): Promise<readonly Document[]> => {
  const intents = await loadShelf<Intent>(new URL('../intents/', import.meta.url));
  return [
    { path: '.env.template', text: envTemplate() },
    { path: 'docs/COMMANDS.md', text: commandsPage(intents) },
    { path: 'docs/ERRORS.md', text: errorsPage() },
  ];
};

const effects = {
  read: 'changes nothing',
  change: 'changes something; asks first when it had to guess',
  disruptive: 'disturbs what runs; asks first when it is wide or guessed',
  destructive: 'cannot be undone or gives power; asks first',
} as const;

const commandsPage = (intents: readonly Intent[]): string => {
  const answered = intents.filter(({ run }) => run !== undefined);
  const understood = intents.filter(({ run }) => run === undefined);
  return [
    '# What people can ask',
    '',
    'Said in plain words, or as a slash command by its name. Written by `npm run docs` from `intents/`.',
    '',
    '| effect | |',
    '| --- | --- |',
    ...Object.entries(effects).map(([effect, meaning]) => `| ${effect} | ${meaning} |`),
    ...answered.map(section),
    ...(understood.length === 0 ? [] : ['', '## Understood, but not there yet', '', ...understood.map(plan)]),
    '',
  ].join('\n');
};

const section = ({ name, summary, permission, effect, examples }: Intent): string =>
  [
    '',
    `## ${name}`,
    '',
    `${summary} Needs \`${permission}\`; ${effect}.`,
    '',
    ...examples.map(({ say }: Example) => `- ${say}`),
  ].join('\n');

const plan = ({ name, summary }: Intent): string => `- **${name}**: ${summary}`;

const errorsPage = (): string =>
  [
    '# Errors',
    '',
    'Every error has a code, a sentence for people (`{…}` is filled in), an HTTP status, and says whether the same',
    'request may work a moment later. Written by `npm run docs` from `src/errors.ts`.',
    ...Object.entries(errorDomains)
      .filter(([, entries]) => Object.keys(entries).length > 0)
      .flatMap(([domain, entries]) => [
        '',
        `## ${domain}`,
        '',
        '| code | sentence | status | retry |',
        '| --- | --- | --- | --- |',
        ...Object.entries(entries).map(
          ([code, { says, status, retryable }]) =>
            `| ${code} | ${says.replaceAll('|', '\\|')} | ${status} | ${retryable ? 'yes' : 'no'} |`,
        ),
      ]),
    '',
  ].join('\n');
