import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The package's own Node: `npm ci` puts the binary beside this file. */
const node = createRequire(import.meta.url).resolve('node/bin/node');
const service = fileURLToPath(new URL('./_codex32-service.ts', import.meta.url));

/** What `_codex32-supervised.ts` offers, asked of a process that runs it. */
export default function codex32(folder) {
  const child = fork(service, [folder], { execPath: node, execArgv: [] });
  const waiting = new Map();
  let asked = 0;
  let daemonPid;
  child.on('message', ({ id, pid, error, result }) => {
    daemonPid = pid;
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) resolve(result);
    else reject(new Error(error));
  });
  const ask = (method, ...args) =>
    new Promise((resolve, reject) => {
      asked += 1;
      waiting.set(asked, { resolve, reject });
      child.send({ id: asked, method, args });
    });
  return {
    name: 'codex32',
    daemonPid: () => daemonPid,
    setup: () => ask('setup'),
    start: (specs) => ask('start', specs),
    stop: (name) => ask('stop', name),
    save: () => ask('save'),
    recover: () => ask('recover'),
    teardown: async () => {
      await ask('teardown');
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
