import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { CodexError } from '../../src/errors.ts';
import { type LogOptions, logOptions, openLog } from '../../src/log/open.ts';
import type { Log } from '../../src/log.ts';

const logged = async (tell: (log: Log) => void, options: Partial<LogOptions> = {}): Promise<readonly string[]> => {
  const lines: string[] = [];
  const { log } = await openLog({ level: 'debug', write: (line) => lines.push(line), ...options });
  tell(log);
  return lines;
};
const facts = async (tell: (log: Log) => void, options: Partial<LogOptions> = {}): Promise<Record<string, unknown>> =>
  JSON.parse((await logged(tell, options))[0] ?? 'null');

describe('openLog', () => {
  it('writes one line of JSON with the time, the level, the sentence and the facts', async () => {
    const line = await facts((log) => log.warn('Slack did not answer.', { attempt: 2 }));
    expect(line).toEqual({ level: 'warn', time: expect.any(String), says: 'Slack did not answer.', attempt: 2 });
    expect(Date.parse(String(line.time))).toBeGreaterThan(Date.parse('2020-01-01'));
  });

  it('leaves out what is less than the level', async () => {
    const lines = await logged(
      (log) => {
        log.debug('small');
        log.info('small');
        log.warn('large');
      },
      { level: 'warn' },
    );
    expect(lines).toHaveLength(1);
    expect(await logged((log) => log.error('anything'), { level: 'silent' })).toEqual([]);
  });

  it('shares the facts of a part with each of its lines', async () => {
    const line = await facts((log) =>
      log.child({ part: 'slack' }).child({ team: 'T1' }).info('hello', { channel: 'C1' }),
    );
    expect(line).toMatchObject({ part: 'slack', team: 'T1', channel: 'C1' });
  });

  it.each([
    'token',
    'botToken',
    'password',
    'apiKey',
    'api_key',
    'Authorization',
    'Set-Cookie',
    'clientSecret',
    'DATABASE_URL',
  ])('leaves out the value of a fact called %s at any depth', async (name) => {
    const lines = await logged((log) =>
      log.info('sent', { [name]: 'hunter2', deep: [{ request: { [name]: 'hunter2' } }] }),
    );
    expect(lines.join('')).not.toContain('hunter2');
    expect(lines.join('')).toContain('[left out]');
  });

  it('hands each finished line to the redaction, sentence and stack included', async () => {
    const redact = (line: string): string => line.replaceAll('hunter2', '•••');
    const lines = await logged((log) => log.error('said hunter2', { error: new Error('hunter2') }), { redact });
    expect(lines.join('')).not.toContain('hunter2');
  });

  it('spells an error out with its code and causes, and nothing that hangs on it', async () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED', request: { body: 'private' } });
    const line = await facts((log) => log.error('failed', { error: new CodexError('STORAGE_FAILED', {}, { cause }) }));
    expect(line.error).toMatchObject({ code: 'STORAGE_FAILED', retryable: true, cause: { code: 'ECONNREFUSED' } });
    expect(JSON.stringify(line)).not.toContain('private');
  });

  it('never takes a fact for the level, the time or the sentence', async () => {
    const line = await facts((log) => log.info('true', { says: 'false', level: 'error', time: 'never' }));
    expect(line).toMatchObject({ says: 'true', level: 'info', says_: 'false' });
  });

  it('bounds what a hostile fact can write: length, depth, width, loops', async () => {
    const loop: Record<string, unknown> = {};
    loop.loop = loop;
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index]));
    const lines = await logged((log) =>
      log.info('x', { long: 'a'.repeat(1_000_000), loop, wide, bytes: new Uint8Array(9_000) }),
    );
    expect(lines.join('').length).toBeLessThan(10_000);
  });

  it('stays one line on a terminal, whatever the sentence holds', async () => {
    const [line] = await logged((log) => log.info('a\nb\u001b[2J', { x: '\u001b' }), { format: 'text' });
    expect(line).toMatch(/^\d\d:\d\d:\d\d info {2}a\\nb\\u001b\[2J x="\\u001b"\n$/);
  });
});

describe('a log in files', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codex32-log-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('has everything in one file, errors also in their own, for the owner alone', async () => {
    const { log, close } = await openLog({ level: 'info', folder: join(folder, 'logs') });
    log.info('fine');
    log.error('broken');
    close();
    const all = await readFile(join(folder, 'logs/codex32.log'), 'utf8');
    const errors = await readFile(join(folder, 'logs/errors.log'), 'utf8');
    expect(
      all
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).says),
    ).toEqual(['fine', 'broken']);
    expect(
      errors
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).says),
    ).toEqual(['broken']);
    expect((await stat(join(folder, 'logs/codex32.log'))).mode & 0o077).toBe(0);
    expect((await stat(join(folder, 'logs'))).mode & 0o077).toBe(0);
  });
});

describe('logOptions', () => {
  const options = (environment: Record<string, string>, talking: boolean) =>
    logOptions(loadConfig(environment, '/nowhere'), talking);

  it('keeps out of a conversation unless told otherwise', () => {
    expect(options({}, true).folder).toBe('/nowhere/data/logs');
    expect(options({}, false).folder).toBeUndefined();
    expect(options({ CODEX32_LOG_TO: 'console' }, true).folder).toBeUndefined();
    expect(options({ CODEX32_LOG_TO: 'file', CODEX32_LOG_DIR: '/var/log/x' }, false).folder).toBe('/var/log/x');
  });

  it('is JSON in production and errors alone in tests', () => {
    expect(options({ CODEX32_ENV: 'production' }, false).format).toBe('json');
    expect(options({ CODEX32_ENV: 'test' }, false).level).toBe('error');
  });
});
