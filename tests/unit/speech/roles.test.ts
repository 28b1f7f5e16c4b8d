import { describe, expect, it } from "vitest";
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

  it("gives nothing for nothing", () => {
    expect(rolesOf([])).toEqual([]);
  });
});
