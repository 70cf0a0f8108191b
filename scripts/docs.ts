/** `npm run docs`: writes the documents that come from the code. */
import { writeFileSync } from 'node:fs';
import { documents } from './documents.ts';

for (const { path, text } of await documents()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), text);
  console.log(path);
}
