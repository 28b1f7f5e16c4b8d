import { describe, expect, it } from "vitest";
import { groupSentences, sentencesOf } from "../../../shared/domain/mining/sentence-groups.ts";

const say = (text: string, speechId: number, year = 2020 + speechId) => ({ text, speechId, year });

describe("grouping sentences", () => {
  it("puts together what says the same with other names and figures, and counts speeches once", () => {
    const groups = groupSentences([
      say("全年新上项目32个，总投资15.6亿元，其中亿元以上项目8个。", 1),
      say("全年新上项目41个，总投资20亿元，其中亿元以上项目12个。", 2),
      say("全年新上各类项目7个，总投资3亿元，其中亿元以上项目2个。", 3),
      say("全年新上项目41个，总投资20亿元，其中亿元以上项目12个。", 2),
      say("要把安全生产责任落实到每一个岗位、每一名职工。", 1),
    ]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ speeches: [1, 2, 3], firstYear: 2021, lastYear: 2023 });
    expect(groups[0]?.text).toMatch(/^全年新上项目/u);
    expect(groups[0]?.variants).toEqual(["全年新上各类项目7个，总投资3亿元，其中亿元以上项目2个。"]);
  });

  it("gives nothing where nothing is said twice, and passes over what is too short", () => {
    expect(groupSentences([])).toEqual([]);
    expect(groupSentences([say("要把安全生产责任落实到每一个岗位、每一名职工。", 1)])).toEqual([]);
    expect(sentencesOf("同志们！坚持项目为王，对签约项目抓开工，对开工项目抓投产。\n没有句号的一行")).toEqual(
      ["坚持项目为王，对签约项目抓开工，对开工项目抓投产。"],
    );
  });
});
