import type { RunBlock } from "../../../../shared/domain/drafts/runs.ts";
import { markerAt, type MarkerStyle } from "../../../../shared/domain/speech/markers.ts";
import { plainForm } from "../../../../shared/domain/text/plain.ts";

const LEVEL_OF: Readonly<Partial<Record<MarkerStyle, number>>> = {
  part: 1,
  big: 1,
  han: 1,
  "han-paren": 2,
  num: 3,
  "num-paren": 4,
  circle: 4,
};
const LONGEST_HEADING = 40;

/** A pasted line as a block: a short numbered line without a full stop inside becomes a heading and gives up its number. */
export function lineBlock(line: string): RunBlock {
  const marker = markerAt(plainForm(line));
  const level = marker ? LEVEL_OF[marker.style] : undefined;
  const heading = marker ? line.slice(marker.length).replace(/。$/u, "").trim() : "";
  if (
    level === undefined ||
    heading === "" ||
    heading.length > LONGEST_HEADING ||
    /[。！？；]/u.test(heading)
  )
    return { type: "paragraph", level: null, runs: [{ type: "text", text: line }] };
  return { type: "heading", level, runs: [{ type: "text", text: heading }] };
}

/** Clipboard text as lines without indents, blank lines left out. Word and WPS write their automatic numbers into it. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|[\r\n\u2028\u2029\v\f]/u)
    .map((line) =>
      line
        .replaceAll("\u00a0", " ")
        .trim()
        .replace(/^([^\s]{1,6})\t+/u, "$1"),
    )
    .filter((line) => line !== "");
}
