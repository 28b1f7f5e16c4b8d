import type { FileStamp } from "./watch-queries.ts";

/** A file that has not changed for so long is written to the end. */
export const SETTLE_MS = 2000;

interface Seen extends FileStamp {
  readonly since: number;
}

/** Tells files that are still being written from those that have come to rest. */
export interface Settling {
  /** Whether the file has been as it is now for a while; `now` in milliseconds. */
  readonly isAtRest: (path: string, stamp: FileStamp, now: number) => boolean;
  readonly forget: (path: string) => void;
  /** Whether files are waited for. */
  readonly waits: () => boolean;
}

export function createSettling(): Settling {
  const seen = new Map<string, Seen>();
  return {
    isAtRest(path, { size, modifiedAt }, now) {
      const before = seen.get(path);
      if (before?.size === size && before.modifiedAt === modifiedAt) return now - before.since >= SETTLE_MS;
      seen.set(path, { size, modifiedAt, since: now });
      return false;
    },
    forget: (path) => void seen.delete(path),
    waits: () => seen.size > 0,
  };
}
