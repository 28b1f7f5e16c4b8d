import type { Row } from "./row.ts";

export function splitFlattened(rows: readonly Row[]): Row[] {
  return [...rows];
}
