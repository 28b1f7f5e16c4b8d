import table from "opencc-js/dict/TSCharacters";

let units: Uint16Array | null = null;

/** Code unit → simplified code unit, for characters of the basic plane that map to one such character; 0 elsewhere. */
export function traditionalUnits(): Uint16Array {
  if (units) return units;
  units = new Uint16Array(0x10000);
  for (const pair of table.split("|")) {
    const [from = "", to = ""] = pair.split(" ");
    if (from.length === 1 && to.length === 1) units[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return units;
}

const CHUNK = 8192;

/** Replaces code units by a table (0 = keep). The result has the same length; unchanged text is returned as it is. */
export function mapUnits(text: string, map: Uint16Array): string {
  let at = 0;
  while (at < text.length && map[text.charCodeAt(at)] === 0) at++;
  if (at === text.length) return text;
  let out = text.slice(0, at);
  for (let start = at; start < text.length; start += CHUNK) {
    const end = Math.min(text.length, start + CHUNK);
    const codes: number[] = [];
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      codes.push(map[code] || code);
    }
    out += String.fromCharCode(...codes);
  }
  return out;
}

/** Traditional to simplified, character by character; keeps the length in UTF-16 units. */
export function toSimplified(text: string): string {
  return mapUnits(text, traditionalUnits());
}
