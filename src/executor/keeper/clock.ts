/** Steady ms since the machine started: the same for every process of one boot, and no clock change moves it. */
export const steadyNow = (): number => Number(process.hrtime.bigint() / 1_000n) / 1_000;
