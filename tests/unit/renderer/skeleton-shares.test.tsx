// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { occasionsToBegin, skeletonRef, type Skeleton } from "../../../renderer/app/mined-occasions.ts";
import { SkeletonOutline } from "../../../renderer/features/home/skeleton-option.tsx";
import { SkeletonPaper } from "../../../renderer/features/templates/skeleton-paper.tsx";
import { fakeApi } from "./fake-api.ts";
import { render, type Rendered } from "./render.tsx";

const skeleton: Skeleton = {
  id: "mined:review-arrangements",
  group: "安全生产工作会",
  origin: "mined",
  hidden: false,
  name: "回顾—安排 3/4",
  description: "",
  minutes: 20,
  parts: [
    { role: "review", heading: "工作回顾", share: 0.4, count: 3, points: [] },
    {
      role: "arrangements",
      heading: "工作安排",
      share: 0.6,
      count: 3,
      points: [
        { heading: "抓实隐患排查", topic: "安全生产", share: 0.5, count: 3 },
        { heading: "抓严项目监管", topic: "项目建设", share: 0.25, count: 2 },
      ],
    },
  ],
};
const noop = (): void => {};

const percents = ({ root }: Rendered): string[] =>
  [...root.querySelectorAll(".share-mark")].map((mark) => mark.textContent ?? "");
const widths = ({ root }: Rendered): string[] =>
  [...root.querySelectorAll<HTMLElement>(".share-mark-bar > span")].map(({ style }) => style.width);

describe("shares of length", () => {
  it("stand at each part and, of the whole, at each topic in it, in the order of the speech", async () => {
    const rendered = await render(
      fakeApi({}).api,
      <SkeletonPaper
        occasion={{ id: "x", name: "安全生产工作会", origin: "mined", skeletons: [skeleton] }}
        skeleton={skeleton}
        profile={null}
        role={null}
        onRole={noop}
      />,
    );
    expect(percents(rendered)).toEqual(["40%", "60%", "30%", "15%"]);
    expect(widths(rendered).map(Number.parseFloat)[2]).toBeCloseTo(50);
    const topics = [...rendered.root.querySelectorAll(".skeleton-point")].map((one) => one.textContent);
    expect(topics).toEqual(["（一）抓实隐患排查3 篇30%", "（二）抓严项目监管2 篇15%"]);
    await rendered.unmount();
  });

  it("are told where a new draft's skeleton is chosen, too", async () => {
    const rendered = await render(fakeApi({}).api, <SkeletonOutline skeleton={skeleton} />);
    expect(percents(rendered)).toEqual(["40%", "60%", "30%", "15%"]);
    expect(rendered.root.textContent).toContain("（二）抓严项目监管2 篇15%");
    await rendered.unmount();
  });
});

describe("the occasions to begin a draft for", () => {
  const mined = {
    occasions: ["安全生产工作会", "春训会", "*"].map((occasion) => ({
      occasion,
      name: occasion === "*" ? null : occasion,
      level: null,
      speeches: 4,
      skeletons: [
        {
          form: "review-arrangements",
          name: "回顾—安排",
          support: 3,
          of: 4,
          chars: 3600,
          parts: [],
        },
      ],
    })),
  };
  const builtIn = {
    id: "safety-annual",
    origin: "built-in" as const,
    hidden: false,
    name: "一年部署",
    description: "",
    minutes: 20,
    parts: [],
  };
  const listed = [
    {
      id: "work-safety",
      name: "安全生产工作会",
      origin: "built-in" as const,
      skeletons: [builtIn],
    },
  ];

  it("hold what was mined for them, and are told to the host as where each skeleton stands", () => {
    const occasions = occasionsToBegin(listed, mined);
    expect(occasions.map(({ name, skeletons }) => [name, skeletons.length])).toEqual([
      ["安全生产工作会", 2],
      ["春训会", 1],
    ]);
    const [safety] = occasions;
    expect(safety?.skeletons.map((one) => skeletonRef(safety, one))).toEqual([
      { occasion: "work-safety", id: "safety-annual" },
      { occasion: "安全生产工作会", id: "mined:review-arrangements" },
    ]);
  });
});
