import { mapUnits, traditionalUnits } from "./traditional.ts";

let table: Uint16Array | null = null;

function plainUnits(): Uint16Array {
  if (table) return table;
  table = traditionalUnits().slice();
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  const pairs = [
    "　 ",
    "\u00a0 ",
    "\t ",
    "\u2003 ",
    "\u2002 ",
    "\u2009 ",
    "﹒.",
    "﹕:",
    "﹔;",
    "﹐,",
    "－-",
    "–-",
    "—-",
    "―-",
    "─-",
    "━-",
  ];
  for (const pair of [
    ...pairs,
    "〔(",
    "〕)",
    "﹙(",
    "﹚)",
    "「“",
    "」”",
    "『“",
    "』”",
    "‧·",
    "・·",
    "•·",
    "○〇",
    "◯〇",
  ])
    table[pair.charCodeAt(0)] = pair.charCodeAt(1);
  return table;
}

/**
 * The form patterns are written for: simplified characters, ASCII for full-width letters, digits and signs (，becomes a comma;
 * 。and 、 stay), every dash "-", every blank " ". Same length as the input in UTF-16 units, so offsets hold in both.
 */
export function plainForm(text: string): string {
  return mapUnits(text, plainUnits());
}
