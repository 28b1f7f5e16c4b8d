import type { SourceLine } from "./speech.ts";

/** Cuts a text at \r\n, \n or \r; the n-th entry is line n (from 1) of the source. A byte order mark counts as white space. */
export function splitLines(source: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  while (start <= source.length) {
    let end = source.indexOf("\n", start);
    if (end < 0) end = source.length;
    const line = source.slice(start, end);
    if (line.includes("\r")) for (const text of line.replace(/\r$/, "").split("\r")) lines.push({ text });
    else lines.push({ text: line });
    start = end + 1;
  }
  return lines;
}
