import { describe, expect, it } from "vitest";
import { bareOccasion } from "../../../shared/domain/speech/occasion-name.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";

describe("the name of a meeting without what changes", () => {
  it.each([
    ["全县农业农村工作会议", "农业农村工作会议"],
    ["20**年全县农业农村工作会议", "农业农村工作会议"],
    ["青禾县防汛工作会议", "防汛工作会议"],
    ["××县2024年上半年经济形势分析会", "经济形势分析会"],
    ["县委农村工作会议暨乡村振兴推进会", "农村工作会议"],
    ["招商引资暨项目建设推进会", "招商引资暨项目建设推进会"],
    ["青竹坳镇全镇工作会议", "工作会议"],
    ["城市更新工作推进会", "城市更新工作推进会"],
    ["开发区建设推进会", "开发区建设推进会"],
    ["城乡环境整治动员会", "城乡环境整治动员会"],
    ["县委十四届三次全会", "县委十四届三次全会"],
    ["青禾市第八届人民代表大会第三次会议", "第八届人民代表大会第三次会议"],
    ["一季度经济运行调度会", "经济运行调度会"],
  ])("%s: %s", (name, bare) => {
    const { start, end } = bareOccasion(name);
    expect(name.slice(start, end)).toBe(bare);
  });
});

describe("head matter with masks", () => {
  const body =
    "\n今天开会，主要任务是总结工作、部署任务。\n一、去年工作\n完成投资3亿元，增长8%。\n二、今年任务\n要抓好项目，确保完成目标。";

  it("takes a glued masked date off a title that comes twice", () => {
    const title = "在某局2019年度总结大会上的讲话";
    const speech = parseSpeech(`${title}20XX-01-18\n${title}同志们：${body}`);
    expect(speech.title).toBe(title);
    expect(speech.date).toBeNull();
    expect(speech.removed.map(({ text }) => text)).toEqual(["20XX-01-18", title]);
  });

  it("reads the post beside a masked name", () => {
    const speech = parseSpeech(`在全县大会上的讲话\n县委书记 ***\n（20**年2月**日）\n同志们：${body}`);
    expect(speech.speaker).toEqual({ post: "县委书记", name: null });
    expect(speech.date).toBeNull();
    expect(speech.removed.map(({ reason }) => reason)).toEqual(["metadata", "metadata"]);
  });

  it("does not join a running head to the title", () => {
    const speech = parseSpeech(`县水务局文件汇编（内部资料）\n在全县水务大会上的讲话\n同志们：${body}`);
    expect(speech.title).toBe("在全县水务大会上的讲话");
  });
});
