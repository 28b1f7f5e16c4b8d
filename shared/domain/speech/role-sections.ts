import { parentsOf, type RoleInput } from "./role-context.ts";
import { headingScores } from "./role-evidence.ts";
import { ROLES, type Role } from "./speech.ts";

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

/** Siblings of one heading from which on they outweigh one of them. */
const ENOUGH = 4;

/** One heading among at least four siblings of another role takes theirs, with its paragraphs, where its own words do not speak for it. */
export function agreeWithSiblings(blocks: readonly RoleInput[], roles: readonly Role[]): Role[] {
  const out = [...roles];
  const parents = parentsOf(blocks);
  const lists = new Map<number, number[]>();
  blocks.forEach(({ level }, i) => {
    const parent = parents[i] ?? -1;
    if (level === null || parent < 0) return;
    const list = lists.get(parent);
    if (list) list.push(i);
    else lists.set(parent, [i]);
  });
  for (const list of lists.values()) {
    const odd = oddOne(list, roles);
    const common = roles[list.find((i) => i !== odd) ?? -1];
    const own = odd === null ? undefined : roles[odd];
    const words = odd === null ? 0 : headingScores(blocks[odd]?.plain ?? "")[ROLES.indexOf(own ?? "closing")];
    if (odd === null || !common || (words ?? 0) > 0) continue;
    out[odd] = common;
    for (let i = odd + 1; i < blocks.length && blocks[i]?.level === null; i++)
      if (out[i] === own) out[i] = common;
  }
  return out;
}

/** The only member of a list with another role than all others, or null. */
function oddOne(list: readonly number[], roles: readonly Role[]): number | null {
  if (list.length <= ENOUGH) return null;
  const first = roles[list[0] ?? -1];
  const others = list.filter((i) => roles[i] !== first);
  if (others.length === 1) return others[0] ?? null;
  const second = roles[list[1] ?? -1];
  return others.length === list.length - 1 && list.slice(1).every((i) => roles[i] === second)
    ? (list[0] ?? null)
    : null;
}
