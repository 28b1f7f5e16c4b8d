import type { OwnTemplate } from "../../../../shared/contract/methods/templates.ts";
import type { Role } from "../../../../shared/domain/speech/speech.ts";

export type Part = Extract<OwnTemplate, { type: "skeleton" }>["parts"][number];

/** A heading of a skeleton as a line of its form. */
export interface Row {
  readonly id: number;
  /** 2: a point of the part above it. */
  readonly level: 1 | 2;
  /** Of a point: the role of its part when it was one, or what it was made with. */
  readonly role: Role;
  /** Template text. */
  readonly heading: string;
  /** Of the whole speech; a part with points has the sum of theirs instead. */
  readonly share: number;
}

const LEAST = 0.001;

let lastId = 0;
function newId(): number {
  lastId += 1;
  return lastId;
}

/** Where the points of the part at `at` end. */
function endOf(rows: readonly Row[], at: number): number {
  const next = rows.findIndex(({ level }, place) => place > at && level === 1);
  return next < 0 ? rows.length : next;
}

/** The row itself with its points, where it is a part. */
function blockOf(rows: readonly Row[], at: number): Row[] {
  return rows.slice(at, rows[at]?.level === 1 ? endOf(rows, at) : at + 1);
}

const sum = (rows: readonly Row[]): number => rows.reduce((all, { share }) => all + share, 0);

/** What a row takes of the whole speech. */
export function shareOf(rows: readonly Row[], at: number): number {
  const [row, ...points] = blockOf(rows, at);
  return points.length > 0 ? sum(points) : (row?.share ?? 0);
}

/** What all parts take together; 1 where nothing has to be evened out. */
export function totalOf(rows: readonly Row[]): number {
  return rows.reduce((all, { level }, at) => all + (level === 1 ? shareOf(rows, at) : 0), 0);
}

/** The parts of a skeleton line by line. */
export function rowsOf(parts: readonly Part[]): Row[] {
  return parts.flatMap(({ role, heading, share, points }): Row[] => {
    const all = points.reduce((total, point) => total + point.share, 0) || 1;
    return [
      { id: newId(), level: 1, role, heading, share },
      ...points.map((point): Row => {
        return {
          id: newId(),
          level: 2,
          role,
          heading: point.heading,
          share: (share * point.share) / all,
        };
      }),
    ];
  });
}

/** The lines as parts; shares are evened out, so that parts and the points of a part sum to 1. */
export function partsOf(rows: readonly Row[]): Part[] {
  const total = totalOf(rows) || 1;
  const within = (share: number, all: number): number => Math.min(1, Math.max(LEAST, share / (all || 1)));
  return rows.flatMap((row, at): Part[] => {
    if (row.level === 2) return [];
    const points = rows.slice(at + 1, endOf(rows, at));
    return [
      {
        role: row.role,
        heading: row.heading.trim(),
        share: within(shareOf(rows, at), total),
        points: points.map(({ heading, share }) => {
          return { heading: heading.trim(), share: within(share, sum(points)) };
        }),
      },
    ];
  });
}

/** A part with points keeps their proportion. */
export function setShare(rows: readonly Row[], at: number, share: number): Row[] {
  const factor = share / (shareOf(rows, at) || 1);
  const end = at + blockOf(rows, at).length;
  return rows.map((row, place) => {
    if (place === at) return { ...row, share };
    return place > at && place < end ? { ...row, share: row.share * factor } : row;
  });
}

/** An empty heading below a row, which gives it half of its room: a point below a part with points, else one like the row. */
export function addBelow(rows: readonly Row[], at: number): { readonly rows: Row[]; readonly id: number } {
  const row = rows[at];
  if (!row) {
    const id = newId();
    return { rows: [{ id, level: 1, role: "arrangements", heading: "", share: 1 }], id };
  }
  const hasPoints = row.level === 1 && blockOf(rows, at).length > 1;
  const giver = hasPoints ? at + 1 : at;
  const half = (rows[giver]?.share ?? 0) / 2;
  const added: Row = { ...row, id: newId(), level: hasPoints ? 2 : row.level, heading: "", share: half };
  const given = rows.map((one, place) => (place === giver ? { ...one, share: half } : one));
  return { rows: given.toSpliced(at + 1, 0, added), id: added.id };
}

/** The same lines, taking together what they took before they were put in another order. */
function asBefore(before: readonly Row[], rows: readonly Row[]): Row[] {
  const factor = totalOf(before) / (totalOf(rows) || 1);
  return rows.map((row) => ({ ...row, share: row.share * factor }));
}

/** Without a heading; a part goes with its points. */
export function without(rows: readonly Row[], at: number): Row[] {
  return asBefore(rows, rows.toSpliced(at, blockOf(rows, at).length));
}

/** A part steps over the next one with its points, a point over the next line, so into another part, too; null where it cannot. */
export function moved(rows: readonly Row[], at: number, step: -1 | 1): Row[] | null {
  const block = blockOf(rows, at);
  const isPart = rows[at]?.level === 1;
  const rest = rows.toSpliced(at, block.length);
  const starts = rest.flatMap(({ level }, place) => (isPart && level === 2 ? [] : [place]));
  const to =
    step < 0
      ? starts.findLast((place) => place < at)
      : [...starts, rest.length].find((place) => place > at && place <= rest.length);
  // The first line is a part: a point cannot stand above it.
  if (to === undefined || (!isPart && to === 0)) return null;
  return asBefore(rows, rest.toSpliced(to, 0, ...block));
}

/** Makes a part a point of the part above, or a point a part to which the points below it belong; null where it cannot. */
export function leveled(rows: readonly Row[], at: number, level: 1 | 2): Row[] | null {
  const row = rows[at];
  if (!row || row.level === level || at === 0) return null;
  return asBefore(rows, rows.with(at, { ...row, level, share: shareOf(rows, at) }));
}
