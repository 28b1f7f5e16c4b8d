import { describe, expect, it } from "vitest";
import { documentFromEditorState } from "../../../shared/domain/drafts/editor-state-document.ts";
import type { EditorStateJson } from "../../../shared/domain/drafts/editor-state.ts";
import type { Run } from "../../../shared/domain/drafts/runs.ts";
import { createTempBackend, type TempBackend } from "../core/temp-backend.ts";

const FACTS = {
  leaderPost: "区长",
  leaderName: "许望舒",
  unit: "临江区人民政府",
  meeting: "全区防汛工作会议",
  date: "2027-04-06",
};

async function withCounty(): Promise<TempBackend> {
  const temp = createTempBackend();
  const profile = await temp.call("profile.get", {});
  await temp.call("profile.set", {
    ...profile,
    county: "青竹县",
    leaderPost: "县长",
    leaderName: "林知远",
    unit: "青竹县人民政府",
  });
  return temp;
}

const words = (runs: readonly Run[]): string =>
  runs.map((run) => (run.type === "text" ? run.text : (run.value ?? `〔${run.prompt}〕`))).join("");

describe("what is said of a draft's meeting", () => {
  it("stands on the page, is kept, and comes back as the next draft's speaker and unit", async () => {
    const { call } = await withCounty();
    expect(await call("drafts.defaults", {})).toEqual({
      leaderPost: "县长",
      leaderName: "林知远",
      unit: "青竹县人民政府",
    });
    const draft = await call("drafts.create", { title: "讲话", facts: FACTS });
    expect(draft.facts).toEqual(FACTS);
    const document = documentFromEditorState(JSON.parse(draft.state) as EditorStateJson);
    expect(document).toMatchObject({ byline: "区长　许望舒", dateline: "2027年4月6日" });
    expect(await call("drafts.defaults", {})).toEqual({
      leaderPost: "区长",
      leaderName: "许望舒",
      unit: "临江区人民政府",
    });
    expect((await call("drafts.get", { id: draft.id })).facts).toEqual(FACTS);
  });

  it("fills the slots of templates that go into it, as the profile does for others", async () => {
    const { call } = await withCounty();
    const { id } = await call("templates.save", {
      template: {
        type: "section",
        role: "opening",
        topic: "防汛抗旱",
        occasions: [],
        heading: "开场",
        text: "{date:会议日期}，{org:单位名称}召开{text:会议名称}，总结{year:上年}年，部署{year:年份}年；{place:县名}{text:全县}上下，{person:责任人}。",
      },
    });
    const draft = await call("drafts.create", { facts: FACTS });
    const target = { kind: "template", id } as const;
    const inserted = await call("insertion.prepare", { target, draft: draft.id });
    expect(words(inserted.blocks[0]?.runs ?? [])).toBe(
      "2027年4月6日，临江区人民政府召开全区防汛工作会议，总结2026年，部署2027年；青竹县全县上下，〔责任人〕。",
    );
    const other = await call("insertion.prepare", { target });
    expect(words(other.blocks[0]?.runs ?? [])).toBe(
      "〔会议日期〕，青竹县人民政府召开〔会议名称〕，总结2025年，部署2026年；青竹县全县上下，〔责任人〕。",
    );
  });

  it("words a template for who holds the meeting", async () => {
    const { call } = createTempBackend();
    const { id } = await call("templates.save", {
      template: {
        type: "frame",
        role: "closing",
        kind: "closing",
        text: "{text:全县}上下，{org:县委}号召。",
      },
    });
    const said = async (unit: string): Promise<string> => {
      const draft = await call("drafts.create", { facts: { unit } });
      const { blocks } = await call("insertion.prepare", { target: { kind: "frame", id }, draft: draft.id });
      return words(blocks[0]?.runs ?? []);
    };
    expect(await said("澄江机械集团")).toBe("全公司上下，公司党委号召。");
    expect(await said("柳溪镇")).toBe("全镇上下，镇党委号召。");
    expect(await said("")).toBe("〔全县〕上下，〔县委〕号召。");
  });

  it("may change later: what was filled from it follows, what the writer filled in stays", async () => {
    const { call } = await withCounty();
    const { id } = await call("drafts.create", { facts: FACTS });
    const slot = (
      kind: "text" | "org" | "person" | "year",
      prompt: string,
      value: string | null,
      of = "",
    ) => ({
      key: `${kind}:${prompt}${of}`,
      kind,
      prompt,
      value,
    });
    const slots = [
      slot("text", "会议名称", FACTS.meeting),
      slot("org", "单位名称", "自己写的单位"),
      slot("year", "年份", null),
      slot("year", "上年", "2026"),
      slot("text", "全县", "全县"),
      slot("person", "责任人", null),
      slot("person", "人名", "许望舒", ":abc"),
      slot("person", "人名", "区长许望舒", ":def"),
      slot("person", "人名", "别的人", ":ghi"),
    ];
    const facts = {
      leaderPost: "镇长",
      leaderName: "周明远",
      unit: "柳溪镇",
      meeting: "",
      date: "2028-01-05",
    };
    const { refill } = await call("drafts.update", { id, facts, slots });
    expect(Object.fromEntries(refill.fills.map(({ key, value }) => [key, value]))).toEqual({
      "text:会议名称": "",
      "year:年份": "2028",
      "year:上年": "2027",
      "text:全县": "全镇",
      "person:人名:abc": "周明远",
      "person:人名:def": "镇长周明远",
    });
    expect(refill.byline).toEqual({ was: "区长　许望舒", is: "镇长　周明远" });
    expect(refill.dateline).toEqual({ was: "2027年4月6日", is: "2028年1月5日" });
    expect((await call("drafts.get", { id })).facts).toEqual(facts);
    expect(await call("drafts.defaults", {})).toMatchObject({ leaderName: "周明远", unit: "柳溪镇" });
  });

  it("refuses a day that is none", async () => {
    const { call } = createTempBackend();
    await expect(call("drafts.create", { facts: { date: "明天" } })).rejects.toMatchObject({
      code: "invalid-input",
    });
  });
});
