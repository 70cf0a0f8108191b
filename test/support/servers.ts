import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';

/** URL of a new, empty database on this run's PostgreSQL; undefined where there can be none. @throws when `CI` is set */
export const postgresDatabase = async (): Promise<string | undefined> => {
  const server = await ask('postgres');
  if (server === undefined) return undefined;
  const { default: pg } = await import('pg');
  const client = new pg.Client(server);
  await client.connect();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await client.query(`create database ${name}`);
  await client.end();
  return server.replace(/\/[^/]*$/, `/${name}`);
};

/** URL of this run's Redis; the tests of a file keep to keys of their own. */
export const redisServer = (): Promise<string | undefined> => ask('redis');

const ask = async (name: string): Promise<string | undefined> => {
  const response = await fetch(`${inject('servers')}/${name}`);
  const text = await response.text();
  if (response.ok) return text;
  if (process.env.CI) throw new Error(text);
  process.stderr.write(`\n!!! NOT TESTED: everything that needs ${name}. ${text}\n\n`);
  return undefined;
};
