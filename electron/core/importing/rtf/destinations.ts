/** What a group of RTF holds. "skip" is neither text nor anything that a reader sees. */
export type Destination = "text" | "skip" | "fonts" | "styles" | "number" | "box" | "note";

/** Destinations by the control word that opens them; a group with \* in front and a word that is not here is skipped. */
const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: "fonts",
  stylesheet: "styles",
  listtext: "number",
  pntext: "number",
  footnote: "note",
  shptxt: "box",
  dptxbxtext: "box",
  // These hold text boxes, results of fields and the like beside what is not shown.
  shp: "text",
  shpinst: "text",
  shpgrp: "text",
  do: "text",
  ud: "text",
  field: "text",
  fldrslt: "text",
  result: "text",
};

const SKIPPED = new Set(
  (
    "colortbl info pict header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc " +
    "annotation atnid atnauthor fldinst bkmkstart bkmkend xe tc rxe txe listtable listoverridetable revtbl rsidtbl " +
    "generator datafield objdata objclass objname filetbl pnseclvl pn sp shprslt nonshppict upr themedata " +
    "colorschememapping latentstyles datastore xmlnstbl mmathPr panose falt fname template private"
  ).split(" "),
);

/** The destination that `word` opens at the start of a group; null when it opens none. */
export function destinationOf(word: string, starred: boolean): Destination | null {
  const known = Object.hasOwn(DESTINATIONS, word) ? DESTINATIONS[word] : undefined;
  if (known) return known;
  return starred || SKIPPED.has(word) ? "skip" : null;
}

/** Control words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["tab", "\t"],
  ["emdash", "—"],
  ["endash", "–"],
  ["lquote", "‘"],
  ["rquote", "’"],
  ["ldblquote", "“"],
  ["rdblquote", "”"],
  ["bullet", "•"],
  ["emspace", "\u2003"],
  ["enspace", "\u2002"],
  ["~", "\u00a0"],
  ["_", "-"],
]);
