import type { Block, Role } from "../speech/speech.ts";

/** One past the last block that stands below the heading `blocks[at]`; at + 1 for a paragraph. */
function sectionEnd(blocks: readonly Block[], at: number): number {
  const level = blocks[at]?.level ?? null;
  if (level === null) return at + 1;
  const next = blocks.findIndex((block, i) => i > at && block.level !== null && block.level <= level);
  return next < 0 ? blocks.length : next;
}

/** Gives a paragraph, or a heading with all below it that had the heading's role, another one. */
export function withSectionRole(blocks: readonly Block[], at: number, role: Role): Block[] {
  const old = blocks[at]?.role;
  const end = sectionEnd(blocks, at);
  return blocks.map((block, i) => (i >= at && i < end && block.role === old ? { ...block, role } : block));
}
