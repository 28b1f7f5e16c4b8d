import { describe, expect, it } from "vitest";
import { findSlots } from "../../../shared/domain/speech/slots.ts";

const texts = (text: string): string[] => findSlots(text).map((slot) => `${slot.kind} ${slot.text}`);

describe("names and figures in sentences", () => {
  it.each([
    ["支持霜江大学建一流学科，确保霜江大学理工学院建成招生。", ["org 霜江大学", "org 霜江大学理工学院"]],
    ["进一步完善现代公司治理机制，做实紧密型城市医疗集团。", []],
    ["安装路灯260盏，去年9月开诊。", ["number 260盏", "date 去年9月"]],
    [
      "投资三百五十六亿六千万元，增长百分之十八点八。",
      ["number 三百五十六亿六千万元", "number 百分之十八点八"],
    ],
    ["“九五”期间，八五普法。", ["session “九五”"]],
  ])("%s", (text, wanted) => {
    expect(texts(text)).toEqual(wanted);
  });
});
