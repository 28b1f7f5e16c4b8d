import { plainForm } from "../text/plain.ts";
import {
  addPlace,
  addSection,
  DEEP,
  INHERITED,
  ownScores,
  parentsOf,
  type RoleInput,
} from "./role-context.ts";
import { headingWords, zero, type Scores } from "./role-evidence.ts";
import { ROLES, type Block, type Role } from "./speech.ts";

/** One thing that speaks for a role of a heading, or below 0 against it. */
export interface RoleEvidence {
  readonly role: Role;
  /** About 0.3 is a hint, 3 and more is strong. */
  readonly weight: number;
  /** Words of the heading itself, what stands below it, its place among the top headings, or words of the heading above it. */
  readonly source: "words" | "section" | "place" | "above";
  /** The words found, in simplified characters and half-width signs; null for `section` and `place`. */
  readonly words: string | null;
}

const LEAST = 0.3;

/**
 * What spoke for the role of the heading `blocks[index]`, strongest first; empty for a paragraph. The role itself is the best way through
 * the whole speech, so that the neighbours may have outweighed what is listed here.
 */
export function explainRole(blocks: readonly Block[], index: number): RoleEvidence[] {
  const level = blocks[index]?.level ?? null;
  if (level === null) return [];
  const inputs = blocks.map((block): RoleInput => ({ level: block.level, plain: plainForm(block.text) }));
  const found = [
    ...words(inputs[index], "words", level === 1 ? 1 : DEEP),
    ...words(inputs[parentsOf(inputs)[index] ?? -1], "above", INHERITED),
  ];
  if (level === 1) {
    const tops = inputs.flatMap((input, i) => (input.level === 1 ? [i] : []));
    const below = zero();
    addSection(below, inputs, ownScores(inputs), index);
    const place = zero();
    addPlace(place, tops.indexOf(index), tops.length);
    found.push(...scored(below, "section"), ...scored(place, "place"));
  }
  return found
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

function words(input: RoleInput | undefined, source: RoleEvidence["source"], share: number): RoleEvidence[] {
  if (!input) return [];
  return headingWords(input.plain).flatMap(({ role, weight, words: text }) => {
    const name = ROLES[role];
    return name ? [{ role: name, weight: weight * share, source, words: text }] : [];
  });
}

function scored(scores: Scores, source: RoleEvidence["source"]): RoleEvidence[] {
  return scores.flatMap((weight, role) => {
    const name = ROLES[role];
    return name ? [{ role: name, weight, source, words: null }] : [];
  });
}
