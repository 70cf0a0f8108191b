import type { Fleet, KnownBot } from '../../src/language/reading.ts';

const bot = (
  name: string,
  role: string,
  place: readonly [status: string, env: string, replicas: number],
  tags: readonly string[],
): KnownBot => {
  const [status, env, replicas] = place;
  return { name, role, tags, status, env, replicas };
};

/** The fleet that the intents' examples speak of. */
export const fleet: Fleet = {
  users: ['ada', 'bob', 'eve'],
  accessRoles: ['viewer', 'user', 'operator', 'admin'],
  environments: ['prod', 'staging', 'dev'],
  bots: [
    bot('ingest', 'collector', ['running', 'prod', 2], ['pipeline', 'critical']),
    bot('price-collector', 'collector', ['running', 'prod', 2], ['prices']),
    bot('price-collector-2', 'collector', ['stopped', 'prod', 1], ['prices']),
    bot('news-scraper', 'collector', ['failed', 'prod', 1], ['news']),
    bot('forum-scraper', 'collector', ['paused', 'staging', 1], ['news']),
    bot('queue-worker', 'worker', ['running', 'prod', 4], ['pipeline']),
    bot('sentiment', 'analyzer', ['running', 'staging', 1], ['news', 'gpu']),
    bot('anomaly-finder', 'analyzer', ['failed', 'prod', 1], ['pipeline', 'gpu']),
    bot('daily-digest', 'aggregator', ['running', 'prod', 1], ['news', 'nightly']),
    bot('payments-gateway', 'gateway', ['running', 'prod', 3], ['critical']),
    bot('email-gateway', 'gateway', ['paused', 'dev', 1], ['mail']),
    bot('billing', 'worker', ['running', 'prod', 3], ['critical', 'money']),
  ],
};
