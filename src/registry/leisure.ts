/** How long the process must have had next to nothing to do, ms, and what share of that it may have worked. */
const moment = 50;
const little = 0.1;

/** Calls `work` once, when nobody waits for the process; keeps none alive for it. Returns what calls it off. */
export const atLeisure = (work: () => void): (() => void) => {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    const before = performance.eventLoopUtilization();
    timer = setTimeout(() => {
      if (performance.eventLoopUtilization(before).utilization < little) work();
      else wait();
    }, moment);
    timer.unref();
  };
  wait();
  return () => clearTimeout(timer);
};
