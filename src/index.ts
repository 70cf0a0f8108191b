/** The npm door: what a program that embeds Codex-32 may rely on. Everything else may change without notice. */

export type { App, AppOptions } from './app.ts';
export { createApp } from './app.ts';
export type { Config, Environment } from './config.ts';
export { loadConfig } from './config.ts';
export type { ErrorCode } from './errors.ts';
export { CodexError } from './errors.ts';
// What is said and answered.
export type { Conversation, Message, Part, Progress, Reply, Sender, Tone } from './message.ts';
// What runs.
export type { Bot, BotDraft, BotStatus } from './registry/bot.ts';
export type { BotFilter, FleetEvent, FleetStats, Registry } from './registry/registry.ts';
