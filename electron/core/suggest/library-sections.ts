import { contentGrams } from "../../../shared/domain/search/likeness.ts";
import { ROLES, type Role } from "../../../shared/domain/speech/speech.ts";
import type { BlockDirectory } from "../indexing/block-directory.ts";
import { blocksWith } from "../indexing/phrase-positions.ts";
import type { Store } from "../store/open-store.ts";
import { sectionById, sectionOfBlock, type SectionRow } from "./suggest-queries.ts";

export interface ScoredSection {
  readonly section: SectionRow;
  /** 0 to 1: how much of the topic the heading, or a paragraph (at half weight), holds. */
  readonly score: number;
}

const MOST_GRAMS = 24;
const COMMON = 6000;
const MOST_BLOCKS = 240;
/** A topic of one word may be met in half a paragraph, of many words hardly in whole. */
const LEAST_SCORE = 0.25;
const SHORTEST = 30;

/** How much of the topic's pairs every block holds, 0 to 1, headings counted whole and paragraphs half. */
function blockScores(
  store: Store,
  directory: BlockDirectory,
  topic: string,
  role: Role | null,
): Map<number, number> {
  const grams = contentGrams(topic).slice(0, MOST_GRAMS);
  const roleAt = role === null ? -1 : ROLES.indexOf(role);
  const scores = new Map<number, number>();
  let total = 0;
  for (const gram of grams) {
    const blocks = blocksWith(store, gram, COMMON);
    const weight = Math.log(1 + directory.blocks / (blocks.length + 1));
    total += weight;
    for (const block of blocks) {
      if (directory.ownerOf(block) < 0 || (roleAt >= 0 && directory.roleOf(block) !== roleAt)) continue;
      scores.set(block, (scores.get(block) ?? 0) + (directory.isHeading(block) ? weight : weight / 2));
    }
  }
  for (const [block, score] of scores) scores.set(block, score / total);
  return scores;
}

/** Sections of the library that are about a folded topic, best first (then newest). */
export function sectionsAbout(
  store: Store,
  directory: BlockDirectory,
  topic: string,
  role: Role | null,
): ScoredSection[] {
  const blocks = [...blockScores(store, directory, topic, role)]
    .filter(([, score]) => score >= LEAST_SCORE)
    .sort((a, b) => b[1] - a[1] || directory.dayOf(b[0]) - directory.dayOf(a[0]) || a[0] - b[0])
    .slice(0, MOST_BLOCKS);
  const best = new Map<number, number>();
  for (const [block, score] of blocks) {
    const section = sectionOfBlock(store, block);
    if (section !== undefined && !best.has(section)) best.set(section, score);
  }
  return [...best]
    .flatMap(([id, score]) => {
      const section = sectionById(store, id);
      return section && section.chars >= SHORTEST ? [{ section, score }] : [];
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        (b.section.date ?? "").localeCompare(a.section.date ?? "") ||
        a.section.id - b.section.id,
    );
}
