const FEWEST = 5;
const LEAST_MS = 1000;
/** The last so many files count for most of the mean. */
const WINDOW = 100;

/** How long files take of late, for the time that is left. */
export interface Pace {
  readonly took: (ms: number) => void;
  /** Milliseconds for so many more files; null while that cannot be told. */
  readonly forFiles: (count: number) => number | null;
}

export function createPace(): Pace {
  let files = 0;
  let sum = 0;
  let mean = 0;
  return {
    took(ms) {
      files += 1;
      sum += ms;
      mean += (ms - mean) / Math.min(files, WINDOW);
    },
    forFiles: (count) =>
      files < FEWEST || sum < LEAST_MS || count === 0 ? null : Math.max(1, Math.round(mean * count)),
  };
}
