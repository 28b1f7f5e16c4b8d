import { describe, expect, it } from "vitest";
import { isPoint, markerAt } from "../../../shared/domain/speech/markers.ts";
import { plainForm } from "../../../shared/domain/text/plain.ts";

const styleOf = (text: string) => {
  const marker = markerAt(plainForm(text));
  return marker && [marker.style, marker.value];
};

describe("markers", () => {
  it.each([
    ["一、抓项目", ["han", 1]],
    ["十二．抓项目", ["han", 12]],
    ["（三）抓项目", ["han-paren", 3]],
    ["(四)、抓项目", ["han-paren", 4]],
    ["１、抓项目", ["num", 1]],
    ["2.抓项目", ["num", 2]],
    ["（5）抓项目", ["num-paren", 5]],
    ["③抓项目", ["circle", 3]],
    ["第二，抓项目", ["first", 2]],
    ["第一部分 总体情况", ["part", 1]],
    ["## 抓项目", ["hash", null]],
    ["貳、抓項目", ["big", 2]],
    ["*、抓项目", ["han", null]],
    ["1.2 抓项目", ["decimal", 2]],
  ])("reads %s", (text, expected) => {
    expect(styleOf(text)).toEqual(expected);
  });

  it.each(["2.5亿元的投资", "2024年工作", "一是抓项目", "统一思想", "第三产业增长", "一年来，我们", "1", ""])(
    "finds none in %s",
    (text) => {
      expect(styleOf(text)).toBeNull();
    },
  );

  it("knows points", () => {
    expect(isPoint("二要强化保障")).toBe(true);
    expect(isPoint("首先，要统一思想")).toBe(true);
    expect(isPoint("二、强化保障")).toBe(false);
  });
});
