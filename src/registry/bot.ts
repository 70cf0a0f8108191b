import { z } from 'zod';

/**
 * The Bot model: what should run, how, and what is known of it. Types are inferred from the schemas, never written
 * twice. Sizes are bytes, CPU is in cores, times are ms since the epoch, spans are ms.
 */

/** A name people can say and type: lower case, digits and hyphens. */
export const BotName = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'A name has lower-case letters, digits and hyphens, at most 63.');
export const Slug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'Lower-case letters, digits and hyphens, at most 63.');
export const wellKnownRoles = ['worker', 'collector', 'analyzer', 'aggregator', 'orchestrator'] as const;
export const BotRole = Slug;

export const botStatuses = [
  'registered',
  'deploying',
  'running',
  'paused',
  'stopping',
  'stopped',
  'terminated',
  'failed',
  'error',
] as const;
export const BotStatus = z.enum(botStatuses);
export type BotStatus = z.infer<typeof BotStatus>;

/** What is run. A script's interpreter is chosen by its language; a command is run as it is; an image needs Kubernetes. */
export const Blueprint = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('script'),
    path: z.string().min(1),
    language: z.enum(['node', 'typescript', 'python', 'shell']),
    args: z.array(z.string()).default([]),
    /** Of the file when it was accepted; a file that differs is not run silently. */
    sha256: z.string().optional(),
  }),
  z.strictObject({
    kind: z.literal('command'),
    command: z.string().min(1),
    args: z.array(z.string()).default([]),
    sha256: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('image'), image: z.string().min(1), args: z.array(z.string()).default([]) }),
]);
export type Blueprint = z.infer<typeof Blueprint>;

const Resources = z.strictObject({
  cpu: z.number().positive().optional(),
  memory: z.number().int().positive().optional(),
});

export const Probe = z.strictObject({
  check: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('http'), url: z.string() }),
    z.strictObject({ kind: z.literal('exec'), command: z.string(), args: z.array(z.string()).default([]) }),
    /** The bot touches the file named by CODEX32_HEARTBEAT at least every `interval`. */
    z.strictObject({ kind: z.literal('heartbeat') }),
  ]),
  interval: z.number().int().positive().default(10_000),
  timeout: z.number().int().positive().default(2_000),
  failures: z.number().int().positive().default(3),
  startPeriod: z.number().int().nonnegative().default(0),
});
export type Probe = z.infer<typeof Probe>;

export const RestartPolicy = z.strictObject({
  when: z.enum(['always', 'on-failure', 'never']).default('on-failure'),
  /** More restarts than this within `window` and the bot is quarantined as failed. */
  max: z.number().int().positive().default(10),
  window: z.number().int().positive().default(600_000),
  /** Exponential backoff after the first restart, which is at once; with jitter. */
  backoff: z.number().int().positive().default(500),
  backoffMax: z.number().int().positive().default(60_000),
});

export const Deployment = z.strictObject({
  requests: Resources.prefault({}),
  limits: Resources.prefault({}),
  /** What to do when a limit is passed for several samples (where the kernel does not already hold it). */
  onLimit: z.enum(['warn', 'restart', 'stop']).default('restart'),
  replicas: z.number().int().min(0).max(1000).default(1),
  /** Plain variables. Secret ones are references: `{ secret: "NAME" }`, never values. */
  variables: z.record(z.string(), z.union([z.string(), z.strictObject({ secret: z.string() })])).default({}),
  /** Free-form settings that the bot reads itself ("timeout" → "30s"). */
  settings: z.record(z.string(), z.string()).default({}),
  volumes: z
    .array(z.strictObject({ source: z.string(), target: z.string(), readOnly: z.boolean().default(false) }))
    .default([]),
  runtime: z.enum(['process', 'kubernetes']).default('process'),
  restart: RestartPolicy.prefault({}),
  stopSignal: z.enum(['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGHUP', 'SIGUSR1', 'SIGUSR2']).default('SIGTERM'),
  /** ms between the stop signal and SIGKILL. */
  grace: z.number().int().min(0).max(3_600_000).default(5_000),
  probes: z
    .strictObject({ startup: Probe.optional(), liveness: Probe.optional(), readiness: Probe.optional() })
    .prefault({}),
  dependsOn: z
    .array(z.strictObject({ bot: BotName, until: z.enum(['started', 'healthy', 'completed']).default('started') }))
    .default([]),
});
export type Deployment = z.infer<typeof Deployment>;

/** What the runtime last saw. Never an instruction. */
export const Observed = z.strictObject({
  /** One a running copy; empty when none runs. */
  pids: z.array(z.number().int()).default([]),
  kubernetes: z.strictObject({ namespace: z.string(), deployment: z.string() }).optional(),
  /** Cores in use, all copies together. */
  cpu: z.number().optional(),
  memory: z.number().optional(),
  startedAt: z.number().optional(),
  stoppedAt: z.number().optional(),
  restarts: z.number().int().default(0),
  lastError: z.string().optional(),
  lastErrorAt: z.number().optional(),
  errorCount: z.number().int().default(0),
  /** Share of starts that ended in an error, 0–1. */
  errorRate: z.number().optional(),
});
export type Observed = z.infer<typeof Observed>;

/** What a person or a file says of a new bot. */
export const BotDraft = z.strictObject({
  name: BotName,
  description: z.string().max(500).default(''),
  version: z.string().min(1).max(64).default('1'),
  role: BotRole.default('worker'),
  environment: Slug.default('production'),
  blueprint: Blueprint,
  deployment: Deployment.prefault({}),
  tags: z.array(Slug).default([]),
  annotations: z.record(z.string(), z.string()).default({}),
  endpoints: z.array(z.strictObject({ name: z.string(), url: z.string() })).default([]),
  /** Identity key of a person who may operate this bot whatever their role. */
  owner: z.string().optional(),
});
export type BotDraft = z.input<typeof BotDraft>;

export const Bot = BotDraft.extend({
  id: z.string().min(1),
  status: BotStatus,
  /** What should be: the executor works until the status agrees. */
  desired: z.enum(['running', 'paused', 'stopped']),
  /** When a paused bot goes on by itself; absent: when somebody resumes it. */
  resumeAt: z.number().optional(),
  observed: Observed,
  /** Grows with every change of what people decide (not with status or figures); an update that names an older one is refused. */
  revision: z.number().int(),
  createdAt: z.number(),
  updatedAt: z.number(),
});
export type Bot = z.infer<typeof Bot>;
