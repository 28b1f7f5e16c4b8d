/**
 * Work in small pieces: it may be left at every pause and taken up later. Told true where others may have changed the library since, so
 * that it looks again at what it goes by.
 */
export type Pieces<T> = Generator<undefined, T, boolean>;

/** All of it at once; gives what comes out. */
export function atOnce<T>(work: Pieces<T>): T {
  for (;;) {
    const step = work.next(false);
    if (step.done) return step.value;
  }
}
