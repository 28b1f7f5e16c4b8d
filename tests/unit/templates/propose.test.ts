import { describe, expect, it } from "vitest";
import { outlineSkeleton } from "../../../renderer/features/desk/binder/outline-skeleton.ts";
import type { OutlineEntry } from "../../../renderer/editor/digest/outline.ts";
import { createTempBackend, type TempBackend } from "../core/temp-backend.ts";

const SPEECH = `在清河县招商引资工作会议上的讲话
清河县县长 周明远
（2024年3月8日）
同志们：
今天，我们召开全县招商引资工作会议，总结2023年工作，部署2024年任务。下面，我讲两点意见。
一、肯定成绩，坚定招商信心
2023年，全县新签约项目36个，到位资金52.8亿元，同比增长12.5%。清河县连续三年被评为先进。
二、突出重点，狠抓项目招引
（一）紧盯产业招大商。要围绕装备制造，由县工信局牵头，引进亿元以上项目15个。
（二）优化服务稳客商。各乡镇要落实专班，王志强同志要每月调度一次。
同志们，招商引资是头号工程，让我们撸起袖子、一抓到底！
`;

async function imported(): Promise<TempBackend> {
  const temp = createTempBackend();
  await temp.importPaths(temp.file("招商.txt", SPEECH));
  return temp;
}

async function sectionId({ call }: TempBackend, heading: string): Promise<number> {
  const detail = await call("library.get", { id: 1 });
  const found = detail.sectionTree.find((section) => section.heading.includes(heading));
  if (!found) throw new Error(`no section ${heading}`);
  return found.id;
}

describe("a section proposed as a template", () => {
  it("has its slots, role, topic and occasion, whatever county it is from", async () => {
    const temp = await imported();
    const id = await sectionId(temp, "肯定成绩");
    const template = await temp.call("templates.propose", { target: { kind: "section", id } });
    expect(template).toMatchObject({ type: "section", role: "review", heading: "肯定成绩，坚定招商信心" });
    expect(template).toHaveProperty("occasions", ["investment-projects"]);
    expect(template.text).toContain("{year:年份}年，全县新签约项目{number:");
    expect(template.text).not.toMatch(/36|52\.8|12\.5|清河|2023/u);
    expect(template.text).toContain("{place:县名}连续");
  });

  it("lets the headings below lead their paragraphs, and keeps other figures apart", async () => {
    const temp = await imported();
    const id = await sectionId(temp, "突出重点");
    const template = await temp.call("templates.propose", { target: { kind: "section", id } });
    const { text } = template;
    const lines = text.split("\n");
    expect(lines[0]).toMatch(/^紧盯产业招大商。要围绕/u);
    expect(lines[1]).toMatch(/^优化服务稳客商。各乡镇/u);
    expect(text).not.toContain("王志强");
    expect(template).toHaveProperty("topic", expect.stringMatching(/./u));
    await temp.call("templates.save", {
      template: await temp.call("templates.propose", { target: { kind: "section", id } }),
    });
    expect((await temp.call("templates.list", {})).sections[0]).toMatchObject({ origin: "own", text });
  });

  it("opens the user's own names under the prompts that fill them again", async () => {
    const temp = await imported();
    const profile = await temp.call("profile.get", {});
    await temp.call("profile.set", { ...profile, county: "清河县" });
    const id = await sectionId(temp, "肯定成绩");
    const { text } = await temp.call("templates.propose", { target: { kind: "section", id } });
    expect(text).toContain("{place:县名}连续");
  });

  it("takes a draft's section: what was filled in is open again, other values of one prompt apart", async () => {
    const { call } = createTempBackend();
    const slot = (key: string, value: string | null) =>
      ({ type: "slot", key, kind: "number", prompt: "数量", value }) as const;
    const template = await call("templates.propose", {
      target: {
        kind: "blocks",
        role: "arrangements",
        occasion: "全县安全生产工作会议",
        blocks: [
          { type: "heading", level: 1, runs: [{ type: "text", text: "管住烟花{爆竹}" }] },
          {
            type: "paragraph",
            level: null,
            runs: [slot("a", "30"), { type: "text", text: "个点位，" }, slot("b", null), slot("a", "30")],
          },
        ],
      },
    });
    expect(template).toMatchObject({ heading: "管住烟花｛爆竹｝", occasions: ["work-safety"] });
    expect(template.text).toBe("{number:数量}个点位，{number:数量2}{number:数量}");
  });

  it("refuses what has no text", async () => {
    const { call } = createTempBackend();
    const target = {
      kind: "blocks",
      role: "review",
      occasion: null,
      blocks: [{ type: "paragraph", level: null, runs: [] }],
    } as const;
    await expect(
      call("templates.propose", { target: { ...target, blocks: [{ ...target.blocks[0], runs: [] }] } }),
    ).rejects.toMatchObject({ code: "invalid-input" });
  });
});

describe("a draft's outline as a skeleton", () => {
  const entry = (level: 1 | 2, heading: string | null, chars: number): OutlineEntry => {
    return { key: heading ?? "end", level, number: "", heading, role: "review", chars, share: null };
  };

  it("has parts and points with shares by length, open slots kept", () => {
    const entries = [
      entry(1, null, 100),
      entry(1, "干在〔年份〕", 300),
      entry(2, "抓早", 200),
      entry(2, "抓小", 100),
    ];
    const skeleton = outlineSkeleton({ entries, places: new Map() }, "码头会", 25);
    expect(skeleton).toMatchObject({ occasion: "码头会", minutes: 25 });
    expect(skeleton.type === "skeleton" && skeleton.parts).toEqual([
      { role: "review", heading: "", share: 0.25, points: [] },
      {
        role: "review",
        heading: "干在{text:年份}",
        share: 0.75,
        points: [
          { heading: "抓早", share: 2 / 3 },
          { heading: "抓小", share: 1 / 3 },
        ],
      },
    ]);
  });
});
