import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { sectionsOf } from "../../../shared/domain/speech/sections.ts";

const outline = (text: string): string[] =>
  parseSpeech(text)
    .blocks.filter((block) => block.type === "heading")
    .map((block) => `${block.level} ${block.marker ?? ""}|${block.text}`);

const prose =
  "要坚持目标导向，压实各方责任，加强协调配合，一件一件抓好落实，确保取得实际成效，让群众看到变化。";

describe("outline", () => {
  it("takes levels from the tree, not from the sign", () => {
    expect(
      outline(
        `同志们：\n开会。\n一、抓产业\n1、抓园区\n${prose}\n①建好厂房。${prose}\n2、抓企业\n${prose}\n二、抓民生\n（一）办好学校\n${prose}`,
      ),
    ).toEqual([
      "1 一、|抓产业",
      "2 1、|抓园区",
      "3 ①|建好厂房",
      "2 2、|抓企业",
      "1 二、|抓民生",
      "2 （一）|办好学校",
    ]);
  });

  it("parts run-in headings from their paragraphs and drops the final sign", () => {
    const { blocks } = parseSpeech(`同志们：\n（一）抓好春耕备耕。${prose}\n（二）加强管护：${prose}`);
    expect(blocks.map((block) => [block.type, block.text])).toEqual([
      ["heading", "抓好春耕备耕"],
      ["paragraph", prose],
      ["heading", "加强管护"],
      ["paragraph", prose],
    ]);
  });

  it("keeps list items and points as paragraphs", () => {
    expect(
      outline(
        `同志们：\n一是抓进度。${prose}\n二要抓质量。${prose}\n1.到年底完成投资12亿元，新增就业3000人，培训农民2万人次，带动产业发展；\n2.其他；`,
      ),
    ).toEqual([]);
  });

  it("ranks a heading without a marker above the list that starts anew below it", () => {
    expect(
      outline(
        `各位代表：\n现在报告工作。\n过去五年工作回顾\n一、经济稳中有进\n${prose}\n二、民生持续改善\n${prose}\n今年重点工作\n一、抓好项目建设\n${prose}`,
      ),
    ).toEqual([
      "1 |过去五年工作回顾",
      "2 一、|经济稳中有进",
      "2 二、|民生持续改善",
      "1 |今年重点工作",
      "2 一、|抓好项目建设",
    ]);
  });

  it("bears skipped, repeated and masked numbers", () => {
    expect(
      outline(
        `同志们：\n一、抓产业\n${prose}\n*、抓生态\n${prose}\n三、抓民生\n${prose}\n三、抓作风\n${prose}`,
      ),
    ).toEqual(["1 一、|抓产业", "1 *、|抓生态", "1 三、|抓民生", "1 三、|抓作风"]);
  });

  it("finds a heading that lost its line break", () => {
    expect(
      outline(
        `同志们：\n（一）抓水利。${prose}\n（二）抓道路。${prose}（三）抓电网。${prose}\n（四）抓通信。${prose}`,
      ),
    ).toHaveLength(4);
  });

  it("keeps a heading whole that has a colon inside and stands alone", () => {
    expect(
      outline(
        `同志们：\n一、怎么看：把形势看透、把家底摸清\n${prose}\n二、怎么干：一件一件抓到底\n${prose}\n三、怎么保：人人肩上有担子\n${prose}`,
      ),
    ).toEqual([
      "1 一、|怎么看：把形势看透、把家底摸清",
      "1 二、|怎么干：一件一件抓到底",
      "1 三、|怎么保：人人肩上有担子",
    ]);
  });

  it("puts （一） below 第二， where 第一， is the top", () => {
    expect(
      outline(
        `同学们：\n第一，把习惯带来\n${prose}\n第二，把目标定下\n（一）课堂上要敢开口\n${prose}\n（二）操场上要肯流汗\n${prose}\n第三，把安全放在心上\n${prose}`,
      ),
    ).toEqual([
      "1 第一，|把习惯带来",
      "1 第二，|把目标定下",
      "2 （一）|课堂上要敢开口",
      "2 （二）|操场上要肯流汗",
      "1 第三，|把安全放在心上",
    ]);
  });

  it("nests a list that begins anew where the outer one goes on behind it", () => {
    const lines = [
      "各位代表：",
      "一、两年来的收成",
      prose,
      "二、今后的办法",
      "第一，水利的办法",
      `一、开渠。${prose}`,
      `二、打井。${prose}`,
      "第二，粮食的办法",
      `一、选种。${prose}`,
      `二、施肥。${prose}`,
      `三、除虫。${prose}`,
      `四、抢收。${prose}`,
      "三、对各村的希望",
      prose,
    ];
    expect(outline(lines.join("\n"))).toEqual([
      "1 一、|两年来的收成",
      "1 二、|今后的办法",
      "2 第一，|水利的办法",
      "3 一、|开渠",
      "3 二、|打井",
      "2 第二，|粮食的办法",
      "3 一、|选种",
      "3 二、|施肥",
      "3 三、|除虫",
      "3 四、|抢收",
      "1 三、|对各村的希望",
    ]);
  });

  it("nests 一、 below （二） where （三） follows", () => {
    const parts = [
      "（一）当前的年景",
      "（二）今年的方针",
      "一、依靠水利",
      "二、依靠良种",
      "（三）明年的前景",
    ];
    expect(outline(`各位代表：\n${parts.map((part) => `${part}\n${prose}`).join("\n")}`)).toEqual([
      "1 （一）|当前的年景",
      "1 （二）|今年的方针",
      "2 一、|依靠水利",
      "2 二、|依靠良种",
      "1 （三）|明年的前景",
    ]);
  });

  it("nests no list that begins anew in the next part of the speech", () => {
    const part = (name: string, items: readonly string[]): string =>
      [name, ...items.map((item) => `${item}\n${prose}`)].join("\n");
    const levels = outline(
      `各位代表：\n${part("去年工作回顾", ["一、修了路", "二、通了水"])}\n${part("今年工作安排", ["一、建学校", "二、建医院", "三、建市场"])}`,
    ).map((line) => line.charAt(0));
    expect(levels.join("")).toBe("1221222");
  });

  it("finds headings that are whole sentences but for their stop", () => {
    const long = [
      "恢复生产的任务已经提前完成，全县的经济已经全面好转，并将进入一个新的发展时期",
      "这两年的收成，是依靠集体的力量、坚持自己动手的结果，不是老天爷白白送给我们的",
      "今后要把更多的劳力放到水利上去，把更多的化肥留给山区，让山里的粮食也富余起来",
      "各级干部都要到生产队里去，同社员一起劳动，把办公室里的作风从根上改一改",
    ];
    const text = long.map((line) => `${line}\n　　${prose}${prose}`).join("\n");
    expect(outline(`县长报告摘要\n　　县长在大会上作了报告，全文很长，这里只摘要点。\n${text}`)).toEqual(
      long.map((line) => expect.stringContaining(line)),
    );
    expect(outline(`县长报告摘要\n　　县长在大会上作了报告。\n${long[0]}\n　　${prose}${prose}\n`)).toEqual(
      [],
    );
  });

  it("treats leads in bold type alike, whatever stands below them", () => {
    const parts = [
      `继续兴修水利。\n${prose}${prose}`,
      `努力培育良种。\n${prose}${prose}`,
      `切实减轻农民负担。\n${prose}${prose}`,
      `积极发展社队企业，特别是山区的社队企业。\n${prose.slice(0, -1)}，一年一个样子。`,
      `加大扶贫力度，争取今年再有2万人解决温饱。\n${prose}${prose}`,
      `改造老旧油坊。\n要围绕提高质量，抓好下面两件事情。\n\n一是添机器。${prose}`,
      `去年修了3万亩梯田，山上见了绿。\n${prose}${prose}`,
    ];
    const around = Array.from({ length: 5 }, () => prose).join("\n\n");
    const found = outline(
      `各位代表：\n\n${around}\n\n${parts.map((part) => part.split("\n").join("\n")).join("\n\n")}`,
    );
    expect(found.map((line) => line.split("|")[1])).toEqual([
      "继续兴修水利",
      "努力培育良种",
      "切实减轻农民负担",
      "积极发展社队企业，特别是山区的社队企业",
      "加大扶贫力度，争取今年再有2万人解决温饱",
      "改造老旧油坊",
    ]);
  });

  it("takes numbered sentences that follow one another for items when one is too long for a heading", () => {
    const long =
      "（二）在普遍提高单位面积产量的同时，在不损害水土保持和山林草地的前提下，有计划地开垦荒地，建成一批国营的粮食基地，争取五年之内做到自给有余，并且把余粮调到缺粮的山区去，让山区的群众安心种树种茶。";
    const lines = ["（一）继续兴修水利，扩大灌溉面积。", long, "（三）培育优良品种，办好种子站。", prose];
    expect(outline(`各位代表：\n一、今年的任务\n${prose}\n${lines.join("\n")}`)).toEqual([
      "1 一、|今年的任务",
    ]);
    const headed = lines.map((line) => (line === long ? "（二）开垦荒地，建立粮食基地。" : line));
    expect(outline(`各位代表：\n一、今年的任务\n${prose}\n${headed.join("\n")}`)).toHaveLength(4);
  });

  it("keeps the last part without a number at the level of the others", () => {
    const parts = [
      "过去五年工作回顾",
      "一、修了路",
      "二、通了水",
      "今后五年的任务",
      "一、建学校",
      "二、建医院",
    ];
    const text = [...parts, "关于外事工作"].map((line) => `${line}\n${prose}`).join("\n");
    expect(outline(`各位代表：\n${text}`).at(-1)).toBe("1 |关于外事工作");
  });

  it("finds the heading of a list's odd member that runs into its paragraph", () => {
    const names = ["一、继续调整农业结构", "二、努力增加农民收入", "四、切实减轻农民负担"];
    const odd =
      "三、深入开展农田水利建设水利是农业的命脉，既要靠国家拿出一部分资金，又要靠广大农民群众自己动手来兴办";
    const text = [
      ...names.slice(0, 2),
      `${odd}。农田水利建设，年年都要抓。农田水利建设，人人都有份。水利是大事，水利是急事，搞农田水利建设，水利是头一件。`,
      names[2],
    ];
    expect(outline(`各位代表：\n${text.map((line) => `${line}\n${prose}`).join("\n")}`)[2]).toBe(
      "1 三、|深入开展农田水利建设",
    );
  });

  it("takes 最后说到… and 最后 on lines of their own for headings", () => {
    const told = ["先说工业战线上的情况", "以下再说农业战线上的情况", "最后说到商业战线上的情况", "最后"];
    expect(outline(`各位代表：\n${told.map((line) => `${line}\n${prose}`).join("\n")}`)).toHaveLength(4);
  });

  it("nests headings without a marker by the levels that the file gives", () => {
    const line = (text: string, outlineLevel?: number) =>
      outlineLevel === undefined ? { text } : { text, outlineLevel };
    const levels = parseSpeech([
      line("同志们："),
      line("去年的收成", 1),
      line("粮食稳住了", 2),
      line(prose),
      line("产业起来了", 2),
      line(prose),
      line("二、今年的打算", 1),
      line("把路修通", 2),
      line(prose),
      line("三、怎样抓落实", 1),
      line(prose),
    ]).blocks.flatMap(({ level, text }) => (level === null ? [] : [`${level} ${text}`]));
    expect(levels).toEqual([
      "1 去年的收成",
      "2 粮食稳住了",
      "2 产业起来了",
      "1 今年的打算",
      "2 把路修通",
      "1 怎样抓落实",
    ]);
  });

  it("takes outline levels and drawn numbers from the file", () => {
    const { blocks } = parseSpeech([
      { text: "同志们：" },
      { text: "抓好当前工作", outlineLevel: 1, number: "一、" },
      { text: prose },
      { text: "抓好防汛", outlineLevel: 2, number: "（一）" },
      { text: prose },
    ]);
    expect(blocks.filter((block) => block.type === "heading")).toMatchObject([
      { level: 1, marker: "一、", text: "抓好当前工作" },
      { level: 2, marker: "（一）", text: "抓好防汛" },
    ]);
  });
});

describe("sectionsOf", () => {
  it("builds the tree with the opening run before the first heading", () => {
    const { blocks } = parseSpeech(
      `同志们：\n今天开会。\n一、抓产业\n（一）抓园区\n${prose}\n二、抓民生\n${prose}`,
    );
    expect(
      sectionsOf(blocks).map(({ index, firstBlock, endBlock, level, parent }) => [
        index,
        firstBlock,
        endBlock,
        level,
        parent,
      ]),
    ).toEqual([
      [null, 0, 1, 1, null],
      [1, 1, 4, 1, null],
      [2, 2, 4, 2, 1],
      [4, 4, 6, 1, null],
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(sectionsOf([])).toEqual([]);
  });
});
