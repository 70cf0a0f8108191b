import type { Deployment } from '../registry/bot.ts';

/** When a copy is started again by itself. Spans are ms. */
export type RestartPolicy = Deployment['restart'];
export type StopSignal = Deployment['stopSignal'];
