const MAX_DEATHS = 5;
const WINDOW_MS = 60_000;
const FIRST_DELAY_MS = 50;
const GROWTH = 3;

/**
 * How long to wait before the backend is started again, in milliseconds, or null to give up: five deaths within a
 * minute. `deaths` are the times of all deaths, the one just happened included, oldest first.
 */
export function restartDelay(deaths: readonly number[], now: number): number | null {
  const recent = deaths.filter((time) => now - time < WINDOW_MS).length;
  if (recent >= MAX_DEATHS) return null;
  return FIRST_DELAY_MS * GROWTH ** Math.max(0, recent - 1);
}
