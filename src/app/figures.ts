import type { Metric } from '../api/metrics.ts';
import type { Registry } from '../registry/registry.ts';

/** What `/metrics` shows: this process and the fleet as a whole, never a name of a bot, which may not be everybody's. */
export const figures = (registry: Registry): readonly Metric[] => {
  const { byStatus, cpu, memory, restarts, errors } = registry.stats();
  const { rss } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return [
    gauge('codex32_uptime_seconds', 'Since this process started.', process.uptime()),
    gauge('codex32_resident_memory_bytes', 'Memory of this process.', rss),
    counter('codex32_cpu_seconds_total', 'CPU time of this process.', (user + system) / 1_000_000),
    {
      name: 'codex32_bots',
      help: 'Bots by status.',
      type: 'gauge',
      samples: Object.entries(byStatus).map(([status, value]) => ({ labels: { status }, value })),
    },
    gauge('codex32_bots_cpu_cores', 'CPU that all bots use together.', cpu),
    gauge('codex32_bots_memory_bytes', 'Memory that all bots use together.', memory),
    gauge('codex32_bots_restarts', 'Restarts of the bots that are registered.', restarts),
    gauge('codex32_bots_errors', 'Errors of the bots that are registered.', errors),
  ];
};

const gauge = (name: string, help: string, value: number): Metric => ({
  name,
  help,
  type: 'gauge',
  samples: [{ value }],
});
const counter = (name: string, help: string, value: number): Metric => ({
  ...gauge(name, help, value),
  type: 'counter',
});
