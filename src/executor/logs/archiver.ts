import { setPriority } from 'node:os';
import process from 'node:process';
import { putAway } from './archive.ts';

/**
 * `node archiver.ts SIZE COUNT AGE LOG…`: puts logs away in a process of its own, so that compressing never holds up
 * what watches the bots. Nobody waits for it, so it runs when nothing else wants the processor.
 */
setPriority(19);
const [size, count, age, ...logs] = process.argv.slice(2);
for (const log of logs) {
  try {
    await putAway(log, { size: Number(size), count: Number(count), age: Number(age) });
  } catch (error) {
    console.error(new Date().toISOString(), log, error);
  }
}
