import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { lawBreach } from "./law.ts";

const paragraphs = [
  "去年，全镇修通了三条通村公路，改造了五座危桥，新装路灯四百盏，群众夜里出门再也不用打手电，这是大家一锹一镐干出来的。",
  "今年的任务更重。要把剩下的两条断头路接通，要把镇上的老农贸市场迁出来，还要把二十口山塘清一遍淤，每一件都要有人管到底。",
  "各村要把时间排到周、把任务分到人，镇里每月开一次现场会，谁走在前面谁介绍，谁落在后面谁说明，年底一并算账，不打折扣。",
];
const headings = ["一、去年做了什么", "二、今年要做什么", "三、怎样才能做好"];
const text = headings.flatMap((heading, i) => [heading, paragraphs[i] ?? ""]);
const head = ["在全镇干部大会上的讲话", "同志们："];
const menu = ["首页", "镇情概况", "政务公开", "办事大厅", "主办：青竹镇人民政府"];

describe("a page that holds its text twice", () => {
  const source = [...head, ...text, ...menu, ...head, ...text, "网站地图"].join("\n");
  const speech = parseSpeech(source);

  it("keeps the text once and says why the second copy went", () => {
    expect(speech.blocks.map(({ text: t }) => t)).toEqual(
      text.map((line) => line.replace(/^[一二三]、/u, "")),
    );
    expect(
      speech.removed.filter(({ text: t }) => paragraphs.includes(t)).map(({ reason }) => reason),
    ).toEqual(["second-copy", "second-copy", "second-copy"]);
    expect(lawBreach(source, speech)).toBeNull();
  });

  it("leaves a paragraph alone that a speaker repeats", () => {
    const refrain = [...head, ...text, paragraphs[0], paragraphs[1]].join("\n");
    expect(parseSpeech(refrain).removed).toEqual([]);
  });
});

describe("words that a site links", () => {
  const torn = [
    "同志们：",
    "一、把法治镇建起来",
    "全镇上下要按照县里的统一部署，认真学习",
    "村规民约",
    "的各项规定，把它写进每个村的公开栏，做到人人知晓、户户签字。",
    "二、加强民主",
    "法制",
    "建设。凡是关系群众切身利益的事，都要先听群众的意见，再上会研究，最后张榜公布。",
    "各村的账目要按月公开，接受监督，管住手里的",
    "权力",
    "，不让一分钱走样。要把",
    "权力",
    "运行的每一步都写在纸上，谁办的谁签字，谁批的谁负责，群众有问必答。",
  ].join("\n");

  it("go back into their sentences and headings", () => {
    const { blocks } = parseSpeech(torn);
    expect(blocks.map((block) => `${block.marker ?? ""}${block.text}`)).toEqual([
      "一、把法治镇建起来",
      "全镇上下要按照县里的统一部署，认真学习村规民约的各项规定，把它写进每个村的公开栏，做到人人知晓、户户签字。",
      "二、加强民主法制建设",
      "凡是关系群众切身利益的事，都要先听群众的意见，再上会研究，最后张榜公布。",
      "各村的账目要按月公开，接受监督，管住手里的权力，不让一分钱走样。要把权力运行的每一步都写在纸上，谁办的谁签字，谁批的谁负责，群众有问必答。",
    ]);
  });
});

describe("headings that end like sentences", () => {
  const long = (n: number): string => `${paragraphs[n] ?? ""}${paragraphs[(n + 1) % 3] ?? ""}`;
  const lead = (what: string): string => `这一年，我们坚持${what}不松劲，面貌有了新变化。`;

  it("are known by beginning alike above long paragraphs", () => {
    const { blocks } = parseSpeech(
      ["同志们：", lead("修路"), long(0), lead("治水"), long(1), lead("种树"), long(2)].join("\n"),
    );
    expect(blocks.filter(({ type }) => type === "heading").map(({ text: t }) => t)).toEqual(
      ["修路", "治水", "种树"].map((what) => lead(what).replace(/。$/u, "")),
    );
  });

  it("need three of a kind", () => {
    const { blocks } = parseSpeech(["同志们：", lead("修路"), long(0), lead("治水"), long(1)].join("\n"));
    expect(blocks.every(({ type }) => type === "paragraph")).toBe(true);
  });
});

describe("what is removed", () => {
  it("is one entry for a line that is rubbish as a whole", () => {
    const { removed } = parseSpeech(
      `当前位置：首页 > 讲话\n在全镇大会上的讲话\n发布时间：2024年3月2日 字号：[大 中 小] 来源URL：https://example.invalid/a/b 浏览次数：21\n同志们：\n${text.join("\n")}`,
    );
    expect(removed.map(({ line }) => line)).toEqual([1, 3]);
  });

  it("names the title of a glossary a heading and its entries paragraphs", () => {
    const end = "同志们，让我们一起努力，把全镇的事情办好，为建设美好家园而奋斗！";
    const { blocks } = parseSpeech(
      [
        ...head,
        ...text,
        end,
        "※名词解释※",
        "1.“一事一议”：村民商量着办公益事业。",
        "2.“三下乡”：文化、科技、卫生下乡。",
      ].join("\n"),
    );
    expect(blocks.slice(-3).map(({ type, level, text: t }) => [type, level, t.slice(0, 6)])).toEqual([
      ["heading", 1, "※名词解释※"],
      ["paragraph", null, "1.“一事一"],
      ["paragraph", null, "2.“三下乡"],
    ]);
  });

  it("parts tables behind 附件1 and a list of terms from the speech, whatever its last words", () => {
    const { blocks, removed } = parseSpeech(
      [
        ...head,
        ...text,
        "我就讲到这里。",
        "附件1",
        "项目一览表",
        "修路三公里",
        "附：短语说明",
        "1.“三改”：改水、改厕、改灶。",
        "2.一事一议：村民商量着办事。",
      ].join("\n"),
    );
    expect(removed.map(({ text: t, reason }) => [t, reason])).toEqual([
      ["附件1", "attachment"],
      ["项目一览表", "attachment"],
      ["修路三公里", "attachment"],
    ]);
    expect(blocks.slice(-3).map(({ type }) => type)).toEqual(["heading", "paragraph", "paragraph"]);
  });

  it.each([["附件"], [null]])("keeps a list of promises behind the end with its headings (%s)", (label) => {
    const promises = [
      "2026年8件民生实事",
      "一、修好进村的路",
      "年度目标：年底前把六个村的土路全部铺成水泥路，晴天不扬尘、雨天不踩泥，老人孩子出门不绕道。",
      "主办单位：镇建设办、镇财政所，各村民委员会",
      "二、办好镇上的食堂",
      "年度目标：五月底前开张，八十岁以上的老人每餐只收两块钱，行动不便的由志愿者送上门，一天不断。",
      "主办单位：镇民政办，各村民委员会",
      "三、装好村口的灯",
      "年度目标：把剩下的两百盏路灯装完，坏了的三天之内修好，修没修好由村民代表签字，年底张榜公布。",
      "主办单位：镇供电所，各村民委员会",
    ];
    const end = "同志们，让我们一起努力，把全镇的事情办好，为建设美好家园而奋斗！";
    const source = [...head, ...text, end, ...(label ? [label] : []), ...promises].join("\n");
    const speech = parseSpeech(source);
    const annex = speech.blocks.slice(-promises.length);
    expect(
      annex.filter(({ type }) => type === "heading").map(({ level, role, text: t }) => [level, role, t]),
    ).toEqual([
      [1, "arrangements", "2026年8件民生实事"],
      [2, "arrangements", "修好进村的路"],
      [2, "arrangements", "办好镇上的食堂"],
      [2, "arrangements", "装好村口的灯"],
    ]);
    expect(lawBreach(source, speech)).toBeNull();
  });
});

describe("heads of pages and lines without a stop", () => {
  const said = "这次座谈开得很好，大家谈了体会，也提了建议，对我很有启发，对改进工作很有帮助。";

  it("takes a menu above the title out, whatever the menu's last line begins with", () => {
    const { title, removed, blocks } = parseSpeech(
      [
        "首页",
        "要闻",
        "学习园地",
        "党建之窗",
        "关于本站",
        "林局长在全局作风建设动员会上的讲话",
        said,
        said,
      ].join("\n"),
    );
    expect(title).toBe("林局长在全局作风建设动员会上的讲话");
    expect(removed.map(({ text }) => text)).toEqual(["首页", "要闻", "学习园地", "党建之窗", "关于本站"]);
    expect(blocks).toHaveLength(2);
  });

  it("reads occasion and day below a title without a salutation", () => {
    const { date, removed } = parseSpeech(
      `# 勤勉做事 踏实做人\n\n——与青年职工座谈，2003年4月12日\n\n${said}\n\n${said}`,
    );
    expect(date).toBe("2003-04-12");
    expect(removed.map(({ text }) => text)).toEqual(["#", "——与青年职工座谈，2003年4月12日"]);
  });

  it("takes the headline with a subtitle for the title, not the column's name above it", () => {
    const { title } = parseSpeech(`领导致辞\n同心共筑振兴梦\n——致全厂第五届职工技能大赛\n${said}\n${said}`);
    expect(title).toBe("同心共筑振兴梦");
  });

  it("takes the day from a page's sentence that tells where the meeting was held", () => {
    const { date } = parseSpeech(
      `在全市粮食工作会议上的讲话\n2016年3月9日，全市粮食工作会议在市会议中心召开。${said}\n${said}`,
    );
    expect(date).toBe("2016-03-09");
  });

  it("ends headings without a stop where the file's others end so", () => {
    const lines = [
      "在全县农村工作会议上的讲话",
      "同志们：",
      "（一）坚持统筹兼顾，推进城乡经济社会协调发展 按照城乡一体的要求，加强薄弱环节，努力实现全面协调发展。全县城乡面貌有了新的变化，道路通了，路灯亮了，河水清了，群众是满意的。",
      "（二）坚持改革开放，提高农村经济运行质量和效益 以产权制度改革为核心，积极推进集体林权改革。全县已有九成的林地确权到户，林农得到了实惠。",
      "（三）加大支农力度，促进粮食增产农民增收坚持把农业作为安天下、稳民心的战略产业来抓。全县粮食总产再创新高，农民收入增长较快，农村社会稳定。",
    ];
    const found = parseSpeech(lines.join("\n")).blocks.filter(({ type }) => type === "heading");
    expect(found.map(({ text }) => text)).toEqual([
      "坚持统筹兼顾，推进城乡经济社会协调发展",
      "坚持改革开放，提高农村经济运行质量和效益",
      "加大支农力度，促进粮食增产农民增收",
    ]);
  });
});
