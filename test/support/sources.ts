import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor } from 'oxc-parser';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A source file of the product and what it imports of ours, types included. Paths are relative to the repository. */
export interface Source {
  readonly path: string;
  readonly imports: readonly string[];
  /** npm packages and node's own modules. */
  readonly packages: readonly string[];
  /** Imports whose target is only known when the code runs. */
  readonly computed: number;
  readonly lines: number;
}

export const readSources = (): readonly Source[] =>
  globSync('{src,intents,adapters}/**/*.ts', { cwd: root })
    .map((path) => readSource(normalize(path)))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));

const readSource = (path: string): Source => {
  const text = readFileSync(join(root, path), 'utf8');
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const requests = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
  ];
  let computed = 0;
  new Visitor({
    ImportExpression({ source }) {
      if (source.type === 'Literal') requests.push(String(source.value));
      else computed += 1;
    },
    TSImportType({ source }) {
      requests.push(source.value);
    },
  }).visit(program);
  const ours = requests.filter((request) => request.startsWith('.'));
  return {
    path,
    imports: [...new Set(ours.map((request) => normalize(join(dirname(path), request))))],
    packages: [...new Set(requests.filter((request) => !request.startsWith('.')))],
    computed,
    lines: text.split('\n').length - 1,
  };
};
