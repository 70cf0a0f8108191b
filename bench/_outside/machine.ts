/** Texts of other people that lie on this machine: manuals, documentation, change logs, scripts. */
import { glob, readFile, realpath, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Source } from './source.ts';

const NODE_MODULES = new URL('../../node_modules', import.meta.url).pathname;
const LARGEST = 400_000;
const MOST_FILES = 1_500;

/** The text of each file that fits; compressed ones are opened, the same file under two names counts once. */
async function* texts(...patterns: readonly string[]): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const pattern of patterns) {
    for await (const path of glob(pattern)) {
      const real = await realpath(path).catch(() => undefined);
      if (real === undefined || seen.has(real) || seen.size >= MOST_FILES) continue;
      seen.add(real);
      const size = (await stat(real)).size;
      if (size === 0 || size > LARGEST) continue;
      const bytes = await readFile(real);
      yield String(path.endsWith('.gz') ? await promisify(gunzip)(bytes).catch(() => '') : bytes);
    }
  }
}

const collect = async (
  from: AsyncGenerator<string>,
  lines: (text: string) => readonly string[],
): Promise<readonly string[]> => {
  const all: string[] = [];
  for await (const text of from) all.push(...lines(text));
  return all;
};

/** Prose cut into sentences; headings, tables and rules fall away. */
const sentences = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => /[a-z] [a-z]/.test(paragraph))
    .flatMap((paragraph) => paragraph.split(/(?<=[.!?:])\s+/));

const items = (text: string): readonly string[] =>
  text.split('\n').map((line) => line.replace(/^[\s>*#-]+/, '').trim());

/** roff without its requests and escapes: good enough to read. */
const unroff = (text: string): string =>
  text
    .replace(/^[.'](SH|SS|PP|P|TP|IP|sp|Pp|Sh).*$/gm, '\n')
    .replace(/^[.']\S+ ?/gm, '')
    .replace(/\\f[A-Z]|\\f\(..|\\&|\\\(..|\\s[-+]?\d/g, '')
    .replace(/\\-/g, '-');

/** What stands in a manual's EXAMPLES, the indented lines only. */
const examples = (page: string): readonly string[] =>
  page
    .split(/^\.S[Hh] /m)
    .filter((section) => /^"?EXAMPLES?/i.test(section))
    .flatMap((section) => unroff(section).split('\n').slice(1))
    .map((line) => line.trim().replace(/^[$#%] /, ''));

const fenced = (text: string): readonly string[] =>
  [...text.matchAll(/^```(?:sh|bash|shell|console|zsh)\n([\s\S]*?)^```/gm)]
    .flatMap((found) => (found[1] ?? '').split('\n'))
    .map((line) => line.trim().replace(/^[$#] /, ''));

const code = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !line.startsWith('#'));

export const machineSources: readonly Source[] = [
  {
    name: 'manual pages',
    kind: 'everyday',
    gather: () => collect(texts('/usr/share/man/man[178]/*.gz'), (page) => sentences(unroff(page))),
  },
  {
    name: 'perl and vim manuals',
    kind: 'everyday',
    gather: () => collect(texts('/usr/share/perl/*/pod/*.pod', '/usr/share/vim/vim*/doc/*.txt'), sentences),
  },
  {
    name: 'change logs of Debian packages',
    kind: 'everyday',
    gather: () => collect(texts('/usr/share/doc/*/changelog*.gz', '/usr/share/doc/*/NEWS*.gz'), items),
  },
  {
    name: 'documents of npm packages',
    kind: 'everyday',
    gather: () =>
      collect(texts(`${NODE_MODULES}/**/{README,CHANGELOG}.md`, '/usr/lib/node_modules/**/*.md'), sentences),
  },
  { name: "manuals' examples", kind: 'shell', gather: () => collect(texts('/usr/share/man/man[18]/*.gz'), examples) },
  {
    name: 'commands in documents',
    kind: 'shell',
    gather: () => collect(texts(`${NODE_MODULES}/**/*.md`, '/usr/lib/node_modules/**/*.md'), fenced),
  },
  {
    name: 'shell scripts',
    kind: 'shell',
    gather: () =>
      collect(
        texts('/etc/init.d/*', '/usr/share/**/*.sh', '/usr/lib/**/*.sh', '/var/lib/dpkg/info/*.{postinst,prerm}'),
        code,
      ),
  },
];
