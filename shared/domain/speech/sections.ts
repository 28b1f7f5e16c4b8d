import type { Block, Role } from "./speech.ts";

/** A heading with all that stands below it, or the opening run before the first heading. */
export interface Section {
  /** Place of the heading in `blocks`; null for the opening run. */
  readonly index: number | null;
  readonly firstBlock: number;
  /** Exclusive; the blocks of its subsections lie inside. */
  readonly endBlock: number;
  /** 1 = top; 1 for the opening run. */
  readonly level: number;
  /** Place of the parent in the list of sections; null at the top. */
  readonly parent: number | null;
  readonly heading: string | null;
  readonly marker: string | null;
  readonly role: Role;
}

/** The section tree of a speech, in document order. */
export function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = [];
  const open: number[] = [];
  const close = (level: number, at: number): void => {
    for (;;) {
      const top = open.at(-1);
      const section = top === undefined ? undefined : sections[top];
      if (!section || (section.index !== null && section.level < level)) return;
      section.endBlock = at;
      open.pop();
    }
  };
  blocks.forEach((block, i) => {
    const isHeading = block.type === "heading";
    if (!isHeading && i > 0) return;
    const level = isHeading ? (block.level ?? 1) : 1;
    close(level, i);
    sections.push({
      index: isHeading ? i : null,
      firstBlock: i,
      endBlock: blocks.length,
      level,
      parent: open.at(-1) ?? null,
      heading: isHeading ? block.text : null,
      marker: isHeading ? block.marker : null,
      role: block.role,
    });
    open.push(sections.length - 1);
  });
  return sections;
}
