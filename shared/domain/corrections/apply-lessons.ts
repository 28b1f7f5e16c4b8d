import { DEEP } from "../speech/role-context.ts";
import { headingScores, zero, type Scores } from "../speech/role-evidence.ts";
import { rolesOf } from "../speech/roles.ts";
import { ROLES, type Block } from "../speech/speech.ts";
import { plainForm } from "../text/plain.ts";
import type { Lesson } from "./correction.ts";
import type { Lessons, Taught } from "./lessons.ts";
import { withSectionRole } from "./section-role.ts";

/** What a lesson adds to the evidence for a heading; for the very same words it takes away what they spoke for otherwise. */
function leaning({ level, text }: Block, { role, weight, exact }: Taught): Scores {
  const scores = zero();
  if (exact) {
    const share = level === 1 ? 1 : DEEP;
    headingScores(plainForm(text)).forEach((score, i) => (scores[i] = -Math.max(0, score) * share));
  }
  scores[ROLES.indexOf(role)] = weight;
  return scores;
}

/**
 * Gives headings the role that clerks gave to the same or like headings elsewhere, where the way through the whole speech then leads there;
 * nothing but such a heading and what below it had its role is changed. `learned`: the corrections that changed something.
 */
export function applyLessons(
  blocks: readonly Block[],
  title: string | null,
  lessons: Lessons,
): { readonly blocks: readonly Block[]; readonly learned: readonly Lesson[] } {
  const taught = new Map<number, Taught>();
  blocks.forEach((block, i) => {
    const about = block.type === "heading" ? lessons.about(block.text) : null;
    if (about && about.role !== block.role) taught.set(i, about);
  });
  if (taught.size === 0) return { blocks, learned: [] };
  const inputs = blocks.map(({ level, text }) => ({ level, plain: plainForm(text) }));
  const leanings = new Map([...taught].map(([i, about]) => [i, leaning(blocks[i] as Block, about)]));
  const roles = rolesOf(inputs, plainForm(title ?? ""), leanings);
  let changed = blocks;
  const learned = new Set<Lesson>();
  for (const [i, about] of taught) {
    if (roles[i] !== about.role) continue;
    changed = withSectionRole(changed, i, about.role);
    for (const lesson of about.lessons) learned.add(lesson);
  }
  return { blocks: changed, learned: [...learned] };
}
