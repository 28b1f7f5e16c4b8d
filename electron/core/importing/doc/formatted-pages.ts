import { viewOf } from "./file-information.ts";

/** Properties of the characters or paragraphs between two offsets of the WordDocument stream. */
export interface FormattedRun {
  readonly from: number;
  readonly to: number;
  /** Style's number; 0 for runs of characters. */
  readonly style: number;
  readonly modifiers: Uint8Array;
}

const PAGE = 512;
const NOTHING = new Uint8Array();

function characterRun(page: Uint8Array, count: number, index: number): Omit<FormattedRun, "from" | "to"> {
  const at = (page[(count + 1) * 4 + index] ?? 0) * 2;
  if (at === 0) return { style: 0, modifiers: NOTHING };
  return { style: 0, modifiers: page.subarray(at + 1, at + 1 + (page[at] ?? 0)) };
}

function paragraphRun(page: Uint8Array, count: number, index: number): Omit<FormattedRun, "from" | "to"> {
  const at = (page[(count + 1) * 4 + index * 13] ?? 0) * 2;
  if (at === 0) return { style: 0, modifiers: NOTHING };
  const half = page[at] ?? 0;
  const start = half === 0 ? at + 2 : at + 1;
  const size = half === 0 ? (page[at + 1] ?? 0) * 2 : half * 2 - 1;
  const bytes = page.subarray(start, Math.min(start + size, PAGE - 1));
  if (bytes.length < 2) return { style: 0, modifiers: NOTHING };
  return { style: viewOf(bytes).getUint16(0, true), modifiers: bytes.subarray(2) };
}

/** Reads the 512-byte pages that `plc` (PlcBteChpx or PlcBtePapx) names; the runs come sorted by offset. */
export function readRuns(
  stream: Uint8Array,
  plc: Uint8Array,
  kind: "characters" | "paragraphs",
): FormattedRun[] {
  const view = viewOf(plc);
  const count = Math.floor((plc.length - 4) / 8);
  const read = kind === "characters" ? characterRun : paragraphRun;
  const runs: FormattedRun[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < count; index++) {
    const number = view.getUint32((count + 1) * 4 + index * 4, true) & 0x3fffff;
    const page = stream.subarray(number * PAGE, (number + 1) * PAGE);
    if (page.length < PAGE || seen.has(number)) continue;
    seen.add(number);
    const bounds = viewOf(page);
    const here = Math.min(page[PAGE - 1] ?? 0, 101);
    for (let at = 0; at < here; at++)
      runs.push({
        from: bounds.getUint32(at * 4, true),
        to: bounds.getUint32(at * 4 + 4, true),
        ...read(page, here, at),
      });
  }
  return runs.sort((a, b) => a.from - b.from);
}

/** A function that finds the run at an offset; quick when asked for one place after the other. */
export function runFinder(runs: readonly FormattedRun[]): (offset: number) => FormattedRun | undefined {
  let last: FormattedRun | undefined;
  return (offset) => {
    if (last && last.from <= offset && offset < last.to) return last;
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const found = runs[low];
    last = found && found.from <= offset && offset < found.to ? found : undefined;
    return last;
  };
}
