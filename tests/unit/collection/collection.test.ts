import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { migrate } from "../../../electron/core/store/migrate.ts";
import { migrations } from "../../../electron/core/store/migrations/migrations.ts";
import type { SpeechDetail } from "../../../shared/contract/methods/library.ts";
import type { RunBlock } from "../../../shared/domain/drafts/runs.ts";
import { createTempBackend, tempFolder, type TempBackend } from "../core/temp-backend.ts";

const DAY = 24 * 60 * 60 * 1000;

const SPEECH = `在全县项目建设推进会上的讲话
（2025年3月18日）
云岫县县长　周明远
同志们：
这次会议的主要任务是部署项目建设工作。下面，我讲两点意见。
一、抓项目，夯实发展后劲
要坚持项目为王，把云岫县的家底摸清，把2025年的任务排细。
全年新开工项目56个，完成投资12.8亿元。
（一）抓好前期工作
前期工作抓得实，后期推进才顺当。
二、抓落实，确保工作见效
要一级抓一级，层层抓落实，坚决防止说在嘴上、挂在墙上。
同志们，让我们撸起袖子加油干，奋力开创新局面！
`;

async function withSpeech(temp: TempBackend): Promise<SpeechDetail> {
  await temp.importPaths(temp.file("讲话.txt", SPEECH));
  const { items } = await temp.call("library.list", {});
  return temp.call("library.get", { id: items[0]?.id ?? 0 });
}

function blockWith(speech: SpeechDetail, words: string): SpeechDetail["blocks"][number] {
  const block = speech.blocks.find(({ text }) => text.includes(words));
  if (!block) throw new Error(`no block with ${words}`);
  return block;
}

function sectionWith(speech: SpeechDetail, words: string): number {
  const section = speech.sectionTree.find(({ heading }) => heading.includes(words));
  if (!section) throw new Error(`no section ${words}`);
  return section.id;
}

const shown = (blocks: readonly RunBlock[]): string[] =>
  blocks.map(({ runs }) =>
    runs.map((run) => (run.type === "text" ? run.text : (run.value ?? `〔${run.prompt}〕`))).join(""),
  );

async function download(temp: TempBackend, format: "docx" | "txt", text = ""): Promise<Uint8Array> {
  const { token } = await temp.call("collection.export", { format, text });
  return temp.backend.files.read(token).bytes;
}

describe("a library from before the collection", () => {
  it("opens with its content and an empty collection", async () => {
    const home = tempFolder();
    const db = new SqliteDatabase(join(home, "library.db"));
    migrate(
      db,
      migrations.filter(({ version }) => version < 70),
    );
    db.prepare("INSERT INTO settings (key, value) VALUES ('profile', ?)").run('{"county":"云岫县"}');
    db.close();
    const { call } = createTempBackend(home);
    expect(await call("profile.get", {})).toMatchObject({ county: "云岫县" });
    expect(await call("collection.list", {})).toEqual({ total: 0, items: [] });
  });
});

describe("keeping", () => {
  it("keeps a paragraph with where it is from, once", async () => {
    const temp = createTempBackend();
    const speech = await withSpeech(temp);
    const block = blockWith(speech, "前期工作抓得实");
    const kept = await temp.call("collection.keep", { target: { kind: "block", id: block.id } });
    expect(kept.already).toBe(false);
    expect(await temp.call("collection.keep", { target: { kind: "block", id: block.id } })).toEqual({
      id: kept.id,
      already: true,
    });
    const { total, items } = await temp.call("collection.list", {});
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      heading: "",
      excerpt: "前期工作抓得实，后期推进才顺当。",
      tags: [],
      note: "",
      source: {
        kind: "speech",
        title: speech.title,
        date: "2025-03-18",
        place: "一、抓项目，夯实发展后劲 › （一）抓好前期工作",
        speech: speech.id,
      },
    });
    expect(await temp.call("collection.get", { id: kept.id })).toMatchObject({ block: block.id });
  });

  it("keeps a whole section, its heading apart, and selected words", async () => {
    const temp = createTempBackend();
    const speech = await withSpeech(temp);
    await temp.call("collection.keep", {
      target: { kind: "section", id: sectionWith(speech, "抓项目") },
    });
    const words = await temp.call("collection.keep", {
      target: {
        kind: "words",
        block: blockWith(speech, "一级抓一级").id,
        text: " 要一级抓一级，层层抓落实 \n\n",
      },
    });
    const { items } = await temp.call("collection.list", {});
    const section = items.find(({ heading }) => heading !== "");
    expect(section).toMatchObject({ heading: "抓项目，夯实发展后劲", role: "arrangements" });
    expect(section?.source.place).toBe("");
    const piece = await temp.call("collection.get", { id: words.id });
    expect(shown(piece.blocks)).toEqual(["要一级抓一级，层层抓落实"]);
    expect(piece.source.place).toContain("抓落实，确保工作见效");
  });

  it("keeps what is selected in a draft with its slots and sources, and refuses what is empty", async () => {
    const temp = createTempBackend();
    const { id } = await temp.call("drafts.create", { title: "在全县大会上的讲话" });
    const source = { kind: "speech" as const, id: "7", title: "旧稿" };
    const blocks: RunBlock[] = [
      {
        type: "paragraph",
        level: null,
        runs: [
          { type: "text", text: "新开工项目", source },
          { type: "slot", key: "number:数量", kind: "number", prompt: "数量", value: "56" },
          { type: "text", text: "个。" },
        ],
      },
    ];
    const asked = blocks.map((block) => ({ type: block.type, level: block.level, runs: [...block.runs] }));
    const kept = await temp.call("collection.keep", {
      target: { kind: "draft", id, place: "一、抓项目", role: "review", blocks: asked },
    });
    const piece = await temp.call("collection.get", { id: kept.id });
    expect(piece).toMatchObject({
      excerpt: "新开工项目56个。",
      role: "review",
      source: { kind: "draft", title: "在全县大会上的讲话", place: "一、抓项目", draft: id, speech: null },
    });
    const { blocks: prepared } = await temp.call("insertion.prepare", {
      target: { kind: "kept", id: kept.id },
    });
    expect(shown(prepared)).toEqual(["新开工项目〔数量〕个。"]);
    expect(prepared[0]?.runs[0]?.source).toEqual(source);
    const blank = [
      { type: "paragraph" as const, level: null, runs: [{ type: "text" as const, text: "　" }] },
    ];
    await expect(
      temp.call("collection.keep", { target: { kind: "draft", id, place: "", blocks: blank } }),
    ).rejects.toMatchObject({ code: "invalid-input" });
    await expect(temp.call("collection.keep", { target: { kind: "block", id: 4711 } })).rejects.toMatchObject(
      { code: "not-found" },
    );
  });

  it("outlives its speech, and still can be inserted with provenance and slots", async () => {
    const temp = createTempBackend();
    const speech = await withSpeech(temp);
    const { id } = await temp.call("collection.keep", {
      target: { kind: "section", id: sectionWith(speech, "抓项目") },
    });
    temp.clock.now -= 40 * DAY;
    await temp.call("library.remove", { ids: [speech.id] });
    await temp.backend.close();
    const later = createTempBackend(temp.home);
    const piece = await later.call("collection.get", { id });
    expect(piece).toMatchObject({
      block: null,
      source: { title: speech.title, date: "2025-03-18", speech: null },
    });
    const { blocks } = await later.call("insertion.prepare", { target: { kind: "kept", id } });
    expect(shown(blocks)[2]).toBe("全年新开工项目〔数量〕个，完成投资〔金额〕亿元。");
    expect(shown(blocks)[1]).toContain("〔县名〕的家底");
    for (const { runs } of blocks)
      for (const run of runs)
        expect(run.source).toMatchObject({ kind: "speech", id: String(speech.id), title: speech.title });
    const bare = await later.call("insertion.prepare", {
      target: { kind: "kept", id },
      withoutHeading: true,
    });
    expect(bare.blocks).toHaveLength(blocks.length - 1);
  });
});

describe("finding, tagging, removing", () => {
  async function filled() {
    const temp = createTempBackend();
    const speech = await withSpeech(temp);
    const keep = async (words: string): Promise<number> => {
      const target = { kind: "block" as const, id: blockWith(speech, words).id };
      return (await temp.call("collection.keep", { target })).id;
    };
    const ids = [await keep("项目为王"), await keep("一级抓一级"), await keep("加油干")] as const;
    await temp.call("collection.update", { id: ids[0], tags: [" 项目 ", "开篇"], note: "周县长的说法" });
    await temp.call("collection.update", { id: ids[1], tags: ["落实"] });
    const list = async (filter: Parameters<typeof temp.call<"collection.list">>[1]): Promise<number[]> =>
      (await temp.call("collection.list", filter)).items.map(({ id }) => id);
    return { temp, ids, list };
  }

  it("finds by text, source, tag and note, in either script and width, and marks the words", async () => {
    const { temp, ids, list } = await filled();
    expect(await list({ text: "層層" })).toEqual([ids[1]]);
    expect(await list({ text: "周縣長" })).toEqual([ids[0]]);
    expect(await list({ text: "项目建设推进会 开篇" })).toEqual([ids[0]]);
    expect(await list({ text: "２０２５年" })).toEqual([ids[0]]);
    expect(await list({ text: "没有这样的话" })).toEqual([]);
    const { items } = await temp.call("collection.list", { text: "層層 一級" });
    expect(items[0]?.ranges.map(([start, end]) => items[0]?.excerpt.slice(start, end))).toEqual([
      "一级",
      "一级",
      "层层",
    ]);
  });

  it("filters by tags, all of them, and by none, and counts them", async () => {
    const { temp, ids, list } = await filled();
    expect(await list({ tags: ["项目"] })).toEqual([ids[0]]);
    expect(await list({ tags: ["项目", "落实"] })).toEqual([]);
    expect(await list({ untagged: true })).toEqual([ids[2]]);
    expect(await list({ roles: ["closing"] })).toEqual([ids[2]]);
    expect(await temp.call("collection.facets", { text: "层层" })).toMatchObject({
      all: 3,
      untagged: 0,
      tags: [{ value: "落实", count: 1 }],
    });
  });

  it("brings back what was removed, with tags and note, also by keeping it again", async () => {
    const { temp, ids, list } = await filled();
    expect(await temp.call("collection.remove", { ids: [ids[0], ids[1], 99] })).toEqual({
      removed: [ids[0], ids[1]],
    });
    expect(await list({})).toEqual([ids[2]]);
    expect(await temp.call("collection.restore", { ids: [ids[1]] })).toEqual({ restored: [ids[1]] });
    const [speech] = (await temp.call("library.list", {})).items;
    const { blocks } = await temp.call("library.get", { id: speech?.id ?? 0 });
    const block = blocks.find(({ text }) => text.includes("项目为王"));
    const again = await temp.call("collection.keep", { target: { kind: "block", id: block?.id ?? 0 } });
    expect(again).toEqual({ id: ids[0], already: false });
    expect(await temp.call("collection.get", { id: ids[0] })).toMatchObject({
      tags: ["开篇", "项目"],
      note: "周县长的说法",
    });
  });

  it("forgets for good what was removed 30 days ago, and nothing younger", async () => {
    const { temp, ids } = await filled();
    const today = temp.clock.now;
    temp.clock.now = today - 31 * DAY;
    await temp.call("collection.remove", { ids: [ids[0]] });
    temp.clock.now = today - 29 * DAY;
    await temp.call("collection.remove", { ids: [ids[1]] });
    await temp.backend.close();
    const later = createTempBackend(temp.home);
    expect(await later.call("collection.restore", { ids: [ids[0], ids[1]] })).toEqual({ restored: [ids[1]] });
  });
});

describe("exporting", () => {
  async function filled() {
    const temp = createTempBackend();
    const speech = await withSpeech(temp);
    const first = await temp.call("collection.keep", {
      target: { kind: "section", id: sectionWith(speech, "抓好前期工作") },
    });
    await temp.call("collection.update", { id: first.id, tags: ["项目"], note: "可作过渡" });
    await temp.call("collection.keep", { target: { kind: "block", id: blockWith(speech, "加油干").id } });
    return { temp, speech };
  }

  it("writes a text file by tag with sources", async () => {
    const { temp } = await filled();
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await download(temp, "txt"));
    expect(text).toBe(
      [
        "\u{FEFF}素材夹",
        "",
        "【项目（1条）】",
        "　　抓好前期工作",
        "　　前期工作抓得实，后期推进才顺当。",
        "　　——《在全县项目建设推进会上的讲话》，2025年3月18日，一、抓项目，夯实发展后劲",
        "　　备注：可作过渡",
        "",
        "【未加标签（1条）】",
        "　　同志们，让我们撸起袖子加油干，奋力开创新局面！",
        "　　——《在全县项目建设推进会上的讲话》，2025年3月18日，二、抓落实，确保工作见效",
        "",
        "",
      ].join("\r\n"),
    );
  });

  it("writes a Word file with the sources in 楷体, and only what passes the filter", async () => {
    const { temp } = await filled();
    const body = strFromU8(
      unzipSync(await download(temp, "docx", "前期"))["word/document.xml"] ?? new Uint8Array(),
    );
    const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([paragraph]) => ({
      text: [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map((match) => match[1]).join(""),
      face: /w:eastAsia="([^"]+)"/u.exec(paragraph)?.[1],
    }));
    expect(paragraphs.map(({ text, face }) => `${face ?? ""} ${text}`)).toEqual([
      "方正小标宋简体 素材夹",
      "黑体 项目（1条）",
      "仿宋_GB2312 抓好前期工作",
      "仿宋_GB2312 前期工作抓得实，后期推进才顺当。",
      "楷体_GB2312 ——《在全县项目建设推进会上的讲话》，2025年3月18日，一、抓项目，夯实发展后劲",
      "楷体_GB2312 备注：可作过渡",
      " ",
    ]);
  });
});
