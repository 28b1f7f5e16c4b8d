import type { RoleInput } from "./role-context.ts";
import type { Role } from "./speech.ts";

interface Part {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** Role of the next top heading. */
  readonly next: Role | null;
}

/** The parts below the top headings. */
function partsOf(blocks: readonly RoleInput[], roles: readonly Role[]): Part[] {
  const tops = blocks.flatMap(({ level }, i) => (level === 1 ? [i] : []));
  return tops.map((start, i) => ({
    start,
    end: tops[i + 1] ?? blocks.length,
    role: roles[start] ?? "arrangements",
    next: roles[tops[i + 1] ?? -1] ?? null,
  }));
}

/** What a heading below such a top heading cannot be, and what it is then. */
const NOT_IN: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  review: ["arrangements", "implementation"],
  arrangements: ["review"],
  implementation: ["review", "arrangements"],
};

/**
 * Makes the headings of a part agree with its top heading: what was done is not told among tasks, nor tasks in the review where a part of
 * tasks follows. In a review without such a part behind it the tasks at its end stay, since their own heading is missing. Paragraphs go
 * with the heading above them.
 */
export function agreeWithParts(blocks: readonly RoleInput[], roles: readonly Role[]): Role[] {
  const out = [...roles];
  for (const part of partsOf(blocks, roles)) {
    const not = NOT_IN[part.role];
    const last = part.role === "review" ? lastReview(part, blocks, roles) : part.end;
    if (!not) continue;
    let before: Role | null = null;
    for (let i = part.start + 1; i < last; i++) {
      const role = roles[i];
      if (role === undefined) continue;
      if ((blocks[i]?.level ?? null) !== null) before = not.includes(role) ? role : null;
      if (before === role) out[i] = part.role;
    }
  }
  return out;
}

/** The end of a review: the whole part where tasks follow in one of their own, else behind the last heading that looks back. */
function lastReview(part: Part, blocks: readonly RoleInput[], roles: readonly Role[]): number {
  if (part.next === "arrangements" || part.next === "situation") return part.end;
  for (let i = part.end - 1; i > part.start; i--)
    if (blocks[i]?.level !== null && roles[i] === "arrangements") {
      let first = i;
      for (let at = i; at > part.start; at--)
        if (blocks[at]?.level !== null) {
          if (roles[at] !== "arrangements") break;
          first = at;
        }
      return first;
    }
  return part.start;
}
