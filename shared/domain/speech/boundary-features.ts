import { closingStep, openingStep, tornStep, type PairCounts } from "./pair-counts.ts";

/**
 * What the model sees of a place where a heading may end, one name a feature, its kind before the colon. `signed`: a sign stands at `at`;
 * else the paragraph begins there. `from` is behind the heading's marker; all in `plainForm`.
 */
export function endFeatures(
  plain: string,
  from: number,
  at: number,
  signed: boolean,
  pairs: PairCounts | null,
): string[] {
  const head = plain.slice(from, at);
  const clauses = head.split(/[,:]/u);
  const found = clauseFeatures(clauses);
  if (head.includes(":")) found.push("inner:colon");
  if (signed) {
    found.push(`sign:${plain.charAt(at)}`, `signed-end:${head.slice(-2)}`);
    found.push(`signed-length:${Math.min(15, head.length >> 2)}`);
    found.push(`signed-commas:${Math.min(4, clauses.length - 1)}`);
    if (/\d/u.test(head)) found.push("inner:figures");
    return found;
  }
  const blank = plain.charAt(at) === " ";
  const rest = plain.slice(blank ? at + 1 : at, at + 60);
  const comma = rest.search(/[,。;:]/u);
  found.push(
    `end-two:${head.slice(-2)}`,
    `end-one:${head.slice(-1)}`,
    `start-two:${rest.slice(0, 2)}`,
    `start-one:${rest.charAt(0)}`,
    `across:${head.slice(-1)}${rest.charAt(0)}`,
    `length:${Math.min(17, Math.floor(head.length / 3))}`,
    `commas:${Math.min(3, clauses.length - 1)}`,
    `next-comma:${Math.min(8, Math.floor((comma < 0 ? 99 : comma) / 3))}`,
    `repeated:${repeated(head, rest.slice(0, 16))}`,
  );
  if (blank) found.push("inner:blank");
  if (rest.startsWith(head.slice(-2))) found.push("repeated:at-once");
  if (/^\d{3}/u.test(rest)) found.push("start-two:year");
  if (!pairs) return found;
  if (!blank) found.push(`torn:${tornStep(plain, at, pairs)}`);
  found.push(
    `opening:${openingStep(plain, blank ? at + 1 : at, pairs)}`,
    `closing:${closingStep(plain, at, pairs)}`,
  );
  return found;
}

/** A last clause that is only a verb (全面加强) or lacks its verb (把问题) is not complete. */
function clauseFeatures(clauses: readonly string[]): string[] {
  const last = clauses.at(-1) ?? "";
  const found = [`last-clause:${Math.min(9, last.length)}`];
  if (/^(?:切实|真正|努力|不断|着力|更加)?[把将用以从在为对让向靠]/u.test(last))
    found.push(`preposition:${Math.min(12, last.length)}`);
  if (clauses.length < 2 || clauses.length > 3) return found;
  const lengths = clauses.map((clause) => clause.length);
  const spread = Math.min(8, Math.max(...lengths) - Math.min(...lengths));
  return [...found, `${clauses.length === 2 ? "two" : "three"}-clauses:${spread}`];
}

/** Length (3 to 8, else 0) of the longest run of the heading that comes again at once. */
function repeated(head: string, near: string): number {
  for (let size = Math.min(8, head.length); size > 2; size--)
    for (let i = 0; i + size <= head.length; i++) if (near.includes(head.slice(i, i + size))) return size;
  return 0;
}
