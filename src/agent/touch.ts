/** Does something to one bot, by id or name, and keeps that it is about to and how it ended. */
export type Touch = <T>(bot: string, work: () => Promise<T>) => Promise<T>;

/** What a step of the audit says before a bot is touched. */
export const ORDERED = 'ordered';
