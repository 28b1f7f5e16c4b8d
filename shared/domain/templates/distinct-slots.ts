const SLOT = /\{(?<kind>[a-z]+):(?<prompt>[^{}\n]+)\}/gu;

/** Template text in which no two slots are one: what asks for the same again gets a number behind it (内容2), so that each is filled by itself. */
export function distinctSlots(text: string): string {
  const counts = new Map<string, number>();
  return text.replaceAll(SLOT, (slot, kind: string, prompt: string) => {
    const count = (counts.get(slot) ?? 0) + 1;
    counts.set(slot, count);
    return count === 1 ? slot : `{${kind}:${prompt}${count}}`;
  });
}
