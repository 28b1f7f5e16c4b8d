import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { lawBreach } from "./law.ts";

const prose = [
  "去年，全镇修通了三条通村公路，改造了五座危桥，新装路灯四百盏，群众夜里出门再也不用打手电，这是大家一锹一镐干出来的。",
  "今年的任务更重。要把剩下的两条断头路接通，要把镇上的老农贸市场迁出来，还要把二十口山塘清一遍淤，每一件都要有人管到底。",
  "各村要把时间排到周、把任务分到人，镇里每月开一次现场会，谁走在前面谁介绍，谁落在后面谁说明，年底一并算账，不打折扣。",
] as const;
const end = "同志们，让我们一起努力，把全镇的事情办好，为建设美好家园而奋斗！";

function read(lines: readonly string[]): {
  title: string | null;
  outline: string[];
  text: string;
  removed: string[];
} {
  const source = lines.join("\n");
  const speech = parseSpeech(source);
  expect(lawBreach(source, speech)).toBeNull();
  const { blocks } = speech;
  return {
    title: speech.title,
    outline: blocks.flatMap((b) =>
      b.type === "heading" ? [`${b.level} ${b.role} ${b.marker ?? ""}${b.text}`] : [],
    ),
    text: blocks.map((b) => (b.marker ?? "") + b.text).join("\n"),
    removed: speech.removed.map(({ text }) => text),
  };
}

describe("lines torn by sites", () => {
  it("puts a title together that breaks inside its last word", () => {
    expect(read(["青竹镇政府工作报", "告", "各位代表：", ...prose]).title).toBe("青竹镇政府工作报告");
  });

  it("puts a heading together that breaks in the middle, and leaves two headings alone", () => {
    const torn = [
      "同志们：",
      "一、去年工作回顾",
      prose[0],
      "二、不断提高为农",
      "服务的能力和水平",
      prose[1],
      "三、抓落实",
      prose[2],
    ];
    expect(read(torn).outline.map((line) => line.replace(/^\d \S+ /u, ""))).toEqual([
      "一、去年工作回顾",
      "二、不断提高为农服务的能力和水平",
      "三、抓落实",
    ]);
    const two = [
      "同志们：",
      "一、去年工作回顾",
      "道路越修越宽",
      prose[0],
      "二、今年工作安排",
      prose[1],
      prose[2],
    ];
    expect(read(two).outline).toHaveLength(3);
  });

  it("puts a number together with what stands on the line below", () => {
    const { outline, text } = read([
      "同志们：",
      "一、",
      "去年工作回顾",
      prose[0],
      "二、",
      "今年工作安排",
      "一是",
      prose[1],
      "二是",
      prose[2],
    ]);
    expect(outline.map((line) => line.replace(/^\d \S+ /u, ""))).toEqual([
      "一、去年工作回顾",
      "二、今年工作安排",
    ]);
    expect(text).toContain(`一是${prose[1]}`);
  });

  it("reads a number with a blank inside it", () => {
    const lines = [
      "同志们：",
      "讲三点意见。",
      `第 一，把路修好。${prose[0]}`,
      `第 二，把水治好。${prose[1]}`,
      `第 三，把人带好。${prose[2]}`,
    ];
    expect(read(lines).outline).toHaveLength(3);
  });

  it("joins a paragraph that alone was broken by hand", () => {
    const wide = prose[0] + prose[1];
    const broken = [wide.slice(0, 24), wide.slice(24, 48), wide.slice(48, 72), wide.slice(72)];
    const { text, outline } = read(["同志们：", "一、修路", ...broken, "二、治水", prose[2]]);
    expect(text).toContain(wide);
    expect(outline).toHaveLength(2);
  });

  const linked = [
    ["今年入冬以后，各村都要学习", "青竹公社", "的办法，先修渠，后修路，把水引到田里来。", ""],
    ["去年年底，省里开会表扬了", "红星大队", "和别的六个先进单位，奖了三台拖拉机。", ""],
    ["开春以前，我们也派人去", "柳河水库", "看过两次，回来就动了工，今年一定完成。", ""],
  ] as const;

  it("leaves the closing heading alone where words are torn from their lines", () => {
    const { outline, text } = read([
      "各位代表：",
      "一、去年的收成",
      ...linked.flat(),
      "结束语",
      "",
      `各位代表！${prose[1]}`,
    ]);
    expect(outline.at(-1)).toBe("1 closing 结束语");
    expect(text).toContain("各村都要学习青竹公社的办法");
  });

  it("joins a long name at the start of a paragraph with the words below it", () => {
    const { text, outline } = read([
      "各位代表：",
      ...linked.flat(),
      prose[0],
      "",
      "全省人民公社水利工程管理条例（试行草案）",
      "在试行以后，要根据各地的意见再作修改，提请下次大会通过。",
      "",
      prose[1],
    ]);
    expect(text).toContain("水利工程管理条例（试行草案）在试行以后");
    expect(outline).toEqual([]);
  });

  it("joins a word that stands behind a quotation on a line of its own", () => {
    const { text, outline } = read([
      "各位代表：",
      prose[0],
      "“先修渠、后修路、把水引到田里、把粮运到山外、把学校办到村里”",
      "五句话",
      "早已写进全县的规划，是我们办事的根本。",
      prose[2],
    ]);
    expect(text).toContain("把学校办到村里”五句话");
    expect(outline).toEqual([]);
  });

  it("joins a sentence that is parted by signs nobody sees", () => {
    const { text, outline } = read([
      "各位代表：",
      "一、今年的任务",
      "",
      "经济增速是个综合指标，今年全县把目标定",
      "\u200b",
      "为百分之六以上，考虑了各方面的条件。",
      "",
      prose[2],
    ]);
    expect(text).toContain("今年全县把目标定为百分之六以上");
    expect(outline).toHaveLength(1);
  });

  it("joins a word that is torn, if the text has it often", () => {
    const lines = [
      "同志们：",
      `改革是大事，改革要动真格。${prose[0]}`,
      "（一）深化改革",
      "要不断深化各领",
      "域的改",
      `革，带动各方。改革开放不能停，改革没有完成时。${prose[1]}`,
    ];
    expect(read(lines).text).toContain("域的改革，带动各方");
  });
});

describe("what stands behind the end", () => {
  const body = [
    "在全镇大会上的讲话",
    "同志们：",
    "一、去年工作回顾",
    prose[0],
    "二、今年工作安排",
    prose[1],
    prose[2],
    end,
  ];
  const cells = [
    "序号",
    "项目名称",
    "责任单位",
    "1",
    "修好环镇公路",
    "建设办",
    "年底",
    "2",
    "翻新农贸市场",
    "财政所",
    "六月底",
    "3",
    "清淤山塘",
    "水利站",
  ];

  it("keeps lists of promises in their order, their cells as text, their progress as review", () => {
    const { outline, removed } = read([
      ...body,
      "附件1",
      "青竹镇2026年十大工程",
      ...cells,
      "附件2",
      "青竹镇2025年十大工程进展情况说明",
      "一、修通后山路",
      `1.责任单位：建设办。${prose[0]}`,
      "二、装好路灯",
      `1.责任单位：供电所。${prose[1]}`,
      "三、建好幸福院",
      `1.责任单位：民政办。${prose[2]}`,
      "名词解释",
      "1.“三改”：改水、改厕、改灶。",
      "2.“一事一议”：村民商量着办公益事业。",
    ]);
    expect(removed).toEqual([]);
    expect(outline).toEqual([
      "1 review 一、去年工作回顾",
      "1 arrangements 二、今年工作安排",
      "1 arrangements 青竹镇2026年十大工程",
      "1 review 青竹镇2025年十大工程进展情况说明",
      "2 review 一、修通后山路",
      "2 review 二、装好路灯",
      "2 review 三、建好幸福院",
      "1 closing 名词解释",
    ]);
  });

  it("cuts a site's links off, even if one of them ends like a sentence", () => {
    const links = [
      "上一篇：",
      "青竹镇政府2019年工作报告",
      "相关文章",
      "03-30",
      "快来看，镇上的新公园这么美！",
      "03-29",
      "全镇召开春耕现场会",
    ];
    const { text } = read([...body, ...links]);
    expect(text.endsWith(end)).toBe(true);
  });
});
