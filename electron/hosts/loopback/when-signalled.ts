const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** npm passes Ctrl+C on, though the terminal has sent it to this process already: that is one request. */
const SAME_REQUEST_MS = 1000;

/** Resolves at the first request to end (Ctrl+C, kill, the terminal closing); a later one ends the process at once. */
export function whenSignalled(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        const now = performance.now();
        if (askedAt !== null && now - askedAt > SAME_REQUEST_MS) process.exit(1);
        askedAt ??= now;
        resolve();
      });
    }
  });
}
