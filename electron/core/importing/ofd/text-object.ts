import type { TextRun } from "../page-text/text-page.ts";
import { attribute, elements, textOf, type Element } from "../docx/xml.ts";

/** Gaps inside a TextCode wider than this many ems part two runs. */
const GAP = 1.6;

function numbersOf(text: string | undefined): number[] {
  return (text ?? "").trim().split(/\s+/u).map(Number);
}

/** DeltaX and DeltaY: steps from one character to the next; "g n d" stands for n times d (GB/T 33190, 11.3). */
function stepsOf(text: string | undefined, count: number): number[] {
  const parts = (text ?? "").trim().split(/\s+/u);
  const steps: number[] = [];
  for (let at = 0; at < parts.length && steps.length < count; at++) {
    if (parts[at] !== "g") steps.push(Number(parts[at]));
    else {
      const times = Math.min(Number(parts[at + 1]) || 0, count - steps.length);
      const step = Number(parts[at + 2]);
      for (let time = 0; time < times; time++) steps.push(step);
      at += 2;
    }
  }
  return steps.map((step) => (Number.isFinite(step) ? step : 0));
}

/** The runs of a TextObject, in millimetres on the page. */
export function readTextObject(object: Element): TextRun[] {
  const [left = 0, top = 0] = numbersOf(attribute(object, "Boundary"));
  const matrix = numbersOf(attribute(object, "CTM"));
  const [a, b, c, d, e, f] =
    matrix.length === 6 && matrix.every(Number.isFinite) ? matrix : [1, 0, 0, 1, 0, 0];
  const size = Number(attribute(object, "Size")) || 0;
  const scale = Math.hypot(a ?? 1, b ?? 0) || 1;
  const horizontal = Number(attribute(object, "HScale")) || 1;
  const em = size * scale * horizontal;
  const place = (x: number, y: number): { x: number; y: number } => ({
    x: left + (a ?? 1) * x + (c ?? 0) * y + (e ?? 0),
    y: top + (b ?? 0) * x + (d ?? 1) * y + (f ?? 0),
  });

  const runs: TextRun[] = [];
  let x = 0;
  let y = 0;
  for (const code of elements(object, "TextCode")) {
    x = Number(attribute(code, "X") ?? x) || 0;
    y = Number(attribute(code, "Y") ?? y) || 0;
    const characters = Array.from(textOf(code).replace(/[\r\n]/gu, ""));
    const across = stepsOf(attribute(code, "DeltaX"), characters.length);
    const down = stepsOf(attribute(code, "DeltaY"), characters.length);
    let run: { text: string; x: number; y: number; width: number; size: number } | null = null;
    characters.forEach((character, index) => {
      const at = place(x, y);
      const width = em * (character < "\u0100" ? 0.5 : 1);
      if (run && Math.abs(at.y - run.y) < em * 0.2 && Math.abs(at.x - run.x - run.width) < em * GAP) {
        run.text += character;
        run.width = Math.max(run.width, at.x + width - run.x);
      } else {
        run = { text: character, ...at, width, size: em };
        runs.push(run);
      }
      x += across[index] ?? (down[index] === undefined ? width / scale : 0);
      y += down[index] ?? 0;
    });
  }
  return runs;
}
