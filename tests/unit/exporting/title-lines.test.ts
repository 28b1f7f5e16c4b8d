import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { titleLines } from "../../../electron/core/exporting/title-lines.ts";

describe("breaking a title", () => {
  it("keeps a short one whole", () => {
    expect(titleLines("在全县农村工作会议上的讲话", 20)).toEqual(["在全县农村工作会议上的讲话"]);
  });

  it("breaks after a word rather than in the middle", () => {
    const lines = titleLines("在全县招商引资暨重点项目建设推进会议上的讲话提纲稿", 20);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/(?:暨|建设|会议|上)$/u);
  });

  it("is quick with an absurdly long one", () => {
    const lines = titleLines("关于进一步做好工作".repeat(40), 20);
    expect(lines.every((line) => line.length <= 20)).toBe(true);
  });

  it("loses nothing and keeps to the width", () => {
    assert(
      property(
        array(constantFrom(...Array.from("在全县经济工作会议上的讲话暨安全生产推进会")), {
          minLength: 1,
          maxLength: 70,
        }),
        (chars) => {
          const title = chars.join("");
          const lines = titleLines(title, 20);
          expect(lines.join("")).toBe(title);
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
        },
      ),
      { numRuns: 100 },
    );
  });
});
