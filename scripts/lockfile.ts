/**
 * Completes `package-lock.json` (`node scripts/lockfile.ts` after every `npm install`). A mirror that only carries
 * packages for its own platforms makes npm leave the others out of the lockfile, and `npm ci` then calls it out of step,
 * on every machine. What is left out are optional packages with a pinned version whose name says where they run, so the
 * missing entries can be written from what is there.
 */
import { readFileSync, writeFileSync } from 'node:fs';

export interface Entry {
  readonly version: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly license?: string;
  readonly engines?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}
export interface Lockfile {
  readonly packages: Readonly<Record<string, Entry>>;
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'wasi',
];
const processors: Readonly<Record<string, string>> = { armv7: 'arm', arm: 'arm', wasm32: 'wasm32' };

/** Entries that optional dependencies name and the lockfile lacks, by their place in it. */
export const missingEntries = ({ packages }: Lockfile): Readonly<Record<string, Entry>> => {
  const missing: Record<string, Entry> = {};
  for (const [parent, { optionalDependencies = {}, ...entry }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const all = { ...packages, ...missing };
      const found = placesFrom(parent).find((place) => all[place + name] !== undefined);
      if (found !== undefined && (all[found + name]?.version === version || !/^\d/.test(version))) continue;
      // Another version stands where Node would look first, so this one has to stand nearer.
      const beside = placesFrom(parent)[1] ?? 'node_modules/';
      const place = all[beside + name] === undefined ? beside : `${parent}/node_modules/`;
      missing[place + name] = platformEntry(name, { ...entry, version });
    }
  }
  return missing;
};

/** Where Node looks for what a package asks for, nearest first. */
const placesFrom = (parent: string): readonly string[] => {
  const folders = parent.split(/\/?node_modules\//).slice(1);
  return [...folders.keys(), folders.length]
    .map((depth) =>
      folders
        .slice(0, depth)
        .map((folder) => `node_modules/${folder}/`)
        .join(''),
    )
    .map((place) => `${place}node_modules/`)
    .reverse();
};

const platformEntry = (name: string, { version, dev, license, engines }: Entry): Entry => {
  const words = name.split(/[-/]/);
  const cpu = words.find((word) => /^(arm|x64|ia32|ppc64|riscv64|s390x|loong64|mips|wasm32|x86)/.test(word));
  const os = systems.find((system) => words.includes(system));
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined;
  return {
    version,
    ...(cpu === undefined ? {} : { cpu: [processors[cpu] ?? cpu] }),
    ...(dev === true ? { dev } : {}),
    ...(libc === undefined ? {} : { libc: [libc] }),
    ...(license === undefined ? {} : { license }),
    optional: true,
    ...(os === undefined || os === 'wasi' ? {} : { os: [os] }),
    ...(engines === undefined ? {} : { engines }),
  } as Entry;
};

if (import.meta.main) {
  const path = new URL('../package-lock.json', import.meta.url);
  const lockfile = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
  const missing = missingEntries(lockfile);
  const all = { ...lockfile.packages, ...missing };
  const sorted = Object.fromEntries(Object.entries(all).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify({ ...lockfile, packages: sorted }, null, 2)}\n`);
  console.log(`${Object.keys(missing).length} entries written.`);
}
