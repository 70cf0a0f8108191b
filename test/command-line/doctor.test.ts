import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { healthRoutes } from '../../src/api/health.ts';
import { openServer } from '../../src/api/server.ts';
import { doctor } from '../../src/command-line/doctor.ts';
import { silentLog } from '../../src/log.ts';
import { fakeSurroundings } from '../support/surroundings.ts';

interface Report {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly says: string;
    readonly mend?: string;
  }[];
}

describe('codex32 doctor', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codex32-doctor-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const examine = async (environment: Readonly<Record<string, string>> = {}): Promise<Report & { code: number }> => {
    const surroundings = fakeSurroundings({ CODEX32_PORT: '0', ...environment }, folder);
    const code = await doctor.run(['--json'], surroundings);
    return { code, ...(JSON.parse(surroundings.said()) as Report) };
  };
  const broken = ({ checks }: Report): readonly string[] => checks.filter(({ ok }) => !ok).map(({ name }) => name);

  it('finds nothing broken on a machine that has everything', async () => {
    const report = await examine();
    expect(broken(report)).toEqual([]);
    expect(report).toMatchObject({ ok: true, code: 0 });
    expect(report.checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'settings',
        'data folder',
        'database',
        'HTTP port',
        'node',
        'python3',
        'sh',
        'limits for bots',
      ]),
    );
  });

  it('says every wrong setting, and still looks at the programs', async () => {
    const report = await examine({ CODEX32_ENV: 'prod', REDIS_URL: 'http://hunter2' });
    expect(broken(report)).toEqual(['settings', 'settings']);
    expect(report.code).toBe(1);
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });

  it('tells how to mend what it finds', async () => {
    await writeFile(join(folder, 'data'), 'in the way');
    const report = await examine();
    expect(broken(report)).toContain('data folder');
    expect(report.checks.find(({ name }) => name === 'data folder')?.mend).toMatch(/^Give this user the folder/);
  });

  it('finds a server that does not answer, without telling its password', async () => {
    const report = await examine({
      DATABASE_URL: 'postgres://u:hunter2@127.0.0.1:1/x',
      REDIS_URL: 'redis://:hunter2@127.0.0.1:1',
    });
    expect(broken(report)).toEqual(['database', 'Redis']);
    expect(JSON.stringify(report)).not.toContain('hunter2');
  });

  it('finds a real PostgreSQL and a real Redis in order', async (context) => {
    const servers = inject('servers');
    const [postgres, redis] = await Promise.all(['postgres', 'redis'].map((name) => fetch(`${servers}/${name}`)));
    if (postgres?.ok !== true || redis?.ok !== true) return context.skip('PostgreSQL or Redis is not installed.');
    const report = await examine({ DATABASE_URL: await postgres.text(), REDIS_URL: await redis.text() });
    expect(broken(report)).toEqual([]);
  });

  it('finds a .env that others can read', async () => {
    await writeFile(join(folder, '.env'), 'REDIS_URL=\n');
    await chmod(join(folder, '.env'), 0o644);
    expect(broken(await examine())).toEqual(['settings file']);
    await chmod(join(folder, '.env'), 0o600);
    expect(broken(await examine())).toEqual([]);
  });

  it('finds a folder of bots that anybody may write to, or that is missing', async () => {
    await mkdir(join(folder, 'open'));
    await chmod(join(folder, 'open'), 0o777);
    expect(broken(await examine({ CODEX32_BOT_ROOTS: `${folder}/open:${folder}/missing` }))).toEqual([
      'folder of bots',
      'folder of bots',
    ]);
  });

  it('finds what this version does not have, and a model that is not there', async () => {
    const report = await examine({ STT_PROVIDER: 'vosk', VOSK_MODEL_PATH: folder });
    expect(broken(report)).toEqual(['settings', 'speech model']);
  });

  it('tells a port that another program holds from one that is our own', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    expect(broken(await examine({ CODEX32_PORT: portOf(other) }))).toEqual(['HTTP port']);
    other.close();
    const routes = healthRoutes({ checks: [], log: silentLog, clock: Date.now });
    const ours = await openServer({ host: '127.0.0.1', port: 0, routes, log: silentLog });
    expect(broken(await examine({ CODEX32_PORT: new URL(ours.url).port }))).toEqual([]);
    await ours.close();
  });
});

const portOf = (server: Server): string => {
  const address = server.address();
  return typeof address === 'object' ? String(address?.port) : '';
};
