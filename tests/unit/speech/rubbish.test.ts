import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";

const speech =
  "在全镇创建动员会上的讲话\n同志们：\n今天召开动员大会，就是要统一思想、明确任务、落实责任。\n一、提高认识\n创建工作意义重大，各村各单位要增强责任感，把这件事放在心上、抓在手上。";
const reasons = (text: string): [string, string][] =>
  parseSpeech(text).removed.map(({ text: t, reason }) => [t, reason]);

describe("rubbish", () => {
  it.each([
    ["上一篇：别的讲话", "navigation"],
    ["【打印本页】【关闭窗口】", "navigation"],
    ["（责任编辑：小张）", "credit"],
    ["未完，全文共3200字，请下载后阅读", "preview"],
    ["咨询电话：010-12345678", "contact"],
    ["扫码加入公众号领取更多范文", "advert"],
    ["某某网 版权所有 未经许可不得转载", "copyright"],
    ["附件：1.任务分工表", "attachment"],
    ["新浪微博", "navigation"],
    ["粗体文字", "markup"],
    ["''", "markup"],
  ])("takes %s off the end as %s", (line, reason) => {
    expect(reasons(`${speech}\n${line}`)).toEqual([[line, reason]]);
  });

  it("takes a list of related papers off the end", () => {
    expect(
      reasons(`${speech}\n相关文章：\n在全镇防汛会上的讲话05-06\n在全镇招商会上的讲话07-08`),
    ).toHaveLength(3);
  });

  it("takes a list of quoted names for no sentence", () => {
    expect(reasons(`${speech}\n编辑推荐\n镇上的“老把式”\n盘点全县“十大名菜”`)).toEqual([
      ["编辑推荐", "related"],
      ["镇上的“老把式”", "related"],
      ["盘点全县“十大名菜”", "related"],
    ]);
  });

  it("takes site heads off the front", () => {
    expect(reasons(`首页\n>>\n工作报告\n浏览次数：35\n${speech}`).map(([text]) => text)).toEqual([
      "首页",
      ">>",
      "工作报告",
      "浏览次数：35",
    ]);
  });

  it.each([
    "一是推广扫码支付，方便群众办事。",
    "企业扫码就能领取补贴，一张纸都不用交。",
    "各村的二维码门牌要在月底前全部装好。",
    "严禁材料代写、考试代考，发现一起查处一起。",
    "未经许可不得开工，谁放行就追究谁的责任。",
    "这些线索大多来自网络，要一条一条核实。",
    "镇里的公众号“青竹发布”要多讲群众的事。",
    "（二）推行扫码领取、上门咨询",
  ])("keeps running text that speaks of what adverts speak of: %s", (line) => {
    const parsed = parseSpeech(
      `${speech}\n${line}\n各村要明确专人负责，确保按时完成任务，不留死角，不走过场。`,
    );
    expect(parsed.removed).toEqual([]);
    expect(parsed.blocks.map((block) => (block.marker ?? "") + block.text).join("\n")).toContain(
      line.replace(/。$/u, ""),
    );
  });

  it("takes the lines of a table of contents out by their style", () => {
    const { blocks, removed } = parseSpeech([
      { text: "在全镇动员会上的讲话" },
      { text: "一、提高认识 2", styleName: "toc 1" },
      { text: "二、抓好落实 5", styleName: "TOC 1" },
      { text: "同志们：" },
      { text: "一、提高认识", outlineLevel: 1 },
      { text: "各村要明确专人负责，确保按时完成任务，不留死角，不走过场。" },
    ]);
    expect(removed.map(({ reason }) => reason)).toEqual(["contents", "contents"]);
    expect(blocks.filter(({ type }) => type === "heading").map(({ text }) => text)).toEqual(["提高认识"]);
  });

  it("cuts marks out of a sentence and keeps the sentence whole", () => {
    const { blocks, removed } = parseSpeech(speech.replace("增强责任感", "增强（来源：某某资料网）责任感"));
    expect(removed).toMatchObject([{ line: 5, text: "（来源：某某资料网）", reason: "credit" }]);
    expect(blocks.at(-1)?.text).toContain("要增强责任感，");
  });

  it("removes page numbers, contents and prefaces", () => {
    const text = `目录\n一、提高认识\n二、抓好落实\n导语：编辑整理了这篇讲话。\n${speech}\n- 2 -\n二、抓好落实\n各村要明确专人负责，确保按时完成任务，不留死角，不走过场。`;
    const parsed = parseSpeech(text);
    expect(parsed.removed.map(({ reason }) => reason)).toEqual([
      "contents",
      "contents",
      "contents",
      "preface",
      "page-number",
    ]);
    expect(parsed.blocks.filter((block) => block.type === "heading").map((block) => block.text)).toEqual([
      "提高认识",
      "抓好落实",
    ]);
  });

  it("removes nothing from a clean speech", () => {
    expect(reasons(`${speech}\n谢谢大家！`)).toEqual([]);
  });
});

describe("broken lines", () => {
  it("undoes written-out line breaks, lost blanks and tags", () => {
    const source =
      "同志们：\\r\\n今天开会。\\r\\n一、抓项目\\r\\n要加快进度，确保年底建成投产，早日发挥效益。";
    const { blocks, salutation } = parseSpeech(source);
    expect(salutation).toBe("同志们：");
    expect(blocks.map((block) => block.text)).toEqual([
      "今天开会。",
      "抓项目",
      "要加快进度，确保年底建成投产，早日发挥效益。",
    ]);
    expect(parseSpeech("<p>同志们：</p><p>今天<b>开会</b>。</p>").blocks.map((block) => block.text)).toEqual([
      "今天开会。",
    ]);
  });

  it("joins lines that a page broke", () => {
    const sentence =
      "各级各部门要坚持以人民为中心的发展思想用心用情办好每一件民生实事让发展成果更多更公平惠及全体群众不断增强获得感";
    const lines = Array.from({ length: 24 }, (_, i) => sentence.slice((i * 7) % 20, ((i * 7) % 20) + 28));
    const { blocks } = parseSpeech(
      ["同志们：", ...lines.slice(0, 12), "就这样。", ...lines.slice(12), "讲完了。"].join("\n"),
    );
    expect(blocks).toHaveLength(2);
    expect(blocks.map((block) => block.line)).toEqual([2, 15]);
  });
});
