import { expect, it } from 'vitest';
import { metricsRoute } from '../../src/api/metrics.ts';

it('renders figures as Prometheus reads them, with labels that cannot break out', async () => {
  const route = metricsRoute(() => [
    { name: 'codex32_up_seconds', help: 'Since the start.', type: 'gauge', samples: [{ value: 1.5 }] },
    {
      name: 'codex32_bots',
      help: 'Bots by\nstatus.',
      type: 'gauge',
      samples: [
        { labels: { status: 'running' }, value: 2 },
        { labels: { status: 'a"} 9\nevil\\' }, value: 1 },
      ],
    },
  ]);
  const none = {
    headers: {},
    params: {},
    query: new URLSearchParams(),
    body: new Uint8Array(),
    from: '',
    signal: AbortSignal.abort(),
  };
  const { body, headers } = await route.handle(none);
  expect(headers?.['content-type']).toContain('version=0.0.4');
  expect(String(body).split('\n')).toEqual([
    '# HELP codex32_up_seconds Since the start.',
    '# TYPE codex32_up_seconds gauge',
    'codex32_up_seconds 1.5',
    '# HELP codex32_bots Bots by\\nstatus.',
    '# TYPE codex32_bots gauge',
    'codex32_bots{status="running"} 2',
    'codex32_bots{status="a\\"} 9\\nevil\\\\"} 1',
    '',
  ]);
});
