import { describe, expect, it } from "vitest";
import { promptKinds, templateOf } from "../../../renderer/features/templates/dialog/heading-words.ts";
import {
  addBelow,
  leveled,
  moved,
  partsOf,
  rowsOf,
  setShare,
  shareOf,
  totalOf,
  without,
  type Part,
  type Row,
} from "../../../renderer/features/templates/dialog/skeleton-rows.ts";
import { slotText } from "../../../renderer/ui/slot-text.ts";

const parts: Part[] = [
  { role: "opening", heading: "", share: 0.1, points: [] },
  {
    role: "arrangements",
    heading: "把码头管起来",
    share: 0.6,
    points: [
      { heading: "抓泊位", share: 0.25 },
      { heading: "抓堆场", share: 0.75 },
    ],
  },
  { role: "implementation", heading: "把责任压下去", share: 0.3, points: [] },
];

/** One letter a line: parts in capitals by role, points by the last character. */
const shape = (rows: readonly Row[]): string =>
  rows.map(({ level, role, heading }) => (level === 1 ? role[0]?.toUpperCase() : heading.at(-1))).join("");

const rounded = (list: readonly Part[]): unknown =>
  list.map((part) => ({
    ...part,
    share: Number(part.share.toFixed(6)),
    points: part.points.map((point) => ({ ...point, share: Number(point.share.toFixed(6)) })),
  }));

describe("a skeleton line by line", () => {
  it("gives the parts back", () => {
    const rows = rowsOf(parts);
    expect(shape(rows)).toBe("OA位场I");
    expect(totalOf(rows)).toBeCloseTo(1);
    expect(rounded(partsOf(rows))).toEqual(parts);
  });

  it("gives a new heading half of the room of the one it comes from", () => {
    const rows = rowsOf(parts);
    const { rows: withPart, id } = addBelow(rows, 4);
    expect(shape(withPart)).toBe("OA位场II");
    expect(withPart[5]).toMatchObject({ id, level: 1, heading: "", share: 0.15 });
    const { rows: withPoint } = addBelow(rows, 1);
    expect(withPoint[2]).toMatchObject({ level: 2, heading: "" });
    expect(totalOf(withPoint)).toBeCloseTo(1);
    expect(addBelow([], 0).rows).toMatchObject([{ level: 1, share: 1 }]);
  });

  it("moves a part with its points, and a point into the next part", () => {
    const rows = rowsOf(parts);
    expect(shape(moved(rows, 1, 1) ?? [])).toBe("OIA位场");
    expect(shape(moved(rows, 4, -1) ?? [])).toBe("OIA位场");
    expect(shape(moved(rows, 1, -1) ?? [])).toBe("A位场OI");
    expect(shape(moved(rows, 3, 1) ?? [])).toBe("OA位I场");
    expect(shape(moved(rows, 2, -1) ?? [])).toBe("O位A场I");
    expect(moved(rows, 0, -1)).toBeNull();
    expect(moved(rows, 4, 1)).toBeNull();
    expect(moved(rowsOf(parts.slice(1)), 1, -1)).toBeNull();
  });

  it("changes levels, and what takes room keeps filling the speech", () => {
    const rows = rowsOf(parts);
    const sunk = leveled(rows, 4, 2) ?? [];
    expect(shape(sunk)).toBe("OA位场去");
    expect(shareOf(sunk, 1)).toBeCloseTo(0.9);
    const raised = leveled(rows, 3, 1) ?? [];
    expect(shape(raised)).toBe("OA位AI");
    expect(leveled(rows, 0, 2)).toBeNull();
    for (const next of [sunk, raised, without(rows, 1), moved(rows, 2, -1) ?? []])
      expect(totalOf(next)).toBeCloseTo(1);
    expect(shape(without(rows, 1))).toBe("OI");
  });

  it("keeps the proportion of points when their part grows, and evens out on saving", () => {
    const rows = setShare(rowsOf(parts), 1, 0.4);
    expect(rows.map(({ share }) => Number(share.toFixed(3)))).toEqual([0.1, 0.4, 0.1, 0.3, 0.3]);
    const saved = partsOf(rows);
    expect(saved.reduce((all, { share }) => all + share, 0)).toBeCloseTo(1);
    expect(saved[1]?.points.map(({ share }) => Number(share.toFixed(2)))).toEqual([0.25, 0.75]);
  });
});

describe("headings in words", () => {
  const kinds = promptKinds(["完成{mask:增幅}，{place:年份}"]);

  it("give their template back, whatever is typed", () => {
    for (const words of ["抓好〔增幅〕", "〔没有完", "〔〕空", "〕〔", "〔县名〕的〔工作〕"])
      expect(slotText(templateOf(words, kinds))).toBe(words);
  });

  it("keep the kind a prompt had, else take what the prompt tells", () => {
    expect(templateOf("〔增幅〕〔年份〕〔本年〕〔县名〕〔会议日期〕〔重点〕", kinds)).toBe(
      "{mask:增幅}{place:年份}{year:本年}{place:县名}{date:会议日期}{text:重点}",
    );
    expect(templateOf("{year:今年}", kinds)).toBe("｛year:今年｝");
  });
});
