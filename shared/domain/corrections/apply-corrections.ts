import type { Block, ParsedSpeech, SourceLine } from "../speech/speech.ts";
import type { Change, Place } from "./correction.ts";
import { findPlace } from "./find-place.ts";
import { rolesOfNewHeading } from "./new-heading-role.ts";
import { asHeading, asParagraph } from "./reshape-block.ts";
import { withSectionRole } from "./section-role.ts";
import { insertInOrder, placeInOrder } from "./source-order.ts";

/** A speech as the library keeps it. */
export type CorrectedSpeech = Omit<ParsedSpeech, "slots">;

/** Why a line is not in the text: a clerk took it out, or it was the title before a clerk gave another one. */
const BY_HAND = "by-hand";
const METADATA = "metadata";

interface Source {
  readonly textOf: (line: number) => string;
  /** The first line that holds a text; 1 where none does. */
  readonly lineOf: (text: string) => number;
}
type Edit = (speech: CorrectedSpeech, source: Source) => CorrectedSpeech | null;

const spliced = (blocks: readonly Block[], at: number, takes: number, put: readonly Block[]): Block[] => [
  ...blocks.slice(0, at),
  ...put,
  ...blocks.slice(at + takes),
];

/** Takes a block or removed line out of its list; null where it is in neither. */
function taken(speech: CorrectedSpeech, place: Place): { text: string; rest: CorrectedSpeech } | null {
  const block = findPlace(speech.blocks, place);
  const found = speech.blocks[block];
  if (found) {
    const rest = { ...speech, blocks: spliced(speech.blocks, block, 1, []) };
    return { text: `${found.marker ?? ""}${found.text}`, rest };
  }
  const line = findPlace(speech.removed, place);
  const removed = speech.removed[line];
  if (!removed) return null;
  return { text: removed.text, rest: { ...speech, removed: speech.removed.toSpliced(line, 1) } };
}

/** What of the title of before is not in the new one stays to be seen among the removed lines. */
function retitled(speech: CorrectedSpeech, title: string, { textOf, lineOf }: Source): CorrectedSpeech {
  const text = (speech.title ?? "").replace(title, "").trim();
  if (text === "") return { ...speech, title };
  const line = lineOf(text);
  const out = { line, text, reason: METADATA };
  return { ...speech, title, removed: insertInOrder(speech.removed, out, textOf(line)) };
}

function title(change: Extract<Change, { kind: "title" }>): Edit {
  return (speech, source) => {
    if (change.place === null) return retitled(speech, change.value, source);
    const found = taken(speech, change.place);
    return found && retitled(found.rest, change.value, source);
  };
}

function heading({ place, level }: Extract<Change, { kind: "heading" }>): Edit {
  return (speech) => {
    const at = findPlace(speech.blocks, place);
    const block = speech.blocks[at];
    if (!block) return null;
    const blocks = spliced(speech.blocks, at, 1, asHeading(block, level));
    const isNew = block.type === "paragraph";
    return { ...speech, blocks: isNew ? rolesOfNewHeading(blocks, at, speech.title ?? "") : blocks };
  };
}

function paragraph({ place }: Extract<Change, { kind: "paragraph" }>): Edit {
  return (speech, { textOf }) => {
    const at = findPlace(speech.blocks, place);
    const block = speech.blocks[at];
    if (!block) return null;
    if (block.type === "paragraph") return speech;
    const made = asParagraph(block, speech.blocks[at + 1], textOf(block.line));
    return { ...speech, blocks: spliced(speech.blocks, at, made.takes, [made.block]) };
  };
}

function role(change: Extract<Change, { kind: "role" }>): Edit {
  return (speech) => {
    const at = findPlace(speech.blocks, change.place);
    return at < 0 ? null : { ...speech, blocks: withSectionRole(speech.blocks, at, change.role) };
  };
}

function restore({ place }: Extract<Change, { kind: "restore" }>): Edit {
  return (speech, { textOf }) => {
    const line = findPlace(speech.removed, place);
    const found = speech.removed[line];
    if (!found) return null;
    const at = placeInOrder(speech.blocks, found, textOf(found.line));
    const neighbour = speech.blocks[at - 1] ?? speech.blocks[at];
    const block: Block = {
      type: "paragraph",
      level: null,
      marker: null,
      text: found.text,
      role: neighbour?.role ?? "opening",
      line: found.line,
    };
    return {
      ...speech,
      removed: speech.removed.toSpliced(line, 1),
      blocks: spliced(speech.blocks, at, 0, [block]),
    };
  };
}

function remove({ place }: Extract<Change, { kind: "remove" }>): Edit {
  return (speech, { textOf }) => {
    const at = findPlace(speech.blocks, place);
    const block = speech.blocks[at];
    if (!block) return null;
    const out = { line: block.line, text: `${block.marker ?? ""}${block.text}`, reason: BY_HAND };
    return {
      ...speech,
      blocks: spliced(speech.blocks, at, 1, []),
      removed: insertInOrder(speech.removed, out, textOf(block.line)),
    };
  };
}

function facts(speech: CorrectedSpeech, change: Change): CorrectedSpeech {
  if (change.kind === "date") return { ...speech, date: change.value };
  if (change.kind === "occasion") return { ...speech, occasion: change.value };
  if (change.kind !== "speaker") return speech;
  const { post, name } = change;
  return { ...speech, speaker: post === null && name === null ? null : { post, name } };
}

function editOf(change: Change): Edit {
  switch (change.kind) {
    case "title":
      return title(change);
    case "heading":
      return heading(change);
    case "paragraph":
      return paragraph(change);
    case "role":
      return role(change);
    case "restore":
      return restore(change);
    case "remove":
      return remove(change);
    default:
      return (speech) => facts(speech, change);
  }
}

/**
 * Applies what a clerk put right to what the reader made of the same or a changed text, one after the other. A correction whose words are
 * not there any more changes nothing; `applied` says of each whether it found them.
 */
export function applyCorrections(
  speech: CorrectedSpeech,
  changes: readonly Change[],
  lines: readonly SourceLine[],
): { readonly speech: CorrectedSpeech; readonly applied: readonly boolean[] } {
  const source: Source = {
    textOf: (line) => lines[line - 1]?.text ?? "",
    lineOf: (text) =>
      Math.max(
        0,
        lines.findIndex((line) => line.text.includes(text)),
      ) + 1,
  };
  let corrected = speech;
  const applied = changes.map((change) => {
    const next = editOf(change)(corrected, source);
    if (next) corrected = next;
    return next !== null;
  });
  return { speech: corrected, applied };
}
