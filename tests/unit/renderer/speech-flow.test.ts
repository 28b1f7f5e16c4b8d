import { describe, expect, it } from "vitest";
import { sectionText, speechFlow, speechText } from "../../../renderer/features/library/speech-flow.ts";
import { aSpeech } from "./a-speech.ts";

describe("speechFlow", () => {
  it("groups blocks by section in reading order", () => {
    const groups = speechFlow(aSpeech, false);
    expect(groups.map((group) => group.section?.id)).toEqual([1, 2, 3]);
    expect(groups[1]?.items).toHaveLength(2);
  });

  it("puts removed lines where they stood in the file", () => {
    const groups = speechFlow(aSpeech, true);
    expect(groups[0]?.section).toBeNull();
    const [, opening, review] = groups;
    expect(opening?.items.map((item) => item.type)).toEqual(["block"]);
    expect(review?.items.map((item) => (item.type === "removed" ? item.line.text : item.block.text))).toEqual(
      ["一年工作回顾", "上一篇：别的文章", "一年来，成绩不少。"],
    );
  });
});

describe("plain text", () => {
  it("of a section takes in what stands below it", () => {
    const [, review] = aSpeech.sectionTree;
    expect(review && sectionText(aSpeech, review)).toBe(
      "一、一年工作回顾\n一年来，成绩不少。\n（一）工业\n工业向好。",
    );
  });

  it("of the whole begins with title and salutation", () => {
    expect(speechText(aSpeech).split("\n").slice(0, 3)).toEqual([
      "在年终会上的讲话",
      "同志们：",
      "今天开个会。",
    ]);
  });
});
