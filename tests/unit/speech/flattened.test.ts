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
});
