import { describe, expect, it } from "vitest";
import {
  headingScores,
  IMPLEMENTATION,
  paragraphScores,
  PROBLEMS,
} from "../../../shared/domain/speech/role-evidence.ts";
import { agreeWithSiblings } from "../../../shared/domain/speech/role-sections.ts";
import { rolesOf } from "../../../shared/domain/speech/roles.ts";
import type { Role } from "../../../shared/domain/speech/speech.ts";

const cases: [string, [level: number | null, text: string, role: Role][]][] = [
  [
    "a report of three parts",
    [
      [null, "现在,我代表县人民政府向大会报告工作,请予审议。", "opening"],
      [1, "去年工作回顾", "review"],
      [null, "全年完成投资32亿元,增长9%,新建道路60公里,建成学校3所。", "review"],
      [null, "在肯定成绩的同时,我们也清醒看到,还存在产业基础薄弱、民生短板较多等问题。", "problems"],
      [1, "今年目标任务", "arrangements"],
      [2, "加快产业转型升级", "arrangements"],
      [null, "要坚持项目为王,加快推进园区建设,力争全年开工项目40个。", "arrangements"],
      [1, "全面加强政府自身建设", "implementation"],
      [null, "必须改进作风,强化责任,严肃问责,狠抓落实。", "implementation"],
      [null, "各位代表!让我们团结一心,为建设美好家园而努力奋斗!", "closing"],
    ],
  ],
  [
    "a talk that begins with why",
    [
      [null, "今天召开会议,主要任务是部署防汛工作。", "opening"],
      [1, "认清形势,增强做好防汛工作的紧迫感", "situation"],
      [null, "当前形势严峻,挑战很多,要深刻认识防汛的重要意义。", "situation"],
      [1, "突出重点,扎实做好各项准备", "arrangements"],
      [null, "要抓好隐患排查,加快水毁工程修复,确保汛前完成。", "arrangements"],
      [1, "加强领导,确保责任落实到位", "implementation"],
      [null, "各级领导干部要靠前指挥,严明纪律,强化督查。", "implementation"],
    ],
  ],
];

describe("roles", () => {
  it.each(cases)("of %s", (_name, blocks) => {
    expect(rolesOf(blocks.map(([level, plain]) => ({ level, plain })))).toEqual(
      blocks.map(([, , role]) => role),
    );
  });

  it.each(["提升政府治理能力和水平", "加快政府工作效能提升", "提高服务发展的政务水平"])(
    "takes the last part %s for the government's own work",
    (last) => {
      const parts: [number | null, string][] = [
        [1, "今年目标任务"],
        [null, "要坚持项目为王,加快推进园区建设,力争全年开工项目40个。"],
        [1, last],
        [null, "要依法办事,减少环节,让群众少跑路。"],
      ];
      expect(rolesOf(parts.map(([level, plain]) => ({ level, plain })))[2]).toBe("implementation");
    },
  );

  const told = (heading: string, body: string): Role | undefined =>
    rolesOf(
      [
        [1, "去年工作回顾"] as const,
        [null, "全年完成投资32亿元,增长9%,新建道路60公里,建成学校3所。"] as const,
        [1, heading] as const,
        [null, body] as const,
        [1, "今年的任务"] as const,
        [null, "要加快推进园区建设,力争全年开工项目40个。"] as const,
      ].map(([level, plain]) => ({ level, plain })),
    )[2];

  it.each(["关于粮食的收购问题", "第二期工程的投资比重问题", "当前生产中应当注意的几个问题"])(
    "takes a matter (%s) for no complaint",
    (matter) => {
      expect(told(matter, "要合理安排投资,必须把资金用在重点工程上,进一步节约开支。")).toBe("arrangements");
    },
  );

  it.each(["存在的主要问题", "问题和不足", "突出问题仍然不少", "问题"])("hears a complaint in %s", (lack) => {
    expect(told(lack, "有的工程质量不高,个别单位管理薄弱,浪费的现象也有。")).toBe("problems");
  });

  it("does not hear a complaint in a matter that is settled or talked of", () => {
    const settled = "两国边界问题已经谈妥,这个问题的解决是双方努力的结果,台湾问题是我国内政。";
    expect(told("关于对外工作", settled)).not.toBe("problems");
  });

  it("takes what begins with an order, and a plan, for tasks though their bodies tell of what was done as well", () => {
    const body =
      "夏粮是一年里的第一季粮食,国营粮站同农民之间历来有着很好的关系。两地粮站已经谈妥了交接的办法,仓库里的存粮和器材也都有人看管。" +
      "收购的价格由国家规定,农民卖多少、留多少由他们自己决定,任何人不得摊派。这几年的实践证明,这个办法受到群众的欢迎。";
    expect(told("确保夏粮收购平稳有序,推进仓储改造", body)).toBe("arrangements");
    expect(told("第三个五年计划概要", body)).toBe("arrangements");
  });

  it("takes those who are in need for no lack, and 保障 of their living for no means of carrying out", () => {
    const needy = "困难老年人养老床位2000张,困难家庭适老化改造2000户,困难群众助餐点200个。";
    expect(paragraphScores(needy)[PROBLEMS]).toBe(0);
    expect(paragraphScores("资金困难,管理薄弱。")[PROBLEMS]).toBeGreaterThan(0);
    expect(headingScores("用心用情保障改善民生")[IMPLEMENTATION]).toBe(0);
    expect(headingScores("健全保障机制")[IMPLEMENTATION]).toBeGreaterThan(0);
  });

  it("lets one heading without words of its own take the role of its four and more siblings", () => {
    const blocks = ["", "医疗", "养老", "宜居", "助学", "出行"].map((name) => ({
      level: name === "" ? 1 : 2,
      plain: `${name}方面`,
    }));
    const tasks = (odd: Role): Role[] => blocks.map((_, i) => (i === 2 ? odd : "arrangements"));
    expect(agreeWithSiblings(blocks, tasks("situation"))).toEqual(tasks("arrangements"));
    const named = blocks.map((block, i) => (i === 2 ? { ...block, plain: "严肃问责" } : block));
    expect(agreeWithSiblings(named, tasks("implementation"))).toEqual(tasks("implementation"));
    expect(agreeWithSiblings(blocks.slice(0, 4), tasks("situation").slice(0, 4))).toContain("situation");
  });

  it("takes what a procuratorate reports below headings that bid for a review", () => {
    const list: [number | null, string][] = [
      [null, "现在,我代表县人民检察院向大会报告工作。"],
      [1, "坚决维护安全稳定"],
      [null, "批准逮捕各类嫌疑人132人,起诉287人,起诉涉恶犯罪9人。"],
      [1, "强化法律监督,守护公平正义"],
      [null, "监督立案12件,提出抗诉5件,法院采纳率达到80%,整改已全部完成。"],
      [null, "我们也清醒认识到,工作中还存在监督能力不高、队伍薄弱等问题。"],
      [null, "下一步,要坚持党的领导,加大惩治力度,确保各项任务落实。"],
    ];
    const roles = rolesOf(
      list.map(([level, plain]) => ({ level, plain })),
      "青禾县人民检察院工作报告",
    );
    expect([roles[1], roles[3]]).toEqual(["review", "review"]);
  });

  it("ends complaints with the section they stand in", () => {
    const list: [number | null, string][] = [
      [1, "规划的说明"],
      [2, "过去五年的主要情况"],
      [null, "五年来粮食增产两成,修成水库三座。"],
      [null, "存在的问题是:有的地方进度不平衡,个别单位管理薄弱,浪费严重,群众困难不少。"],
      [2, "今后五年的原则"],
      [null, "这五年是关键时期,有利条件很多,困难也不少。"],
    ];
    expect(rolesOf(list.map(([level, plain]) => ({ level, plain })))[4]).not.toBe("problems");
  });

  it("gives nothing for nothing", () => {
    expect(rolesOf([])).toEqual([]);
  });
});
