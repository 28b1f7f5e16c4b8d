import { describe, expect, it } from "vitest";
import { documentFromEditorState } from "../../../shared/domain/drafts/editor-state-document.ts";
import type { EditorStateJson } from "../../../shared/domain/drafts/editor-state.ts";
import { nextSession } from "../../../shared/domain/drafts/renewal.ts";
import { createTempBackend } from "../core/temp-backend.ts";

const OLD = [
  "在云岭县2025年经济工作会议上的讲话",
  "云岭县县长　周明远",
  "（2025年2月6日）",
  "同志们：",
  "今天，我们召开云岭县2025年经济工作会议，总结2024年工作，部署2025年任务。下面，我讲两点意见。",
  "一、成绩来之不易",
  "2024年，云岭县完成固定资产投资86.5亿元，增长7.2%。县十五届人大四次会议确定的目标全面完成。",
  "二、任务更加艰巨",
  "2025年要学习清河县的经验，新开工项目36个。到2035年基本建成现代化云岭县。",
].join("\n");

async function oldSpeech() {
  const temp = createTempBackend();
  await temp.importPaths(temp.file("旧稿.txt", OLD));
  const { items } = await temp.call("library.list", {});
  const profile = await temp.call("profile.get", {});
  await temp.call("profile.set", { ...profile, county: "青禾县", leaderPost: "县长", leaderName: "林致远" });
  return { ...temp, speech: items[0]?.id ?? 0 };
}

describe("an old speech taken up anew", () => {
  it("is a form of its values, each once, with what it may become and where it stands", async () => {
    const { call, speech } = await oldSpeech();
    const { groups } = await call("drafts.renewal", { speech });
    const of = (old: string) => groups.find((group) => group.old === old);
    expect(of("2025")).toMatchObject({ kind: "year", offered: "2026" });
    expect(of("2025")?.places.length).toBeGreaterThanOrEqual(3);
    expect(of("2024")).toMatchObject({ offered: "2025" });
    expect(of("云岭县")).toMatchObject({ kind: "place", offered: "青禾县" });
    expect(of("清河县")).toMatchObject({ kind: "place", offered: null });
    expect(of("86.5")).toMatchObject({ kind: "number", offered: null });
    expect(of("2035")).toMatchObject({ offered: null });
    expect(of("86.5")?.places[0]).toMatchObject({ after: "亿元，增长7.2%。" });
    expect(of("十五届人大四次会议")).toMatchObject({ kind: "session" });
  });

  it("becomes a draft with the answers in all their places, and open slots for the rest", async () => {
    const { call, speech } = await oldSpeech();
    const { groups } = await call("drafts.renewal", { speech });
    const key = (old: string): string => groups.find((group) => group.old === old)?.key ?? "";
    const values = {
      [key("2025")]: "2026",
      [key("86.5")]: "91.3",
      [key("云岭县")]: "青禾县",
      [key("2024")]: " ",
    };
    const { state } = await call("drafts.create", { fromSpeech: speech, values });
    const { blocks } = documentFromEditorState(JSON.parse(state) as EditorStateJson);
    const slots = blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.type === "slot" ? [run] : [])));
    const valuesOf = (old: string) =>
      new Set(slots.filter((slot) => slot.key === key(old)).map(({ value }) => value));
    expect(valuesOf("2025")).toEqual(new Set(["2026"]));
    expect(valuesOf("86.5")).toEqual(new Set(["91.3"]));
    expect(valuesOf("云岭县")).toEqual(new Set(["青禾县"]));
    expect(valuesOf("2024")).toEqual(new Set([null]));
    expect(
      JSON.stringify(
        blocks.map(({ runs }) => runs.map((run) => (run.type === "text" ? run.text : run.value))),
      ),
    ).not.toMatch(/云岭|清河|86\.5|36/u);
  });

  it("fills what the profile knows when a section is inserted, and nothing else", async () => {
    const { call, speech } = await oldSpeech();
    const { sectionTree } = await call("library.get", { id: speech });
    const section = sectionTree.find(({ heading }) => heading === "任务更加艰巨");
    const { blocks } = await call("insertion.prepare", { target: { kind: "section", id: section?.id ?? 0 } });
    const slots = blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.type === "slot" ? [run] : [])));
    expect(slots.map(({ prompt, value }) => [prompt, value])).toEqual([
      ["年份", "2026"],
      ["县名", null],
      ["数量", null],
      ["年份", null],
      ["县名", "青禾县"],
    ]);
  });
});

describe("the next session", () => {
  it.each([
    ["第十四届全国人民代表大会第三次会议", "第十四届全国人民代表大会第四次会议"],
    ["十五届人大四次会议", "十五届人大五次会议"],
    ["二十届三中全会", "二十届四中全会"],
    ["第9次会议", "第10次会议"],
  ])("%s", (old, next) => expect(nextSession(old)).toBe(next));

  it.each(["第十五届", "“十四五”"])("%s has none", (old) => expect(nextSession(old)).toBeNull());
});
