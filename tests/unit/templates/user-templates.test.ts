import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import type { Input, Output } from "../../../shared/contract/methods.ts";
import { AppError } from "../../../shared/contract/errors.ts";
import { errorMessage } from "../../../shared/contract/error-messages.ts";
import { migrate } from "../../../electron/core/store/migrate.ts";
import { migrations } from "../../../electron/core/store/migrations/migrations.ts";
import { createTempBackend, tempFolder, type TempBackend } from "../core/temp-backend.ts";

type OwnTemplate = Input<"templates.save">["template"];

const SECTION: OwnTemplate = {
  type: "section",
  role: "arrangements",
  topic: "项目建设",
  occasions: ["investment-projects"],
  heading: "盯紧抓牢码头扩建",
  text: "{org:建设单位}要倒排工期，{date:完工日期}前完成{number:工程量}万方疏浚任务。\n码头配套道路由{person:责任人}牵头。",
};
const FRAME: OwnTemplate = {
  type: "frame",
  role: "implementation",
  kind: "emphasis",
  text: "谁的码头谁守好，{org:责任单位}不能当甩手掌柜。",
};
const SKELETON: OwnTemplate = {
  type: "skeleton",
  occasion: "码头建设推进会",
  name: "三段式",
  description: "推进会上用。",
  minutes: 20,
  parts: [
    { role: "opening", heading: "", share: 0.1, points: [] },
    {
      role: "arrangements",
      heading: "抓重点，{year:年份}年码头要见效",
      share: 0.8,
      points: [
        { heading: "疏浚航道", share: 0.5 },
        { heading: "接通道路", share: 0.5 },
      ],
    },
    { role: "closing", heading: "", share: 0.1, points: [] },
  ],
};

async function list({ call }: TempBackend, hidden = false): Promise<Output<"templates.list">> {
  return call("templates.list", { hidden });
}

async function save({ call }: TempBackend, template: OwnTemplate): Promise<string> {
  return (await call("templates.save", { template })).id;
}

async function importText(backend: TempBackend, text: string): Promise<Output<"templates.import">> {
  const token = backend.backend.files.put("外单位.andu-templates.json", new TextEncoder().encode(text));
  return backend.call("templates.import", { token });
}

async function refusal(backend: TempBackend, file: unknown): Promise<string> {
  const text = typeof file === "string" ? file : JSON.stringify(file);
  const failed: unknown = await importText(backend, text).then(
    () => null,
    (error: unknown) => error,
  );
  expect(failed).toBeInstanceOf(AppError);
  return errorMessage(failed as AppError);
}

describe("own templates", () => {
  it("are not saved beside a built-in one that nothing was changed in", async () => {
    const temp = createTempBackend();
    const before = await list(temp);
    const [occasion] = before.occasions;
    const skeleton = occasion?.skeletons[0];
    if (!occasion || !skeleton) throw new Error("no built-in skeleton");
    const { id, origin: _origin, hidden: _hidden, ...words } = skeleton;
    const copy: OwnTemplate = { type: "skeleton", occasion: occasion.name, ...words };
    expect(await temp.call("templates.save", { template: copy })).toEqual({
      id,
      already: true,
      builtIn: true,
    });
    expect(await list(temp)).toEqual(before);
    const longer = await temp.call("templates.save", { template: { ...copy, minutes: copy.minutes + 5 } });
    expect(longer.builtIn).toBe(false);
    expect((await list(temp)).occasions[0]?.skeletons.map((one) => one.id)).toContain(longer.id);
  });

  it("stand before the built-in ones and say whose they are", async () => {
    const temp = createTempBackend();
    const before = await list(temp);
    const section = await save(temp, SECTION);
    const frame = await save(temp, FRAME);
    const skeleton = await save(temp, SKELETON);
    const { sections, frames, occasions } = await list(temp);
    expect(sections).toHaveLength(before.sections.length + 1);
    expect(sections[0]).toMatchObject({
      id: section,
      origin: "own",
      hidden: false,
      heading: SECTION.heading,
    });
    expect(sections[1]).toMatchObject({ origin: "built-in" });
    expect(frames[0]).toMatchObject({ id: frame, origin: "own" });
    expect(occasions[0]).toMatchObject({ id: "码头建设推进会", origin: "own" });
    expect(occasions[0]?.skeletons[0]).toMatchObject({ id: skeleton, parts: SKELETON.parts });
  });

  it("are suggested and inserted as the built-in ones are", async () => {
    const temp = createTempBackend();
    const id = await save(temp, SECTION);
    const { items } = await temp.call("suggest.sections", { role: "arrangements", topic: "码头扩建" });
    expect(items[0]).toMatchObject({
      target: { kind: "template", id },
      source: "我的模板",
      topic: "项目建设",
    });
    const { blocks } = await temp.call("insertion.prepare", { target: { kind: "template", id } });
    expect(blocks.map(({ type }) => type)).toEqual(["heading", "paragraph", "paragraph"]);
    expect(blocks[1]?.runs[0]).toMatchObject({ type: "slot", kind: "org", prompt: "建设单位", value: null });
    const frame = await save(temp, FRAME);
    const framed = await temp.call("insertion.prepare", { target: { kind: "frame", id: frame } });
    expect(framed.blocks[0]?.runs[0]).toMatchObject({ source: { title: "我的句式" } });
  });

  it("suggests those of the draft's occasion first where nothing else tells them apart", async () => {
    const temp = createTempBackend();
    const ids = [];
    for (const occasions of [["work-safety"], ["rural-work"]])
      ids.push(await save(temp, { ...SECTION, occasions, heading: `码头${occasions.join("")}` }));
    const topic = "码头";
    const first = async (occasion: string): Promise<unknown> =>
      (await temp.call("suggest.sections", { topic, occasion })).items[0]?.target.id;
    expect(await first("安全生产工作会议")).toBe(ids[0]);
    expect(await first("全县农村工作会议")).toBe(ids[1]);
  });

  it("lays a draft out from an own skeleton", async () => {
    const temp = createTempBackend();
    const id = await save(temp, SKELETON);
    const draft = await temp.call("drafts.create", { skeleton: { occasion: "码头建设推进会", id } });
    expect(draft).toMatchObject({ occasion: "码头建设推进会", minutes: 20 });
    expect(draft.excerpt).toContain("疏浚航道");
  });

  it("keeps an own skeleton of a known occasion with the others of that occasion", async () => {
    const temp = createTempBackend();
    const id = await save(temp, { ...SKELETON, occasion: "安全生产工作会议" });
    const { occasions } = await list(temp);
    const safety = occasions.find(({ skeletons }) => skeletons.some((one) => one.id === id));
    expect(safety).toMatchObject({ id: "work-safety", origin: "built-in" });
  });

  it("changes one, and keeps the same words once", async () => {
    const temp = createTempBackend();
    const id = await save(temp, FRAME);
    await temp.call("templates.save", { id, template: { ...FRAME, text: "谁的航道谁疏通。" } });
    expect((await list(temp)).frames[0]).toMatchObject({ id, text: "谁的航道谁疏通。" });
    const again = await temp.call("templates.save", { template: { ...FRAME, text: "谁的航道 谁疏通。" } });
    expect(again).toEqual({ id, already: true, builtIn: false });
    await expect(temp.call("templates.save", { id: "own-99", template: FRAME })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("takes the place of a built-in one, which can be shown again", async () => {
    const temp = createTempBackend();
    const { frames } = await list(temp);
    const old = frames[0];
    if (!old) throw new Error("no frames");
    const instead = { type: "frame", id: old.id } as const;
    await temp.call("templates.save", { template: FRAME, instead });
    expect((await list(temp)).frames.some(({ id }) => id === old.id)).toBe(false);
    expect((await list(temp, true)).frames.find(({ id }) => id === old.id)?.hidden).toBe(true);
    await temp.call("templates.hide", { templates: [instead], hidden: false });
    expect((await list(temp)).frames.some(({ id }) => id === old.id)).toBe(true);
  });

  it("removes and brings back; what was removed long ago is purged", async () => {
    const temp = createTempBackend();
    const id = await save(temp, FRAME);
    const templates = [{ type: "frame", id } as const];
    expect(await temp.call("templates.remove", { templates })).toEqual({ removed: templates });
    expect((await list(temp, true)).frames.some((one) => one.id === id)).toBe(false);
    expect(await temp.call("templates.restore", { templates })).toEqual({ restored: templates });
    expect((await list(temp)).frames[0]?.id).toBe(id);
  });

  it("offers none that is hidden, neither in lists nor as a suggestion", async () => {
    const temp = createTempBackend();
    const id = await save(temp, SECTION);
    const { sections, occasions } = await list(temp);
    await temp.call("templates.hide", {
      templates: sections
        .filter(({ role }) => role === "arrangements")
        .map((one) => ({ type: "section" as const, id: one.id })),
      hidden: true,
    });
    const { items } = await temp.call("suggest.sections", { role: "arrangements", topic: "码头扩建" });
    expect(items).toEqual([]);
    expect((await list(temp, true)).sections.find((one) => one.id === id)?.hidden).toBe(true);
    const [occasion] = occasions;
    const skeletons = occasion?.skeletons.map((one) => ({ type: "skeleton" as const, id: one.id })) ?? [];
    await temp.call("templates.hide", { templates: skeletons, hidden: true });
    expect((await list(temp)).occasions.some(({ id: one }) => one === occasion?.id)).toBe(false);
  });
});

describe("shared template files", () => {
  it("take all kinds from one library to another, once", async () => {
    const one = createTempBackend();
    const ids = [];
    for (const template of [SECTION, FRAME, SKELETON])
      ids.push({ type: template.type, id: await save(one, template) });
    const { sections } = await list(one);
    const builtIn = sections.find(({ origin }) => origin === "built-in");
    const { token, name } = await one.call("templates.export", {
      templates: [...ids, { type: "section", id: builtIn?.id ?? "" }],
    });
    expect(name).toBe("模板（4个）.andu-templates.json");
    const text = new TextDecoder().decode(one.backend.files.read(token).bytes);
    const other = createTempBackend();
    expect(await importText(other, text)).toMatchObject({ added: { length: 3 }, already: 1 });
    expect(await importText(other, text)).toMatchObject({ added: [], already: 4 });
    expect((await list(other)).sections[0]).toMatchObject({
      text: SECTION.text,
      occasions: SECTION.occasions,
    });
    expect((await list(other)).occasions[0]?.skeletons[0]).toMatchObject({ parts: SKELETON.parts });
  });

  it("leave hidden what was hidden, and bring back what was removed", async () => {
    const temp = createTempBackend();
    const section = { type: "section" as const, id: await save(temp, SECTION) };
    const frame = { type: "frame" as const, id: await save(temp, FRAME) };
    const { token } = await temp.call("templates.export", { templates: [section, frame] });
    const text = new TextDecoder().decode(temp.backend.files.read(token).bytes);
    await temp.call("templates.hide", { templates: [section], hidden: true });
    await temp.call("templates.remove", { templates: [frame] });
    expect(await importText(temp, text)).toEqual({ added: [frame], already: 1 });
    expect((await list(temp, true)).sections[0]).toMatchObject({ id: section.id, hidden: true });
  });

  it("say which entry is wrong and what of it, and then take nothing", async () => {
    const temp = createTempBackend();
    const { type: _, ...frame } = FRAME;
    const file = (entry: object): object => ({
      format: "andu-templates",
      version: 1,
      frames: [frame, { ...frame, ...entry }],
    });
    expect(await refusal(temp, "{")).toContain("不是案牍的模板文件");
    expect(await refusal(temp, { format: "other", version: 1 })).toContain("不是案牍的模板文件");
    expect(await refusal(temp, { format: "andu-templates", version: 9 })).toContain("升级");
    expect(await refusal(temp, { format: "andu-templates", version: 1 })).toContain("没有模板");
    expect(await refusal(temp, { format: "andu-templates", version: 1, frames: {} })).toContain("列表");
    const cases: [object, string][] = [
      [{ role: "boss" }, "第 2 个句式“谁的码头谁守好，〔责任单位〕不能当甩手掌…”，性质（role）不能是“boss”"],
      [{ text: undefined }, "正文（text）没有写"],
      [{ text: "完成{数量}个" }, "不是空位的花括号“{数量}”"],
      [{ text: "完成{count:数量}个" }, "不是空位的花括号“{count:数量}”"],
      [{ colour: "red" }, "多出了不认识的内容“colour”"],
    ];
    for (const [entry, message] of cases) expect(await refusal(temp, file(entry))).toContain(message);
    const parts = [
      { role: "opening", heading: null, share: 0.5, points: [] },
      { role: "closing", heading: null, share: 2, points: [] },
    ];
    const skeleton = { occasion: "会", name: "名", description: "说明", minutes: 10, parts };
    expect(await refusal(temp, { format: "andu-templates", version: 1, skeletons: [skeleton] })).toContain(
      "第 1 个提纲“名”，各部分（parts）的第 2 项的篇幅（share）不在许可的范围里",
    );
    expect((await list(temp)).frames.some(({ origin }) => origin === "own")).toBe(false);
  });
});

describe("a library from before own templates", () => {
  it("opens with its settings and takes own templates", async () => {
    const home = tempFolder();
    const db = new Database(join(home, "library.db"));
    migrate(
      db,
      migrations.filter(({ version }) => version < 110),
    );
    db.prepare("INSERT INTO settings (key, value) VALUES ('profile', ?)").run('{"county":"云溪县"}');
    db.close();
    const temp = createTempBackend(home);
    expect(await temp.call("profile.get", {})).toMatchObject({ county: "云溪县" });
    await save(temp, FRAME);
    expect((await list(temp)).frames[0]).toMatchObject({ origin: "own" });
  });
});
