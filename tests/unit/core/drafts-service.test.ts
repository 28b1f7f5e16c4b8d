import { describe, expect, it } from "vitest";
import { createBackend } from "../../../electron/core/backend.ts";
import type { Draft } from "../../../shared/contract/methods/drafts.ts";
import type { DraftDocument } from "../../../shared/domain/drafts/draft-document.ts";
import type { EditorStateJson } from "../../../shared/domain/drafts/editor-state.ts";
import {
  documentFromEditorState,
  editorStateFromDocument,
} from "../../../shared/domain/drafts/editor-state-document.ts";
import { builtInOccasions } from "../../../templates/built-in.ts";
import { speechText } from "./speech-texts.ts";
import { createTempBackend } from "./temp-backend.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function documentOf({ state }: { readonly state: string }): DraftDocument {
  return documentFromEditorState(JSON.parse(state) as EditorStateJson);
}

/** A state whose running text is one paragraph. */
function stateOf(text: string, title = "稿"): string {
  const blocks = [{ type: "paragraph" as const, level: null, runs: [{ type: "text" as const, text }] }];
  return JSON.stringify(editorStateFromDocument({ title, byline: "", dateline: "", salutation: "", blocks }));
}

describe("new drafts", () => {
  it("begin blank, with the user's own leader as speaker", async () => {
    const { call } = createTempBackend();
    const profile = await call("profile.get", {});
    await call("profile.set", { ...profile, leaderPost: "县长", leaderName: "林知远" });
    const draft = await call("drafts.create", { title: "在会上的讲话", minutes: 20 });
    expect(draft).toMatchObject({
      title: "在会上的讲话",
      occasion: null,
      minutes: 20,
      revision: 1,
      unfilledSlots: 0,
    });
    expect(documentOf(draft)).toEqual({
      title: "在会上的讲话",
      byline: "县长　林知远",
      dateline: "",
      salutation: "同志们：",
      blocks: [{ type: "paragraph", level: null, runs: [] }],
    });
  });

  it("are laid out from every built-in skeleton, with all its headings", async () => {
    const { call } = createTempBackend();
    for (const occasion of builtInOccasions) {
      for (const skeleton of occasion.skeletons) {
        const draft = await call("drafts.create", { skeleton: { occasion: occasion.id, id: skeleton.id } });
        const { blocks } = documentOf(draft);
        const headings = skeleton.parts.flatMap((part) => [
          ...(part.heading === null ? [] : [1]),
          ...part.points.map(() => 2),
        ]);
        expect(blocks.filter(({ type }) => type === "heading").map(({ level }) => level)).toEqual(headings);
        expect(blocks.at(-1)?.type).toBe("paragraph");
        expect(draft).toMatchObject({ occasion: occasion.name, minutes: skeleton.minutes });
      }
    }
  });

  it("tell of an old speech where every word came from, and do not keep its speaker", async () => {
    const { call, importPaths, file } = createTempBackend();
    await importPaths(file("旧.txt", speechText()));
    const speech = (await call("library.list", {})).items[0];
    const draft = await call("drafts.create", { fromSpeech: speech?.id ?? 0 });
    const document = documentOf(draft);
    expect(document).toMatchObject({
      title: "在全县防汛工作会议上的讲话",
      byline: "",
      salutation: "同志们：",
    });
    const detail = await call("library.get", { id: speech?.id ?? 0 });
    const heading = document.blocks.find(({ type }) => type === "heading");
    const source = {
      kind: "speech",
      id: String(speech?.id),
      title: "在全县防汛工作会议上的讲话",
      sectionId: detail.sectionTree[1]?.id,
    };
    expect(heading).toMatchObject({
      level: 1,
      runs: [
        { type: "text", text: "总结经验，充分肯定", source },
        { type: "slot", kind: "place", prompt: "县名", value: null, source },
        { type: "text", text: "取得的成绩", source },
      ],
    });
    expect(document.blocks.flatMap(({ runs }) => runs).every((run) => run.source)).toBe(true);
    await expect(call("drafts.create", { fromSpeech: 999 })).rejects.toMatchObject({ code: "not-found" });
    await expect(call("drafts.create", { skeleton: { occasion: "none", id: "none" } })).rejects.toMatchObject(
      {
        code: "not-found",
      },
    );
  });
});

describe("saving drafts", () => {
  it("counts the revision up and refuses one that is not the last", async () => {
    const { call, clock } = createTempBackend();
    const { id } = await call("drafts.create", {});
    clock.now += 1000;
    const saved = await call("drafts.save", {
      id,
      expectedRevision: 1,
      state: stateOf("今天 开会。", "新题"),
    });
    expect(saved).toEqual({ revision: 2, savedAt: clock.now });
    const draft = await call("drafts.get", { id });
    expect(draft).toMatchObject({
      title: "新题",
      chars: 7,
      excerpt: "今天 开会。",
      revision: 2,
      updatedAt: clock.now,
    });
    await expect(
      call("drafts.save", { id, expectedRevision: 1, state: stateOf("旧") }),
    ).rejects.toMatchObject({
      code: "conflict",
      details: { revision: "2" },
    });
    expect((await call("drafts.get", { id })).state).toBe(stateOf("今天 开会。", "新题"));
  });

  it("keeps the state as it came, unknown fields and all, and refuses what is none", async () => {
    const { call } = createTempBackend();
    const { id } = await call("drafts.create", {});
    const state = JSON.stringify({
      root: { type: "root", x: 1, children: [{ type: "horizontalrule", version: 1 }] },
      y: 2,
    });
    await call("drafts.save", { id, expectedRevision: 1, state });
    expect((await call("drafts.get", { id })).state).toBe(state);
    for (const wrong of ["", "{", "null", '{"root":{}}', '{"root":{"type":"root","children":[1]}}'])
      await expect(call("drafts.save", { id, expectedRevision: 2, state: wrong })).rejects.toMatchObject({
        code: "invalid-input",
      });
  });

  it("survives closing the program", async () => {
    const { call, backend, ports } = createTempBackend();
    const { id } = await call("drafts.create", {});
    await call("drafts.save", { id, expectedRevision: 1, state: stateOf("写到一半") });
    await backend.close();
    const again = createBackend(ports);
    expect((await again.call("drafts.get", { id })).state).toBe(stateOf("写到一半"));
    await again.close();
  });

  it("keeps plan, removal and order", async () => {
    const { call, clock, backend } = createTempBackend();
    const changes: number[] = [];
    backend.subscribe(({ event, payload }) => void (event === "drafts.changed" && changes.push(payload.id)));
    const first = await call("drafts.create", { title: "甲" });
    clock.now += MINUTE;
    const second = await call("drafts.create", { title: "乙" });
    const plan = async (change: { minutes?: number | null; occasion?: string }): Promise<unknown> => {
      const { draft } = await call("drafts.update", { id: first.id, ...change });
      return [draft.minutes, draft.occasion];
    };
    expect(await plan({ minutes: 30 })).toEqual([30, null]);
    expect(await plan({ occasion: "防汛会" })).toEqual([30, "防汛会"]);
    expect(await plan({ minutes: null })).toEqual([null, "防汛会"]);
    const titles = async (): Promise<string[]> =>
      (await call("drafts.list", {})).items.map(({ title }) => title);
    expect(await titles()).toEqual(["乙", "甲"]);
    expect(await call("drafts.remove", { id: second.id })).toEqual({ removed: true });
    expect(await call("drafts.remove", { id: second.id })).toEqual({ removed: false });
    expect(await titles()).toEqual(["甲"]);
    await expect(
      call("drafts.save", { id: second.id, expectedRevision: 1, state: stateOf("") }),
    ).rejects.toMatchObject({ code: "not-found" });
    expect(await call("drafts.restore", { id: second.id })).toEqual({ restored: true });
    expect(await titles()).toEqual(["乙", "甲"]);
    expect(changes).toEqual([first.id, second.id, first.id, first.id, first.id, second.id, second.id]);
  });
});

describe("snapshots", () => {
  it("hold earlier texts, a minute apart or before a large loss", async () => {
    const { call, clock } = createTempBackend();
    let { id, revision }: Pick<Draft, "id" | "revision"> = await call("drafts.create", {});
    const save = async (text: string, after: number): Promise<void> => {
      clock.now += after;
      ({ revision } = await call("drafts.save", { id, expectedRevision: revision, state: stateOf(text) }));
    };
    await save("一二三四五六七八九十", MINUTE);
    await save("一二三四五六七八九十甲", 1000);
    await save("一二三四五六七八九十甲乙", 1000);
    const revisions = async (): Promise<number[]> =>
      (await call("drafts.snapshots", { id })).items.map(({ revision }) => revision);
    expect(await revisions()).toEqual([2, 1]);
    await save("一", 1000);
    expect(await revisions()).toEqual([4, 2, 1]);
    const { items } = await call("drafts.snapshots", { id });
    expect(await call("drafts.snapshot", { id: items[0]?.id ?? 0 })).toEqual({
      state: stateOf("一二三四五六七八九十甲乙"),
    });
    await expect(call("drafts.snapshot", { id: 999 })).rejects.toMatchObject({ code: "not-found" });
  });

  it("thin out with age: twenty, then one an hour for a day, then one a day", async () => {
    const { call, clock } = createTempBackend();
    const { id } = await call("drafts.create", {});
    const start = clock.now;
    for (let revision = 1; clock.now - start < 3 * DAY; revision += 1) {
      clock.now += 10 * MINUTE;
      await call("drafts.save", { id, expectedRevision: revision, state: stateOf("文".repeat(9)) });
    }
    const ages = (await call("drafts.snapshots", { id })).items.map(({ createdAt }) => clock.now - createdAt);
    const within = (from: number, to: number): number => ages.filter((age) => age >= from && age < to).length;
    expect(within(0, 20 * 10 * MINUTE + 1)).toBe(20);
    expect(within(4 * 60 * MINUTE, DAY)).toBe(20);
    expect(within(DAY, 4 * DAY)).toBeGreaterThanOrEqual(2);
    expect(within(DAY, 4 * DAY)).toBeLessThanOrEqual(4);
  });
});
