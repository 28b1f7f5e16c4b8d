import { describe, expect, it } from "vitest";
import type { Backend } from "../../../electron/core/backend.ts";
import { openStore } from "../../../electron/core/store/open-store.ts";
import type { Events } from "../../../shared/contract/events.ts";
import type { SpeechDetail } from "../../../shared/contract/methods/library.ts";
import { speechText } from "./speech-texts.ts";
import { createTempBackend, tempFolder, testPorts } from "./temp-backend.ts";

/** A heading that speaks neither of the past nor of tasks. */
const PLAIN = "翻一翻手里的旧账本";
const withPlain = (text: string): string => text.replace("突出重点，扎实做好各项准备工作", PLAIN);

function spread(backend: Backend): Promise<Events["corrections.spread"]> {
  return new Promise((resolve) => {
    const stop = backend.subscribe(({ event, payload }) => {
      if (event !== "corrections.spread") return;
      stop();
      resolve(payload);
    });
  });
}

/** Resolves at the next change of the library that `holds` agrees with. */
function until(backend: Backend, holds: () => Promise<boolean>): Promise<void> {
  return new Promise((resolve) => {
    const look = async (): Promise<void> => {
      if (!(await holds())) return;
      stop();
      resolve();
    };
    const stop = backend.subscribe(({ event }) => void (event === "library.changed" && look()));
    void look();
  });
}

const roleOf = (speech: SpeechDetail, heading: string): string | undefined =>
  speech.sectionTree.find((section) => section.heading === heading)?.role;

async function rig() {
  const temp = createTempBackend();
  const first = temp.file("一.txt", withPlain(speechText({ place: "青禾县", year: 2024 })));
  const second = temp.file(
    "二.txt",
    withPlain(speechText({ place: "云岫县", year: 2023, meeting: "河湖长制工作会议" })).replaceAll(
      "堤防",
      "河岸",
    ),
  );
  await temp.importPaths(first, second);
  const { items } = await temp.call("library.list", { sort: "imported" });
  const [one, two] = items.toReversed().map(({ id }) => id);
  if (one === undefined || two === undefined) throw new Error("two speeches");
  const get = (id: number): Promise<SpeechDetail> => temp.call("library.get", { id });
  return { ...temp, first, one, two, get };
}

const line = (speech: SpeechDetail, text: string): number =>
  speech.blocks.find((block) => block.text === text)?.line ?? 0;

describe("corrections of a speech", () => {
  it("change sections, search, facets and figures at once, and go with undo", async () => {
    const { call, one, get } = await rig();
    const before = await get(one);
    const place = { line: line(before, PLAIN), text: `二、${PLAIN}` };
    const { correction } = await call("corrections.make", {
      speech: one,
      change: { kind: "role", place, role: "situation" },
    });
    const after = await get(one);
    expect(roleOf(before, PLAIN)).not.toBe("situation");
    expect(roleOf(after, PLAIN)).toBe("situation");
    expect(after.sectionTree.map(({ id }) => id)).toEqual(before.sectionTree.map(({ id }) => id));
    const { hits } = await call("search.run", { query: PLAIN, roles: ["situation"] });
    expect(hits.map((hit) => hit.speech.id)).toContain(one);
    const { roles } = await call("library.facets", {});
    expect(roles.find(({ value }) => value === "situation")?.count).toBeGreaterThan(0);
    expect((await call("library.stats", {})).byRole["situation"]).toBe(after.roleChars.situation);
    expect(await call("corrections.undo", { correction })).toEqual({ undone: true });
    expect(roleOf(await get(one), PLAIN)).toBe(roleOf(before, PLAIN));
    expect(await call("corrections.undo", { correction })).toEqual({ undone: false });
  });

  it("reach other speeches with the same heading, can be kept to this one, and are shown as evidence", async () => {
    const { backend, call, one, two, get } = await rig();
    const old = roleOf(await get(two), PLAIN);
    const place = { line: line(await get(one), PLAIN), text: `二、${PLAIN}` };
    const told = spread(backend);
    const { correction, learning } = await call("corrections.make", {
      speech: one,
      change: { kind: "role", place, role: "situation" },
    });
    expect(learning).toBe(true);
    expect(await told).toEqual({ correction, role: "situation", speeches: 1 });
    const learned = await get(two);
    expect(roleOf(learned, PLAIN)).toBe("situation");
    const block = learned.blocks.find(({ text }) => text === PLAIN);
    const { evidence } = await call("corrections.evidence", { speech: two, block: block?.id ?? 0 });
    expect(evidence[0]).toMatchObject({ source: "lesson", role: "situation", words: PLAIN });
    expect(await call("corrections.source", { speech: two })).toMatchObject({ lessons: 1, corrections: [] });
    await call("corrections.keepHere", { correction });
    await until(backend, async () => roleOf(await get(two), PLAIN) === old);
    expect(roleOf(await get(one), PLAIN)).toBe("situation");
  });

  it("never reach what a clerk put right", async () => {
    const { backend, call, one, two, get } = await rig();
    const make = async (speech: number, role: "situation" | "problems") => {
      const place = { line: line(await get(speech), PLAIN), text: `二、${PLAIN}` };
      return call("corrections.make", { speech, change: { kind: "role", place, role } });
    };
    const told = spread(backend);
    await make(one, "situation");
    await told;
    await make(two, "problems");
    expect(roleOf(await get(one), PLAIN)).toBe("situation");
    expect(roleOf(await get(two), PLAIN)).toBe("problems");
  });

  it("hold in speeches that are imported later", async () => {
    const { call, one, get, file, importPaths } = await rig();
    const place = { line: line(await get(one), PLAIN), text: `二、${PLAIN}` };
    await call("corrections.make", { speech: one, change: { kind: "role", place, role: "situation" } });
    const later = withPlain(speechText({ place: "桐川县", year: 2022, meeting: "抗旱工作会议" }));
    const { outcomes } = await importPaths(file("三.txt", later.replaceAll("堤防", "水渠")));
    const [outcome] = outcomes;
    if (outcome?.outcome !== "imported") throw new Error("not imported");
    expect(roleOf(await get(outcome.speechId), PLAIN)).toBe("situation");
  });

  it("stick when the file changes and is imported again, when the speech is removed and comes back, and when a newer reader reads it", async () => {
    const { call, ports, one, first, get, file, importPaths, clock, backend } = await rig();
    const speech = await get(one);
    const heading = { line: line(speech, "抓好物资储备"), text: "（二）抓好物资储备" };
    await call("corrections.make", { speech: one, change: { kind: "heading", place: heading, level: 1 } });
    await call("corrections.make", {
      speech: one,
      change: { kind: "title", value: "防汛讲话", place: null },
    });
    const check = async (id: number): Promise<void> => {
      const now = await get(id);
      expect(now.title).toBe("防汛讲话");
      expect(now.sectionTree.find((section) => section.heading === "抓好物资储备")?.level).toBe(1);
    };
    await check(one);
    clock.now += 60_000;
    const text = withPlain(speechText({ place: "青禾县", year: 2024 }));
    const { outcomes } = await importPaths(file("一.txt", text.replace("三十二处", "三十六处新")));
    expect(outcomes[0]).toMatchObject({ outcome: "updated", speechId: one });
    await check(one);
    await call("library.remove", { ids: [one] });
    clock.now += 60_000;
    const again = await importPaths(first);
    const [outcome] = again.outcomes;
    if (outcome?.outcome !== "imported") throw new Error("not imported");
    await check(outcome.speechId);
    await backend.close();
    const store = openStore(ports);
    store.db.exec("UPDATE speeches SET reader = 0, title = '旧的题目'");
    store.close();
    const next = createTempBackend(ports.paths.home);
    await until(
      next.backend,
      async () => (await next.call("library.get", { id: outcome.speechId })).title === "防汛讲话",
    );
  });

  it("are refused where the words are not in the text, and for what is not there", async () => {
    const { call, one } = await rig();
    const change = { kind: "remove", place: { line: 1, text: "没有这句话" } } as const;
    await expect(call("corrections.make", { speech: one, change })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await call("corrections.source", { speech: one })).corrections).toEqual([]);
    await expect(call("corrections.make", { speech: 999, change })).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(
      call("corrections.make", { speech: one, change: { kind: "date", value: "2024-13-40" } }),
    ).rejects.toMatchObject({ code: "invalid-input" });
  });

  it("go on with what the end of the program broke off", async () => {
    const home = tempFolder();
    const temp = createTempBackend(home);
    await temp.importPaths(
      temp.file("一.txt", withPlain(speechText())),
      temp.file(
        "二.txt",
        withPlain(speechText({ place: "云岫县", meeting: "河湖长制工作会议" })).replaceAll("堤防", "河岸"),
      ),
    );
    const { items } = await temp.call("library.list", { sort: "imported" });
    const [two = 0, one = 0] = items.map(({ id }) => id);
    const place = { line: 12, text: `二、${PLAIN}` };
    await temp.call("corrections.make", { speech: one, change: { kind: "role", place, role: "situation" } });
    await temp.backend.close();
    const store = openStore(testPorts(home));
    store.db.exec("UPDATE corrections SET spread = 0");
    store.close();
    const next = createTempBackend(home);
    await spread(next.backend);
    expect(roleOf(await next.call("library.get", { id: two }), PLAIN)).toBe("situation");
  });
});
