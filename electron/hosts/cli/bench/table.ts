/** Rows in columns, every cell set to the right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row.map((cell, column) => " ".repeat((widths[column] ?? 0) - width(cell)) + cell).join("  "),
    )
    .join("\n");
}

/** Columns a text takes on a terminal. */
function width(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2e80-\uffff]/u.test(character) ? 2 : 1), 0);
}
