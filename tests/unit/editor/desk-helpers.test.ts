import { describe, expect, it } from "vitest";
import { topicsOf } from "../../../renderer/features/desk/binder/set-topics.ts";
import { digestOf } from "../../../renderer/editor/digest/digest.ts";
import { sourceTone, SOURCE_TONES } from "../../../renderer/editor/extensions/Provenance/source-tone.ts";
import { placeOf } from "../../../renderer/features/desk/panel/place.ts";
import { snippet } from "../../../renderer/features/desk/panel/snippet.ts";
import { zoomFor } from "../../../renderer/features/desk/paper/use-zoom.ts";
import { draftEditor, frontMatter, heading, paragraph, text } from "./draft-editor.ts";

describe("snippet", () => {
  const joined = (parts: ReturnType<typeof snippet>): string =>
    parts.map(({ text: words, found }) => (found ? `[${words}]` : words)).join("");

  it("marks what was found", () => {
    expect(
      joined(
        snippet("抓项目就是抓发展", [
          [1, 3],
          [6, 8],
        ]),
      ),
    ).toBe("抓[项目]就是抓[发展]");
    expect(joined(snippet("没有", []))).toBe("没有");
  });

  it("begins near the first match of a long text and ends with it", () => {
    const long = "甲".repeat(200);
    const parts = snippet(`${long}项目${long}`, [[200, 202]]);
    expect(joined(parts)).toBe(`…${"甲".repeat(24)}[项目]${"甲".repeat(94)}…`);
  });
});

describe("place of the caret", () => {
  const { outline } = digestOf(
    draftEditor([
      ...frontMatter(),
      heading(1, text("狠抓工作落实")),
      paragraph(text("要压实责任。")),
    ]).getEditorState(),
  );
  const keys = [...outline.places.keys()];

  it("is the part it stands in", () => {
    expect(placeOf(outline, keys[1] ?? "")).toEqual({
      role: "implementation",
      topic: "狠抓工作落实",
      level: 1,
      atStart: false,
    });
  });

  it("is the opening in front matter and before any text", () => {
    expect(placeOf(outline, "title").atStart).toBe(true);
    expect(placeOf(outline, null)).toEqual({ role: "opening", topic: "", level: null, atStart: true });
  });
});

describe("page", () => {
  it("is drawn as large as it is where there is room, else to fit", () => {
    expect([zoomFor(2000), zoomFor(834), zoomFor(684), zoomFor(100)]).toEqual([1, 1, 0.81, 0.5]);
  });

  it("gives a source the same ribbon colour everywhere", () => {
    const tones = Array.from({ length: 50 }, (_, id) => sourceTone({ kind: "speech", id: String(id) }));
    expect(sourceTone({ kind: "speech", id: "7" })).toBe(tones[7]);
    expect(tones.every((tone) => tone >= 0 && tone < SOURCE_TONES)).toBe(true);
    expect(new Set(tones).size).toBe(SOURCE_TONES);
  });
});

describe("the topics of a set of headings", () => {
  it("are the lines; a line of short words names several, a heading of the set is one with all its clauses", () => {
    const headings = ["经济运行稳中向好，综合实力再上台阶", "抓招商、促落地"];
    expect(topicsOf(headings.join("\n"), headings)).toEqual(headings);
    expect(topicsOf("工业、项目，民生\n\n坚持党建引领，筑牢基层基础", headings)).toEqual([
      "工业",
      "项目",
      "民生",
      "坚持党建引领，筑牢基层基础",
    ]);
  });
});
