/** Nearer than this, ms, the seconds matter too. */
const near = 120_000;

/** "14:05", or with the day where that is not today's: "2026-12-01 09:00". In the time of this machine. */
export const momentInWords = (at: number, now: number): string => {
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = new Date(at);
  const seconds = at - now < near ? `:${two(date.getSeconds())}` : '';
  const clock = `${two(date.getHours())}:${two(date.getMinutes())}${seconds}`;
  if (date.toDateString() === new Date(now).toDateString()) return clock;
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clock}`;
};
