/** `npm run bench -- NAME [words]` runs the default export of `bench/NAME.ts`; without a name it lists them. */
import { readdirSync } from 'node:fs';

const [name, ...words] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && file !== 'run.ts')
  .map((file) => file.slice(0, -'.ts'.length));

if (name === undefined || !names.includes(name)) {
  console.error(`Say which benchmark: npm run bench -- ${names.join(' | ')}`);
  process.exitCode = 2;
} else {
  const bench: { default: (words: readonly string[]) => Promise<void> } = await import(`./${name}.ts`);
  await bench.default(words);
}
