import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BotDraft } from '../../src/registry/bot.ts';
import { ada, eventually, type Fleet, shareFleet, textOf } from '../support/bots.ts';

describe('deployments', () => {
  let fleet: Fleet;
  shareFleet(
    (opened) => {
      fleet = opened;
    },
    () => ({ settle: 40 }),
  );

  const register = async (name: string, content: string, deployment: BotDraft['deployment'] = {}): Promise<string> => {
    const path = join(fleet.dataDir, `${name}-1.0.sh`);
    writeFileSync(path, content);
    await fleet.registry.create(
      { name, version: '1.0', blueprint: { kind: 'script', path, language: 'shell' }, deployment },
      ada.by,
    );
    return path;
  };
  const says = (word: string): string => `#!/bin/sh\necho ${word}\nexec sleep 1000\n`;
  const logOf = (name: string): string =>
    textOf(join(fleet.dataDir, 'logs', fleet.registry.named(name)?.id ?? '', '1.out.log'));

  it('bring out the file whose name bears the version, and keep who and what on record', async () => {
    await register('ingest', says('one'));
    writeFileSync(join(fleet.dataDir, 'ingest-2.0.sh'), says('two'));
    await fleet.executor.start('ingest', ada);
    expect(await fleet.executor.deploy('ingest', { version: '2.0' }, ada)).toMatchObject({
      ok: true,
      bot: { version: '2.0', status: 'running' },
    });
    expect(logOf('ingest')).toBe('one\ntwo\n');
    const records = await fleet.registry.deployments(fleet.registry.named('ingest')?.id ?? '');
    expect(records.map(({ version, result, by }) => [version, result, by.id])).toEqual([
      ['2.0', 'live', 'ada'],
      ['1.0', 'superseded', 'ada'],
    ]);
  });

  it('find the next file also by a number as short as "v2", and leave numbers that stand there by chance alone', async () => {
    const folder = join(fleet.dataDir, 'stage-1');
    mkdirSync(folder);
    writeFileSync(join(folder, 'worker-v1.sh'), says('one'));
    writeFileSync(join(folder, 'worker-v2.sh'), says('two'));
    const path = join(folder, 'worker-v1.sh');
    await fleet.registry.create({ name: 'worker', blueprint: { kind: 'script', path, language: 'shell' } }, ada.by);
    await fleet.executor.start('worker', ada);
    expect((await fleet.executor.deploy('worker', { version: '2' }, ada)).says).toMatch(/^worker is now version 2/);
    expect(fleet.registry.named('worker')?.blueprint).toMatchObject({ path: join(folder, 'worker-v2.sh') });
  });

  it('say so when the new version runs the very file of the old one', async () => {
    await register('same', says('one'));
    await fleet.executor.start('same', ada);
    await fleet.registry.update(fleet.registry.named('same')?.id ?? '', { version: '1' }, ada.by);
    const { says: said } = await fleet.executor.deploy('same', { version: '7' }, ada);
    expect(said).toContain('Its file same-1.0.sh is the same as before.');
  });

  it('go back by themselves when the new version does not come up, even over a file that was overwritten', async () => {
    const path = await register('ingest', says('one'));
    await fleet.executor.start('ingest', ada);
    await eventually(fleet.registry, () => (logOf('ingest') === 'one\n' ? true : undefined));
    await new Promise((resolve) => setTimeout(resolve, 100));
    writeFileSync(path, '#!/bin/sh\necho broken\nexit 4\n');
    const outcome = await fleet.executor.deploy(
      'ingest',
      { version: '1.0', blueprint: { kind: 'script', path, language: 'shell', args: [] } },
      ada,
    );
    expect(outcome).toMatchObject({ ok: false, bot: { version: '1.0', status: 'running' } });
    expect(outcome.says).toContain('exit code 4');
    await eventually(fleet.registry, () => (/broken\n(.*\n)*one\n$/.test(logOf('ingest')) ? true : undefined));
    const [newest] = await fleet.registry.deployments(fleet.registry.named('ingest')?.id ?? '');
    expect(newest?.result).toBe('failed');
  });

  it('roll back to what ran before, or to a version by name, and refuse one that never ran', async () => {
    await register('ingest', says('one'));
    writeFileSync(join(fleet.dataDir, 'ingest-2.0.sh'), says('two'));
    await fleet.executor.start('ingest', ada);
    await fleet.executor.deploy('ingest', { version: '2.0' }, ada);
    expect(await fleet.executor.rollback('ingest', undefined, ada)).toMatchObject({
      ok: true,
      bot: { version: '1.0' },
    });
    expect(await fleet.executor.rollback('ingest', '2.0', ada)).toMatchObject({ ok: true, bot: { version: '2.0' } });
    expect(await fleet.executor.rollback('ingest', '7', ada)).toMatchObject({
      ok: false,
      says: 'ingest never ran a version 7. It ran 1.0.',
    });
  });

  it('take what somebody sends as the script, if its hash says that it is all there', async () => {
    await register('ingest', says('one'));
    await fleet.executor.start('ingest', ada);
    const bytes = Buffer.from(says('two'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const cut = { version: '2.0', content: { bytes: bytes.subarray(0, 20), sha256 } };
    expect(await fleet.executor.deploy('ingest', cut, ada)).toMatchObject({ ok: false, bot: { version: '1.0' } });
    const whole = { version: '2.0', content: { bytes, sha256 } };
    expect(await fleet.executor.deploy('ingest', whole, ada)).toMatchObject({ ok: true, bot: { version: '2.0' } });
    await eventually(fleet.registry, () => (logOf('ingest') === 'one\ntwo\n' ? true : undefined));
    expect(await fleet.executor.rollback('ingest', undefined, ada)).toMatchObject({ bot: { version: '1.0' } });
    expect(await fleet.executor.rollback('ingest', '2.0', ada)).toMatchObject({ bot: { version: '2.0' } });
  });

  it('change what a stopped bot will run, without starting it', async () => {
    await register('ingest', says('one'));
    writeFileSync(join(fleet.dataDir, 'ingest-2.0.sh'), says('two'));
    expect(await fleet.executor.deploy('ingest', { version: '2.0' }, ada)).toMatchObject({
      ok: true,
      says: 'ingest is now version 2.0 and runs it when it is started.',
      bot: { status: 'registered' },
    });
  });

  it('refuse a version whose file is not there, and change nothing', async () => {
    await register('ingest', says('one'));
    const outcome = await fleet.executor.deploy('ingest', { version: '3.0' }, ada);
    expect(outcome).toMatchObject({ ok: false, bot: { version: '1.0' } });
    expect(outcome.says).toContain('ingest-3.0.sh');
  });

  it('never run a file that was changed behind their back', async () => {
    const path = await register('ingest', says('one'));
    writeFileSync(path, says('something else'));
    expect(await fleet.executor.start('ingest', ada)).toMatchObject({
      ok: false,
      changed: false,
      bot: { status: 'registered', desired: 'stopped' },
    });
    expect(logOf('ingest')).toBe('');
    expect(fleet.registry.named('ingest')?.observed.pids).toEqual([]);
  });
});
