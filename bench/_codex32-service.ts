import process from 'node:process';
import supervised from './_codex32-supervised.ts';

/** `node _codex32-service.ts FOLDER`: the measured service, told what to do by `_codex32-apart.mjs`. */
interface Asked {
  readonly id: number;
  readonly method: 'setup' | 'start' | 'stop' | 'save' | 'recover' | 'teardown';
  readonly args: readonly unknown[];
}

const service = supervised(process.argv[2] ?? '');

process.on('message', ({ id, method, args }: Asked) => {
  const carryOut = service[method] as (...args: readonly unknown[]) => Promise<unknown>;
  const answer = (more: object): unknown =>
    process.send?.({ id, pid: method === 'teardown' ? undefined : service.daemonPid(), ...more });
  carryOut(...args).then(
    () => answer({}),
    (error: unknown) => answer({ error: String(error) }),
  );
});
