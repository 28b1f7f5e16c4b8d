/** Whole numbers in [0, below), the same sequence for the same seed. */
export type Random = (below: number) => number;

/** A linear congruential generator; good enough to vary texts, the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

export function pick<T>(random: Random, items: readonly T[], otherwise: T): T {
  return items[random(items.length)] ?? otherwise;
}
