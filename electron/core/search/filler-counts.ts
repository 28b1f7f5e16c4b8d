interface Filler {
  readonly text: string;
  count: number;
}

const byText = (a: Filler, b: Filler): number => (a.text < b.text ? -1 : 1);

/** The first `most` by their texts, in order; fast where there are many more. */
function firstByText(fillers: readonly Filler[], most: number): Filler[] {
  const first: Filler[] = [];
  for (const filler of fillers) {
    const last = first[most - 1];
    if (last !== undefined && byText(last, filler) < 0) continue;
    let place = Math.min(first.length, most - 1);
    while (place > 0 && byText(filler, first[place - 1] as Filler) < 0) {
      first[place] = first[place - 1] as Filler;
      place--;
    }
    first[place] = filler;
  }
  return first;
}

/** How often each text filled a place. */
export class FillerCounts {
  readonly #counts = new Map<string, Filler>();

  add(text: string): void {
    const known = this.#counts.get(text);
    if (known === undefined) this.#counts.set(text, { text, count: 1 });
    else known.count++;
  }

  /** At most `most`, the most frequent first, then in the order of their characters. */
  mostFrequent(most: number): { text: string; count: number }[] {
    const byCount = Map.groupBy(this.#counts.values(), ({ count }) => count);
    const frequent: Filler[] = [];
    for (const count of [...byCount.keys()].sort((a, b) => b - a)) {
      if (frequent.length >= most) break;
      frequent.push(...firstByText(byCount.get(count) ?? [], most - frequent.length));
    }
    return frequent;
  }
}
