import { describe, expect, it } from "vitest";
import { headingShape } from "../../../shared/domain/headings/heading-shape.ts";
import { parallelForm } from "../../../shared/domain/headings/parallel-form.ts";
import { meterSet } from "../../../shared/domain/headings/set-meter.ts";

describe("the shape of a heading", () => {
  it.each([
    ["聚力抓项目强支撑", "8", "D2v1N2v1N2"],
    ["聚焦优势兴产业", "7", "V2N2v1N2"],
    ["民生保障持续加强", "8", "N4D2A2"],
    ["加快转型升级，加力构建现代产业体系", "6+10", "D2I4,D2V2N6"],
    ["加強“三農”工作，加力推進鄉村振興", "6+8", "V2N4,D2V2I4"],
    ["以改善民生为重点", "8", "以V2N2为N2"],
    ["", "", ""],
  ])("%s", (heading, lengths, pattern) => {
    const shape = headingShape(heading);
    expect([shape.lengths, shape.pattern]).toEqual([lengths, pattern]);
  });

  it("loses no character of the clauses", () => {
    for (const text of ["扩投资促消费增强内需主动力", "统筹推进新型城镇化和乡村全面振兴", "稳"]) {
      const [clause] = headingShape(text).clauses;
      expect(clause?.words.map((word) => word.text).join("")).toBe(text);
    }
  });
});

describe("the form of a set", () => {
  it("finds lengths, the words that all begin with, and those that all end in", () => {
    const form = parallelForm(
      ["全力提升文化创新指数", "全力提升绿色发展指数", "全力提升人民幸福指数"].map(headingShape),
    );
    expect(form?.lengths).toBe("10");
    expect(form?.clauses[0]).toMatchObject({ prefix: "全力提升", suffix: "指数" });
  });
});

describe("the meter of a set", () => {
  it("shows where lengths break, a verb comes twice, or a heading says nothing", () => {
    const meter = meterSet([
      "聚力抓项目强支撑",
      "聚力促消费添活力",
      "聚力优环境",
      "聚力抓作风提效能",
      "聚力提水平上台阶",
    ]);
    expect(meter.lengths).toBe("8");
    expect(meter.breaks[2]?.lengths).toBe("5");
    expect(meter.breaks[3]?.repeats).toEqual({ word: "抓", at: 0 });
    expect(meter.breaks[0]).toEqual({ lengths: null, pattern: false, repeats: null, hollow: false });
    expect([meter.fit, meter.of]).toEqual([2, 5]);
  });

  it("lets a verb be that all headings end in", () => {
    const meter = meterSet([
      "领导带头，以上率下抓落实",
      "转变作风，真刀真枪抓落实",
      "严格督查，一严到底抓落实",
    ]);
    expect(meter.breaks.map(({ repeats }) => repeats)).toEqual([null, null, null]);
  });

  it("marks empty symmetry down", () => {
    const meter = meterSet(["提升工作水平", "增强工作成效", "巩固发展成果"]);
    expect(meter.breaks.every(({ hollow }) => hollow)).toBe(true);
    expect(meter.fit).toBe(0);
  });

  it("is silent where no two headings are alike", () => {
    const meter = meterSet(["2025年工作回顾", "下一步打算", "切实加强政府自身建设，努力让人民满意"]);
    expect(meter.lengths).toBeNull();
    expect(meter.breaks.every(({ lengths, repeats }) => lengths === null && repeats === null)).toBe(true);
  });
});
