import { mkdirSync } from 'node:fs';
import process from 'node:process';
import { lockFolder } from './lock.ts';
import { clearSocket, KeeperServer } from './server.ts';

/**
 * The keeper's process: `node main.ts FOLDER`. It works inside its folder, so the socket's path stays short whatever
 * the data directory is called. Exit code 3: another keeper has this folder.
 */
const folder = process.argv[2];
if (folder === undefined) throw new Error('The keeper needs its folder.');
mkdirSync(folder, { recursive: true, mode: 0o700 });
process.chdir(folder);
if (!lockFolder('lock')) process.exit(3);

// What a terminal sends to everybody is not meant for us. SIGTERM is: the bots go on, the next keeper takes them over.
for (const signal of ['SIGINT', 'SIGHUP', 'SIGPIPE'] as const) process.on(signal, () => {});
process.on('SIGTERM', () => process.exit(0));
process.on('uncaughtException', (error) => console.error(new Date().toISOString(), error));
process.on('unhandledRejection', (error) => console.error(new Date().toISOString(), error));

await clearSocket('socket');
await new KeeperServer('.').listen('socket');
