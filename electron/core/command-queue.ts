/** Runs tasks one after the other; a failed one does not hold up the next. */
export interface CommandQueue {
  readonly run: <T>(task: () => T | Promise<T>) => Promise<T>;
  /** Resolves when all that was queued so far is done. */
  readonly idle: () => Promise<void>;
}

export function createCommandQueue(): CommandQueue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task) {
      const next = last.then(task, task);
      last = next.catch(() => undefined);
      return next;
    },
    async idle() {
      await last;
    },
  };
}
