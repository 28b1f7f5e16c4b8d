import { fromChineseNumber, toChineseNumber } from "../text/numbering.ts";
import { plainForm } from "../text/plain.ts";
import type { DressedSlot } from "./dress.ts";
import type { DraftSlotKind } from "./runs.ts";

/** A paragraph or heading of an old speech with what has to be filled in anew. */
export interface RenewalBlock {
  readonly text: string;
  readonly slots: readonly DressedSlot[];
}

interface RenewalPlace {
  /** The words around, within the sentence. */
  readonly before: string;
  readonly after: string;
}

/** One value of the old speech, with all places it stands in. */
export interface RenewalGroup {
  readonly key: string;
  readonly kind: DraftSlotKind;
  readonly prompt: string;
  readonly old: string;
  /** What it probably becomes; null for what only the writer can know. */
  readonly offered: string | null;
  readonly places: readonly RenewalPlace[];
}

const SENTENCE_END = /[。！？!?；;\n]/u;
const REACH = 60;

function placeOf(text: string, start: number, end: number): RenewalPlace {
  let from = start;
  while (from > 0 && start - from < REACH && !SENTENCE_END.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < REACH && !SENTENCE_END.test(text.charAt(to))) to++;
  return { before: text.slice(from, start), after: text.slice(end, Math.min(text.length, to + 1)) };
}

/** 第三次会议 → 第四次会议; a session without a meeting's number of its own is not counted on. */
export function nextSession(text: string): string | null {
  const plain = plainForm(text);
  const last = [
    ...plain.matchAll(/(?<=第|届|人大|政协|委)([一二三四五六七八九十百]+|\d+)(?=次|中全会)/gu),
  ].at(-1);
  if (last === undefined) return null;
  const digits = /^\d+$/u.test(last[0]);
  const value = digits ? Number(last[0]) : fromChineseNumber(last[0]);
  if (value === null) return null;
  const next = digits ? String(value + 1) : toChineseNumber(value + 1);
  return text.slice(0, last.index) + next + text.slice(last.index + last[0].length);
}

/** Once the year of the speech is known, years far from it are dates of their own. */
function offer({ run, part }: DressedSlot, datedYears: boolean): string | null {
  if (run.value !== null) return run.value;
  if (part.kind === "session") return nextSession(part.text);
  const year = part.kind === "year" && !datedYears ? /^(?:19|20)\d\d$/u.exec(plainForm(part.text)) : null;
  return year === null ? null : String(Number(year[0]) + 1);
}

/** An old speech as a form: every value once, in the order of the text, with what it may become and where it stands. */
export function renewalGroups(blocks: readonly RenewalBlock[]): RenewalGroup[] {
  const dated = blocks.some(({ slots }) =>
    slots.some(({ run }) => run.kind === "year" && run.value !== null),
  );
  const groups = new Map<string, RenewalGroup & { places: RenewalPlace[] }>();
  for (const { text, slots } of blocks)
    for (const slot of slots) {
      const { run, part } = slot;
      const place = placeOf(text, part.start, part.end);
      const known = groups.get(run.key);
      if (known) known.places.push(place);
      else {
        const { key, kind, prompt } = run;
        groups.set(key, { key, kind, prompt, old: part.text, offered: offer(slot, dated), places: [place] });
      }
    }
  return [...groups.values()];
}
