import { describe, expect, it } from "vitest";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";

const body = [
  "入冬以来，我县火灾隐患增多，现将有关事项通知如下。",
  "一、抓好隐患整改。对检查发现的问题要逐一登记、逐一整改，做到不留死角、不留后患。",
  "二、严格值班值守。各单位要落实领导带班和夜间值班，遇有情况第一时间报告、第一时间处置。",
];
const notice = (...rest: string[]): string =>
  ["关于加强冬季防火工作的通知", "各乡镇人民政府、县直各单位：", ...body, ...rest].join("\n");
const headings = (text: string): string[] =>
  parseSpeech(text)
    .blocks.filter(({ type }) => type === "heading")
    .map(({ marker, text: words }) => (marker ?? "") + words);

describe("notices", () => {
  it("reads head, addressees, signature and day of a notice", () => {
    const text = `云岭县消防安全委员会文件\n云消委〔2024〕12号\n${notice("云岭县消防安全委员会", "2024年12月3日", "抄送：县委办公室，县政府办公室。")}`;
    const { title, salutation, date, removed, kind } = parseSpeech(text);
    expect({ title, salutation, date, kind }).toEqual({
      title: "关于加强冬季防火工作的通知",
      salutation: "各乡镇人民政府、县直各单位：",
      date: "2024-12-03",
      kind: "notice",
    });
    expect(removed.map(({ text: words, reason }) => [words, reason])).toEqual([
      ["云岭县消防安全委员会文件", "metadata"],
      ["云消委〔2024〕12号", "metadata"],
      ["云岭县消防安全委员会", "metadata"],
      ["2024年12月3日", "metadata"],
      ["抄送：县委办公室，县政府办公室。", "metadata"],
    ]);
  });

  it("joins a title over three lines below the name of the office", () => {
    const { title } = parseSpeech(
      notice().replace(
        "关于加强冬季防火工作的通知",
        "云岭县人民政府办公室关于\n加强冬季森林草原防火\n工作的紧急通知",
      ),
    );
    expect(title).toBe("云岭县人民政府办公室关于加强冬季森林草原防火工作的紧急通知");
  });

  it.each([
    "各县（市、区）人民政府，市政府各部门：",
    "县直各单位：",
    "各部门、各门店：",
    "有关中央企业、各省属企业：",
    "公司各部门、所属各项目部：",
  ])("takes %s for the salutation", (line) => {
    expect(parseSpeech(notice().replace("各乡镇人民政府、县直各单位：", line)).salutation).toBe(line);
  });

  it.each([
    "各单位要落实以下责任：",
    "各项任务完成情况如下：",
    "各级各部门必须做到：",
    "我们县的各项工作：安全第一：",
  ])("does not take %s for it", (line) => {
    expect(parseSpeech(notice().replace("各乡镇人民政府、县直各单位：", line)).salutation).toBeNull();
  });

  it("reads its headings as tasks, whatever they set right", () => {
    const roles = parseSpeech(notice())
      .blocks.filter(({ type }) => type === "heading")
      .map(({ role }) => role);
    expect(roles).toEqual(["arrangements", "arrangements"]);
  });

  it("keeps a paper annexed behind the signature, and takes lists of annexes and files out", () => {
    const signed = ["云岭县消防安全委员会", "2024年12月3日"];
    const list = [
      "附件",
      "常见火灾隐患清单",
      "一、用电方面",
      "1.电线私拉乱接，插座串联使用。",
      "2.配电箱内堆放杂物，无人清理。",
    ];
    expect(headings(notice(...signed, ...list)).slice(2, 4)).toEqual(["常见火灾隐患清单", "一、用电方面"]);
    expect(parseSpeech(notice(...signed, ...list)).blocks.at(-1)?.role).toBe("problems");
    const files = parseSpeech(notice("附件：1.任务分工表", "2.情况统计表", ...signed));
    expect(files.removed.map(({ text }) => text)).toContain("附件：1.任务分工表");
    const table = parseSpeech(notice(...signed, "附件", "联系人登记表", "单位 姓名 电话", "甲镇", "乙镇"));
    expect(table.removed.slice(-5).map(({ text }) => text)).toEqual([
      "附件",
      "联系人登记表",
      "单位 姓名 电话",
      "甲镇",
      "乙镇",
    ]);
  });

  it("takes a table of contents without a head out", () => {
    const contents = [
      "1.学校防火工作方案 ....3",
      "2.商场防火工作方案（2024—2026年）",
      "..............9",
      "3.林区防火工作方案 . 15",
      "4.医院防火工作方案 ...18",
    ];
    const { removed } = parseSpeech([...contents, notice()].join("\n"));
    expect(removed.filter(({ reason }) => reason === "contents").map(({ text }) => text)).toEqual(contents);
  });

  it("takes numbered lines that come again, and title lines, for no running heads", () => {
    const plans = ["学校", "商场", "林区", "医院", "工地"].flatMap((place) => [
      `${place}冬季防火三年提升`,
      "工作方案（2024—2026年）",
      `第一步，${place}的各个班组要把防火的责任落实到人，做到有人管、有人查。`,
      `第二步，${place}的各个班组要把演练组织好，做到人人参加、人人过关。`,
      `第三步，${place}的各个班组要把台账建立好，做到有账可查、有据可依。`,
      "一、工作目标",
      `${place}的火灾隐患全部销号，防火设施全部完好，人人会报警、会逃生。`,
      "二、主要任务",
      `对${place}的电线、灶具逐一检查，发现问题当场整改。`,
    ]);
    const { removed } = parseSpeech(plans.join("\n"));
    expect(removed.filter(({ reason }) => reason === "running-head")).toEqual([]);
  });
});
