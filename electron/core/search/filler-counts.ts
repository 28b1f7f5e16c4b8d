/** How often each text filled a place. */
export class FillerCounts {
  readonly #counts = new Map<string, { readonly text: string; count: number }>();

  add(text: string): void {
    const known = this.#counts.get(text);
    if (known === undefined) this.#counts.set(text, { text, count: 1 });
    else known.count++;
  }

  /** The most frequent first, then in the order of their characters. */
  mostFrequent(most: number): { text: string; count: number }[] {
    return [...this.#counts.values()]
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
      .slice(0, most);
  }
}
