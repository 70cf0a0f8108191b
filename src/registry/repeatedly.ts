/**
 * Does something every so often until it is stopped, never twice at a time, and without keeping the process alive.
 * @param interval ms; 0 = never.
 */
export const repeatedly = (
  interval: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): (() => void) => {
  if (interval === 0) return () => {};
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    work()
      .catch(onError)
      .finally(() => {
        busy = false;
      });
  }, interval);
  timer.unref();
  return () => clearInterval(timer);
};
