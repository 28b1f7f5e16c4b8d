import { plainForm } from "../text/plain.ts";
import { levelsOf } from "./outline.ts";
import { markerAt } from "./markers.ts";
import { headingScores, PROBLEMS, REVIEW } from "./role-evidence.ts";
import { rolesOf } from "./roles.ts";
import { joinRows, type Row } from "./row.ts";
import type { Role } from "./speech.ts";
import { endsLikeTitle } from "./title.ts";
import { topUnit, toUnits, type Unit } from "./units.ts";

/** A unit of a paper behind the speech, with its place in the tree and its role. */
interface PaperUnit {
  readonly unit: Unit;
  readonly level: number;
  readonly role: Role;
}

const LONGEST_TITLE = 60;
const FILE = /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar)$|\d{2}-\d{2}$/iu;

/** Below a title stands text: a paper, not a table nor a list of files. `rows` begin with the title. */
export function isPaper(rows: readonly Row[]): boolean {
  const [title, ...rest] = rows;
  if (!title || title.plain.length > LONGEST_TITLE || /[。;:!?,]/u.test(title.plain)) return false;
  if (markerAt(title.plain) !== null || FILE.test(title.plain)) return false;
  const said = rest.filter(({ plain }) => plain.length >= 8 && /[。;]$/u.test(plain));
  const size = (list: readonly Row[]): number => list.reduce((sum, { plain }) => sum + plain.length, 0);
  return said.length >= 2 && size(said) > size(rest) / 2 && !rest.some(({ plain }) => FILE.test(plain));
}

/** Headings and paragraphs of an annexed paper; each of its titles begins a tree of its own, whose roles are found by themselves. */
export function unitsOfPaper(rows: readonly Row[]): PaperUnit[] {
  const whole = joinTornTitles(rows);
  const units = toUnits(whole).map((unit, i, all) =>
    !unit.heading && (i === 0 || isTitle(unit, all[i - 1])) ? topUnit(unit.row, null) : unit,
  );
  const levels = levelsOf(units);
  const starts = units.flatMap(({ heading }, i) => (i === 0 || (heading && levels[i] === 1) ? [i] : []));
  return starts.flatMap((start, part) => {
    const end = starts[part + 1] ?? units.length;
    const own = units.slice(start, end);
    const topic = plainForm(own[0]?.row.plain ?? "");
    const one = roleOfList(topic);
    const blocks = own.slice(1).map(({ row, heading }, i) => ({
      level: heading ? (levels[start + 1 + i] ?? 2) - 1 : null,
      plain: heading ? plainForm(heading.text) : row.plain,
    }));
    const roles = one ? [] : rolesOf(blocks, topic);
    return own.map((unit, i) => ({
      unit,
      level: levels[start + i] ?? 1,
      role: one ?? (i === 0 ? "arrangements" : (roles[i - 1] ?? "arrangements")),
    }));
  });
}

/** A whole line behind a sentence that is named as papers are. */
const isTitle = ({ row }: Unit, before: Unit | undefined): boolean =>
  row.plain.length <= LONGEST_TITLE &&
  row.offset === 0 &&
  endsLikeTitle(row.plain) &&
  markerAt(row.plain) === null &&
  before !== undefined &&
  /[。;!]$/u.test(before.row.plain);

const HALF_TITLE = 30;

/** Joins the two lines of a title: a short one without any sign above one that ends as titles do. */
function joinTornTitles(rows: readonly Row[]): Row[] {
  const isHalf = (row: Row | undefined): boolean =>
    row !== undefined &&
    row.plain.length <= HALF_TITLE &&
    !/[,。;:!?]/u.test(row.plain) &&
    markerAt(row.plain) === null;
  const starts = rows.map(
    (row, i) =>
      isHalf(row) &&
      isHalf(rows[i + 1]) &&
      !endsLikeTitle(row.plain) &&
      endsLikeTitle(rows[i + 1]?.plain ?? ""),
  );
  return rows.flatMap((row, i) => {
    const next = rows[i + 1];
    if (starts[i - 1] === true) return [];
    return starts[i] === true && next ? [joinRows(row, next)] : [row];
  });
}

/** The role of all that a list names: 问题清单, 任务清单; null for a paper with parts. */
function roleOfList(title: string): Role | null {
  if (!/(?:清单|名单|目录|一览表|台账|情况表)$/u.test(title)) return null;
  const scores = headingScores(title);
  const at = (role: number): number => scores[role] ?? 0;
  if (/隐患|风险/u.test(title) || (at(PROBLEMS) > 0 && at(PROBLEMS) >= at(REVIEW))) return "problems";
  return at(REVIEW) > 0 ? "review" : "arrangements";
}
