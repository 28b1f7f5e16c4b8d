import { describe, expect, it } from "vitest";
import { dressText } from "../../../shared/domain/drafts/dress.ts";
import type { Run } from "../../../shared/domain/drafts/runs.ts";

const shown = (runs: readonly Run[]): string =>
  runs.map((run) => (run.type === "text" ? run.text : `〔${run.prompt}〕`)).join("");

const keysOf = (runs: readonly Run[]): string[] =>
  runs.flatMap((run) => (run.type === "slot" ? [run.key] : []));

describe("dressing a text", () => {
  it.each([
    ["2024年，新建厂房12个、道路32.6公里", "〔年份〕年，新建厂房〔数量〕个、道路〔长度〕公里"],
    ["完成投资3.5亿元，其中民营占四成", "完成投资〔金额〕亿元，其中民营占四成"],
    [
      "一般公共预算收入完成8.2亿元，增长6.5%",
      "一般公共预算收入完成〔一般公共预算收入〕亿元，增长〔一般公共预算收入增速〕%",
    ],
    ["6月底前完成", "〔日期〕前完成"],
    [
      "前三季度完成**亿元，XX县增长*.*%，20**年",
      "前三季度完成〔金额〕亿元，〔县名〕增长〔百分比〕%，〔年份〕年",
    ],
    ["XX同志讲了话", "〔姓名〕同志讲了话"],
    ["３０００多名群众", "〔人数〕多名群众"],
  ])("%s", (text, expected) => {
    expect(shown(dressText(text, { ownNames: [] }))).toBe(expected);
  });

  it("keeps every character outside slots and nothing of what was cut out", () => {
    const text = "二〇二四年，云岭县王建国同志走访36户。";
    const runs = dressText(text, { ownNames: [] });
    const kept = runs.flatMap((run) => (run.type === "text" ? [run.text] : [])).join("");
    expect(kept).toBe("年，同志走访户。");
    expect(JSON.stringify(runs)).not.toMatch(/云岭|王建国|36/u);
  });

  it("leaves the user's own names alone, however they are written", () => {
    expect(shown(dressText("云嶺縣、云水县", { ownNames: ["云岭县"] }))).toBe("云嶺縣、〔县名〕");
  });

  it("gives one value one key, names across sources, figures only inside one", () => {
    const of = (text: string, id: string): string[] =>
      keysOf(dressText(text, { ownNames: [], source: { kind: "speech", id, title: "" } }));
    const [first, again, other] = of("云水县、云水县、清河县", "1");
    expect(first).toBe(again);
    expect(first).not.toBe(other);
    expect(of("云水县", "2")).toEqual([first]);
    expect(of("2024年", "1")).not.toEqual(of("2024年", "2"));
    expect(of("2024年，2024年", "1")[0]).toBe(of("2024年", "1")[0]);
  });

  it("puts the source on every run", () => {
    const source = { kind: "speech", id: "3", title: "讲话", sectionId: 9 } as const;
    for (const run of dressText("2024年全县工作", { ownNames: [], source }))
      expect(run.source).toEqual(source);
  });
});
