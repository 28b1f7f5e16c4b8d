/** How often each text filled a place. */
export class FillerCounts {
  readonly #counts = new Map<string, number>();

  add(filler: string): void {
    this.#counts.set(filler, (this.#counts.get(filler) ?? 0) + 1);
  }

  /** The most frequent first, then in the order of their characters. */
  mostFrequent(most: number): { text: string; count: number }[] {
    return [...this.#counts]
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
      .slice(0, most);
  }
}
