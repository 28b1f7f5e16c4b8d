import { describe, expect, it } from "vitest";
import { withOwnNames } from "../../../renderer/features/templates/own-names.ts";
import {
  matchingFrames,
  matchingOccasions,
  matchingSections,
  type Templates,
} from "../../../renderer/features/templates/template-match.ts";
import { slotText } from "../../../renderer/ui/slot-text.ts";
import { parseTemplateText } from "../../../shared/domain/drafts/template-text.ts";

const BUILT_IN = { origin: "built-in", hidden: false } as const;

const templates: Templates = {
  occasions: [
    {
      id: "work",
      name: "经济工作会",
      origin: "built-in",
      skeletons: [
        {
          id: "a",
          ...BUILT_IN,
          name: "三段式",
          description: "常用",
          minutes: 40,
          parts: [
            { role: "review", heading: "肯定成绩", share: 1, points: [{ heading: "稳中有进", share: 1 }] },
          ],
        },
      ],
    },
    { id: "safety", name: "安全生产会", origin: "built-in", skeletons: [] },
  ],
  sections: [
    {
      id: "s1",
      ...BUILT_IN,
      role: "review",
      topic: "工业",
      occasions: ["work"],
      heading: "工业向好",
      text: "产值{number:数量}",
    },
    {
      id: "s2",
      ...BUILT_IN,
      role: "arrangements",
      topic: "安全生产",
      occasions: ["safety"],
      heading: "严防死守",
      text: "守住底线",
    },
  ],
  frames: [{ id: "f1", ...BUILT_IN, role: "arrangements", kind: "task", text: "以{text:抓手}为抓手" }],
};

describe("searching templates", () => {
  it("finds occasions by their skeletons' headings", () => {
    expect(matchingOccasions(templates, "稳中有进").map((one) => one.id)).toEqual(["work"]);
    expect(matchingOccasions(templates, "")).toHaveLength(2);
  });

  it("keeps to the occasion until something is searched for", () => {
    const ids = (query: string): string[] =>
      matchingSections(templates, { query, occasion: "work", role: null, origin: null }).map((one) => one.id);
    expect(ids("")).toEqual(["s1"]);
    expect(ids("底线")).toEqual(["s2"]);
    expect(ids("底线 工业")).toEqual([]);
  });

  it("narrows by role", () => {
    expect(matchingFrames(templates, { query: "", occasion: null, role: "review", origin: null })).toEqual(
      [],
    );
  });
});

describe("own names", () => {
  const profile = {
    province: "",
    city: "",
    county: "云岭县",
    town: "",
    unit: "",
    leaderPost: "",
    leaderName: "",
  };

  it("fill the slots that ask for them and leave the others open", () => {
    const runs = withOwnNames(parseTemplateText("{place:县名}的{place:市名}与{number:县名}"), profile);
    expect(runs.map((run) => (run.type === "slot" ? run.value : run.text))).toEqual([
      "云岭县",
      "的",
      null,
      "与",
      null,
    ]);
  });
});

describe("slotText", () => {
  it("shows slots as 〔提示〕", () => expect(slotText("以{text:抓手}为抓手")).toBe("以〔抓手〕为抓手"));
});
