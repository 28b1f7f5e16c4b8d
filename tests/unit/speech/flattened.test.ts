import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";

const lines = [
  "在全县冬季农田水利建设会上的讲话",
  "同志们：",
  "这次会议的任务是安排今冬明春农田水利建设。刚才，三个乡镇作了发言，讲得都很好。",
  "一、去年工作回顾",
  "刚刚过去的一年，全县上下共同努力，农田水利建设取得了新的成绩，疏浚渠道120公里，改造泵站18座，受益农田达到6万亩。",
  "（一）工程质量稳步提升。我们严把材料关、施工关、验收关，全年抽检合格率达到98%。",
  "（二）群众参与更加广泛。各村采取一事一议办法，筹资筹劳折合资金900多万元。",
  "同时也要看到，工作中还存在进度不平衡、管护不到位的问题。",
  "二、今年重点任务",
  "今年的任务很重，各乡镇要把握时间节点，做到早安排、早动工、早见效。重点抓好以下几项工作：",
  "（一）抓好渠系配套。要按照先急后缓的原则，年底前完成全部支渠清淤。",
  "（二）抓好泵站改造。要确保资金到位、人员到位，明年四月底前通水。",
  "（三）抓好后期管护",
  "管护是工程长期发挥效益的保证。要明确责任人，落实管护经费，定期检查。",
  "三、切实加强领导，狠抓工作落实",
  "各级各部门要加强组织领导，严格督查考核，对工作不力的严肃问责。",
  "同志们，水利是农业的命脉。让我们振奋精神，真抓实干，为夺取明年丰收而努力奋斗！",
];

describe("flattened text", () => {
  const flat = parseSpeech(lines.join("") + "补充说明".repeat(0));
  const whole = parseSpeech(lines.join("\n"));

  it("finds title and salutation", () => {
    expect(flat.title).toBe(whole.title);
    expect(flat.salutation).toBe("同志们：");
  });

  it("finds the same headings, levels and roles as in the text with line breaks", () => {
    const headings = (speech: typeof flat) =>
      speech.blocks
        .filter(({ type }) => type === "heading")
        .map(({ level, marker, text, role }) => [level, marker, text, role]);
    expect(headings(flat)).toEqual(headings(whole));
    expect(headings(flat)).toHaveLength(8);
  });

  it("gives the closing words a paragraph of their own", () => {
    expect(flat.blocks.at(-1)).toMatchObject({
      type: "paragraph",
      role: "closing",
      text: lines.at(-1),
    });
  });

  it.each([
    ["来源：青竹日报——2026年1月9日在青竹县第九届人民代表大会第三次会议上县长 林知行", "2026-01-09"],
    ["2026年1月9日在青竹县第九届人民代表大会第三次会议上青竹县县长 林知行", "2026-01-09"],
  ])("reads the day in glued head matter: %s", (glued, day) => {
    const speech = parseSpeech(`2026年青竹县政府工作报告${glued}各位代表：${lines.slice(2).join("")}`);
    expect(speech).toMatchObject({
      title: "2026年青竹县政府工作报告",
      date: day,
      salutation: "各位代表：",
    });
  });

  it("reads title and day of a resolution, which greets nobody", () => {
    const speech = parseSpeech(
      `青竹县第九届人民代表大会第三次会议关于政府工作报告的决议（2026年1月11日青竹县第九届人民代表大会第三次会议通过）${"会议听取并审议了县长所作的报告，认为过去一年全县工作扎实，同意报告提出的今年任务，决定予以批准。".repeat(8)}`,
    );
    expect(speech).toMatchObject({
      title: "青竹县第九届人民代表大会第三次会议关于政府工作报告的决议",
      date: "2026-01-11",
    });
  });

  const headings = (text: string): string[] =>
    parseSpeech(text)
      .blocks.filter(({ type }) => type === "heading")
      .map(({ level, marker, text: heading }) => `${level} ${marker ?? ""}${heading}`);
  const filler =
    "要按照先急后缓的原则，把每一项工程落到村、落到人，年底前全部完工，让群众看到实实在在的变化。".repeat(3);

  it("finds parts that are named by what is to be done in a year", () => {
    const text = `各位代表：现在报告工作。奋力完成2031年各项任务2031年，全县${filler}努力做好2032年各项工作2032年是关键的一年。${filler}做好2032年各项工作至关重要。${filler}`;
    expect(headings(text)).toEqual(["1 奋力完成2031年各项任务", "1 努力做好2032年各项工作"]);
  });

  it("keeps a marker with its heading though a blank stands between them, and takes no pair of numbers for one", () => {
    const text = `各位代表：一、去年工作回顾去年，全县${filler}四个县薯类的产量是小麦的四、五倍。二、今年工作安排今年，全县${filler}（一） 抓好水利。${filler}（二） 抓好道路。${filler}`;
    expect(headings(text)).toEqual([
      "1 一、去年工作回顾",
      "1 二、今年工作安排",
      "2 （一）抓好水利",
      "2 （二）抓好道路",
    ]);
  });

  it("takes results in figures for no headings", () => {
    const text = `各位代表：一、去年工作回顾去年，全县${filler}（一）农业税收了1200万元，完成预算的98.5%。${filler}（二）工商税收了800万元，完成预算的101.2%。${filler}二、今年工作安排今年，全县${filler}`;
    expect(headings(text)).toEqual(["1 一、去年工作回顾", "1 二、今年工作安排"]);
  });

  it("finds a list of promises behind the end and the terms before it", () => {
    const end = "各位代表！让我们团结起来，为建设美好家园而努力奋斗！";
    const terms = "名词解释1.“两头”：渠头和渠尾。2.“三清”：清淤、清草、清障。3.“一户一表”：每户一块水表。";
    const text = `各位代表：一、去年工作回顾去年，全县${filler}二、今年工作安排今年，全县${filler.repeat(6)}${end}${terms}附件2032年5件惠民实事一、修好环镇公路：${filler}二、翻新农贸市场：${filler}三、建成便民食堂：${filler}`;
    expect(headings(text)).toEqual([
      "1 一、去年工作回顾",
      "1 二、今年工作安排",
      "1 名词解释",
      "1 2032年5件惠民实事",
      "2 一、修好环镇公路",
      "2 二、翻新农贸市场",
      "2 三、建成便民食堂",
    ]);
  });
});
