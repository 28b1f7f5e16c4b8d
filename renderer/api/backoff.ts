const FIRST_MS = 200;
const LONGEST_MS = 3000;

/** After this many attempts in vain the host counts as gone: about fifteen seconds. */
export const ATTEMPTS_BEFORE_GONE = 8;

/** How long to wait before the next attempt, in milliseconds; `attempt` counts from 0. */
export function backoff(attempt: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt);
}
