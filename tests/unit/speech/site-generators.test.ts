import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { lawBreach } from "./law.ts";

const prose =
  "要把任务分到人、把时间排到周，镇里每月开一次现场会，谁走在前面谁介绍，谁落在后面谁说明，年底一并算账。";

describe("texts of site generators", () => {
  it("takes the stars off bold type, and leaves masks alone", () => {
    const source = [
      "**在全县春耕现场会上的讲话**",
      "同志们：",
      `**一、抓住农时。**${prose}`,
      `**二、备足农资。**${prose}`,
      `20**年，**县要**毫不松劲**抓下去，**镇先走一步。`,
    ].join("\n");
    const speech = parseSpeech(source);
    expect(lawBreach(source, speech)).toBeNull();
    expect(speech.title).toBe("在全县春耕现场会上的讲话");
    expect(speech.blocks.filter(({ type }) => type === "heading").map(({ text }) => text)).toEqual([
      "抓住农时",
      "备足农资",
    ]);
    expect(speech.blocks.at(-1)?.text).toBe("20**年，**县要毫不松劲抓下去，**镇先走一步。");
  });

  it("reads the head matter between dashes", () => {
    const source = [
      "---",
      'title: "在全县春耕现场会上的讲话"',
      "date: 2024-03-05",
      "tags: [讲话]",
      "---",
      "同志们：",
      prose,
    ].join("\n");
    const speech = parseSpeech(source);
    expect(lawBreach(source, speech)).toBeNull();
    expect([speech.title, speech.date, speech.salutation]).toEqual([
      "在全县春耕现场会上的讲话",
      "2024-03-05",
      "同志们：",
    ]);
    expect(speech.blocks.map(({ text }) => text)).toEqual([prose]);
  });

  it("keeps the menu above it out of a title that begins with 在", () => {
    const { title } = parseSpeech(["走进青竹", "在全县春耕现场会上的讲话", "同志们：", prose].join("\n"));
    expect(title).toBe("在全县春耕现场会上的讲话");
  });
});
