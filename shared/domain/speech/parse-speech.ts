import { plainForm } from "../text/plain.ts";
import {
  isGlossaryTitle,
  splitAfterEnd,
  type Annex,
  type Ending,
  type Glossary,
  type Paper,
} from "./after-end.ts";
import { unitsOfPaper } from "./annexed-paper.ts";
import { dateOfMeeting } from "./dates.ts";
import { removedOf } from "./removed.ts";
import { splitFlattened } from "./flattened.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { readHead, type HeadMatter } from "./head-matter.ts";
import { toPieces } from "./line-breaks.ts";
import { levelOf } from "./level.ts";
import { occasionOfOpening, occasionOfTitle } from "./occasion.ts";
import { levelsOf } from "./outline.ts";
import { splitMissingSiblings } from "./missing-siblings.ts";
import { rolesOf } from "./roles.ts";
import { tidyBlanks, type Row } from "./row.ts";
import { markRubbish } from "./rubbish.ts";
import { dropSecondCopy } from "./second-copy.ts";
import { takeSignature } from "./signature.ts";
import { slotsOfBlocks } from "./slots-of-blocks.ts";
import { splitLines } from "./source-lines.ts";
import type { Block, ParsedSpeech, Role, SourceLine } from "./speech.ts";
import { readTail } from "./tail.ts";
import { kindOfText } from "./text-kind.ts";
import { isOpenTitle } from "./title.ts";
import { joinTornHeadings } from "./torn-headings.ts";
import { topUnit, toUnits, type Unit } from "./units.ts";
import { joinPieces } from "./unwrap.ts";

interface ReadOptions {
  /** Name of the file: tells the level where no title does; it never becomes text of the speech. */
  readonly fileName?: string | undefined;
}

export interface ParseOptions extends ReadOptions {
  /** Names of places; without it places are found by their endings alone. */
  readonly gazetteer?: Gazetteer | undefined;
}

/**
 * Reads a speech from its text or from an importer's lines. Every character of the source (white space and a heading's final 。or ：
 * apart) stands in title, salutation, a block or removed, once and in order. Never throws on any text.
 */
export function parseSpeech(
  source: string | readonly SourceLine[],
  options: ParseOptions = {},
): ParsedSpeech {
  const speech = parseWithoutSlots(source, options);
  return { ...speech, slots: slotsOfBlocks(speech.blocks, options.gazetteer) };
}

/** As `parseSpeech`, without looking for slots, which takes half as long again: for those that store the speech. */
export function parseWithoutSlots(
  source: string | readonly SourceLine[],
  options: ReadOptions = {},
): Omit<ParsedSpeech, "slots"> {
  const pieces = markRubbish(toPieces(typeof source === "string" ? splitLines(source) : source));
  const flat = splitFlattened(joinPieces(pieces));
  const once = dropSecondCopy(flat.rows);
  const head = readHead(once.rows);
  const signed = takeSignature(head.body);
  const tail = readTail(signed.body, pieces);
  const ending = splitAfterEnd(joinTornHeadings(splitMissingSiblings(tail.body)), signed.annex);
  const title = head.title.length === 0 ? null : joinTitle(head.title);
  const blocks = [...spokenBlocks(ending.body, title ?? ""), ...ending.behind.flatMap(behindBlocks(ending))];
  const start = plainForm(
    blocks
      .map((block) => block.text)
      .join("\n")
      .slice(0, 6000),
  );
  const salutation = head.salutation?.text ?? null;
  const kind = kindOfText({
    title: title && plainForm(title),
    salutation,
    blocks,
    text: start,
  });
  return {
    title,
    salutation,
    speaker: head.speaker,
    date:
      head.date && head.date.length > 7
        ? head.date
        : (signed.date ?? tail.date ?? dateOfMeeting(start) ?? head.date),
    occasion: occasion(head, title, blocks),
    level: levelOf(headText(head, title, options.fileName), start),
    kind: kind.kind,
    kindReason: kind.reason,
    blocks,
    removed: removedOf(pieces, [
      ...flat.out,
      ...once.out,
      ...head.out,
      ...signed.out,
      ...ending.out,
      ...tail.out,
    ]),
  };
}

function joinTitle(rows: readonly Row[]): string {
  return rows.reduce(
    (text, row) =>
      text === "" || /^[-—在上的]/u.test(row.text) || isOpenTitle(plainForm(text))
        ? text + row.text
        : `${text} ${row.text}`,
    "",
  );
}

function headText(head: HeadMatter, title: string | null, fileName = ""): string {
  return plainForm([title ?? fileName, head.speaker?.post ?? "", head.meeting?.text ?? ""].join(" "));
}

function occasion(head: HeadMatter, title: string | null, blocks: readonly Block[]): string | null {
  for (const text of [title, head.meeting?.text ?? null]) {
    const found = text === null ? null : occasionOfTitle(plainForm(text));
    if (text !== null && found) return text.slice(found.start, found.end);
  }
  const opening = blocks.find((block) => block.type === "paragraph");
  const found = opening ? occasionOfOpening(plainForm(opening.text)) : null;
  return opening && found ? opening.text.slice(found.start, found.end) : null;
}

/** The blocks of what stands behind the end; only the first list of terms has its title as a heading. */
function behindBlocks({ behind }: Ending): (part: Annex | Glossary | Paper) => Block[] {
  const titled = behind.flatMap(({ kind, rows }) =>
    kind === "glossary" ? rows.filter(isGlossaryTitle) : [],
  );
  return (part) => {
    if (part.kind === "annex") return annexBlocks(part);
    if (part.kind === "paper") return paperBlocks(part);
    return part.rows.map((row) =>
      blockOf(row === titled[0] ? topUnit(row) : { row, heading: null }, 1, "closing"),
    );
  };
}

/** A list of promises behind the end: its title on top, all of it work to be done or, by its title, work done. */
function annexBlocks({ label, rows }: Annex): Block[] {
  const [title, ...items] = rows;
  if (!title) return [];
  const role: Role = /进展|完成|落实|执行|办理|回顾|总结/u.test(title.plain) ? "review" : "arrangements";
  const units = [...label.map((row) => ({ row, heading: null })), topUnit(title), ...toUnits(items)];
  const levels = levelsOf(units);
  return units.map((unit, i) => blockOf(unit, levels[i] ?? 1, role));
}

/** An annexed paper with the row 附件 above it. */
function paperBlocks({ label, rows }: Paper): Block[] {
  const units = unitsOfPaper(rows);
  const role = units[0]?.role ?? "arrangements";
  return [
    ...label.map((row) => blockOf({ row, heading: null }, 1, role)),
    ...units.map(({ unit, level, role }) => blockOf(unit, level, role)),
  ];
}

function blockOf({ row, heading }: Unit, level: number, role: Role): Block {
  return {
    type: heading ? "heading" : "paragraph",
    level: heading ? level : null,
    marker: heading?.marker ?? null,
    text: tidyBlanks(heading?.text ?? row.text),
    role,
    line: row.starts[0]?.[1] ?? 1,
  };
}

function spokenBlocks(rows: readonly Row[], title: string): Block[] {
  const units = toUnits(rows);
  const levels = levelsOf(units);
  const roles = rolesOf(
    units.map(({ row, heading }, i) => ({
      level: levels[i] ?? null,
      plain: heading ? plainForm(heading.text) : row.plain,
    })),
    plainForm(title),
  );
  return units.map((unit, i) => blockOf(unit, levels[i] ?? 1, roles[i] ?? "closing"));
}
