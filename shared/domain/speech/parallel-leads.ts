import { isPoint, markerAt } from "./markers.ts";
import type { Row } from "./row.ts";
import { salutationLength } from "./salutation.ts";

const LONGEST = 60;
const SHORTEST = 8;
const BELOW = 80;
const COMMON = 4;
const ENOUGH = 3;

/**
 * Headings without a marker that end like sentences: short rows of one sentence above long paragraphs, at least three of which begin
 * alike (「这一年，我们坚持……进一步加强。」).
 */
export function parallelLeads(rows: readonly Row[]): ReadonlySet<Row> {
  const groups = new Map<string, Row[]>();
  rows.forEach((row, i) => {
    const { plain } = row;
    if (plain.length > LONGEST || plain.length < SHORTEST || row.source?.place) return;
    if ((rows[i + 1]?.plain.length ?? 0) < BELOW || !plain.endsWith("。")) return;
    if (/[。!?;:]/u.test(plain.slice(0, -1)) || markerAt(plain) !== null || isPoint(plain)) return;
    if (salutationLength(plain) > 0) return;
    const key = plain.slice(0, COMMON);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  });
  return new Set([...groups.values()].filter((group) => group.length >= ENOUGH).flat());
}
