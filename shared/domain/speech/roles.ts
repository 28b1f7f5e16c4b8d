import { CLOSING, OPENING, zero, type Scores } from "./role-evidence.ts";
import { evidenceOf, type RoleInput } from "./role-context.ts";
import { agreeWithParts, agreeWithSiblings } from "./role-sections.ts";
import { ROLES, type Role } from "./speech.ts";

const COUNT = ROLES.length;

/** Cost of going from one role to another at a top heading; rows and columns in the order of ROLES. */
const TOP: readonly (readonly number[])[] = [
  [1, 0, 0, 1, 0, 2, 4],
  [6, 0.4, 0, 0, 0, 1, 2],
  [6, 2, 0.4, 0.5, 0, 0.5, 2],
  [6, 3, 0.5, 0.6, 0, 0.4, 2],
  [8, 4, 3, 3, 0.3, 0, 1],
  [8, 5, 4, 4, 3.5, 0.5, 0.5],
  [9, 9, 9, 9, 9, 9, 0],
];

/** The same inside a section: at a deeper heading or a paragraph. */
const INNER: readonly (readonly number[])[] = [
  [0, 1.5, 1.5, 2.5, 1.5, 3, 6],
  [8, 0, 3, 2.2, 4, 6, 5],
  [8, 4, 0, 2.6, 3.2, 5, 5],
  [8, 3, 3, 0, 3.6, 4.5, 5],
  [9, 12, 4.5, 4.5, 0, 2.6, 4.5],
  [9, 14, 7, 6, 3.6, 0, 3.5],
  [9, 9, 9, 9, 9, 9, 0],
];

/**
 * One role for every block: the best way through all blocks, weighing words, tense, figures, place and neighbours together. `topic`: the
 * title in `plainForm`. `leanings`: what is to be added to the evidence for single blocks.
 */
export function rolesOf(
  blocks: readonly RoleInput[],
  topic = "",
  leanings: ReadonlyMap<number, Scores> = new Map(),
): Role[] {
  if (blocks.length === 0) return [];
  const emissions = evidenceOf(blocks, topic);
  for (const [i, scores] of leanings)
    emissions[i] = (emissions[i] ?? zero()).map((score, role) => score + (scores[role] ?? 0));
  const from: Int8Array[] = [];
  let best = (emissions[0] ?? zero()).map((score, role) => score - startCost(role, blocks[0]?.level ?? null));
  for (let i = 1; i < blocks.length; i++) {
    const costs = blocks[i]?.level === 1 ? TOP : INNER;
    const scale = (blocks[i]?.level ?? 0) > 2 ? 1.6 : 1;
    const back = new Int8Array(COUNT);
    best = (emissions[i] ?? zero()).map((score, role) => {
      let most = -Infinity;
      for (let before = 0; before < COUNT; before++) {
        const value = (best[before] ?? 0) - (costs[before]?.[role] ?? 9) * scale;
        if (value > most) {
          most = value;
          back[role] = before;
        }
      }
      return most + score;
    });
    from.push(back);
  }
  let role = best.indexOf(Math.max(...best));
  const path = [role];
  for (let i = from.length - 1; i >= 0; i--) {
    role = from[i]?.[role] ?? role;
    path.push(role);
  }
  const roles = path.toReversed().map((index) => ROLES[index] ?? "arrangements");
  return agreeWithSiblings(blocks, agreeWithParts(blocks, roles));
}

function startCost(role: number, level: number | null): number {
  if (level === null) return role === OPENING ? 0 : role === CLOSING ? 9 : 3;
  return role === OPENING || role === CLOSING ? 6 : 0;
}
