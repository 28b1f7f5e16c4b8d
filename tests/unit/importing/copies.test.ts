import SqliteDatabase from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { findDuplicate } from "../../../electron/core/duplicates/find-duplicate.ts";
import { shinglesOf, sharedCount } from "../../../electron/core/duplicates/shingles.ts";
import { bandsOf, estimate, sketchOf } from "../../../electron/core/duplicates/sketch.ts";
import { sketchNext } from "../../../electron/core/duplicates/sketching-service.ts";
import { insertSpeech } from "../../../electron/core/library/insert-speech.ts";
import { migrate } from "../../../electron/core/store/migrate.ts";
import { migrations } from "../../../electron/core/store/migrations/migrations.ts";
import { openStore } from "../../../electron/core/store/open-store.ts";
import { signatureOf } from "../../../electron/core/duplicates/signature.ts";
import { parseSpeech } from "../../../shared/domain/speech/parse-speech.ts";
import { createTempBackend } from "../core/temp-backend.ts";
import { longSpeech, onSite, traditional } from "./long-speech.ts";

describe("sketches", () => {
  it("estimate how much two texts share", () => {
    const text = longSpeech().replaceAll("\n", "");
    for (const share of [0.5, 0.8, 0.95]) {
      const a = shinglesOf([text]);
      const b = shinglesOf([text.slice(0, Math.floor(text.length * share))]);
      const exact = sharedCount(a, b) / (a.length + b.length - sharedCount(a, b));
      expect(Math.abs(estimate(sketchOf(a), sketchOf(b)) - exact)).toBeLessThan(0.13);
    }
  });

  it("share a band when texts are alike, and none when they are not", () => {
    const bands = (text: string): Uint32Array => bandsOf(sketchOf(shinglesOf([text])));
    const one = bands(longSpeech());
    const shares = (other: Uint32Array): boolean => other.some((band, place) => band === one[place]);
    expect(shares(bands(longSpeech({ edits: 3 })))).toBe(true);
    expect(shares(bands(longSpeech({ topic: "教育" })))).toBe(false);
  });

  it("are the same in traditional characters and full width", () => {
    expect(shinglesOf([traditional("统筹发展2024")])).toEqual(shinglesOf(["统筹发展２０２４"]));
  });
});

async function importAll(...texts: string[]) {
  const temp = createTempBackend();
  const outcomes = [];
  for (const [index, text] of texts.entries())
    outcomes.push(...(await temp.importPaths(temp.file(`${index}.txt`, text))).outcomes);
  const list = await temp.call("library.list", {});
  return { ...temp, outcomes, kinds: outcomes.map(({ outcome }) => outcome), list };
}

describe("the same speech", () => {
  it("with another site's rubbish around it is a duplicate", async () => {
    const { outcomes, kinds, list } = await importAll(longSpeech(), onSite(longSpeech()));
    expect(kinds).toEqual(["imported", "duplicate"]);
    expect(outcomes[1]).toMatchObject({ title: "在全县农业工作会议上的讲话" });
    expect(list.total).toBe(1);
  });

  it("in traditional characters on a site is a duplicate", async () => {
    const { kinds } = await importAll(longSpeech(), onSite(traditional(longSpeech())));
    expect(kinds).toEqual(["imported", "duplicate"]);
  });

  it("with small edits is imported beside the first and shown in one row with it", async () => {
    const { kinds, outcomes, list, call } = await importAll(longSpeech(), longSpeech({ edits: 4 }));
    expect(kinds).toEqual(["imported", "imported"]);
    const [first, second] = outcomes;
    if (first?.outcome !== "imported" || second?.outcome !== "imported") throw new Error("not imported");
    expect(second.sameAs).toEqual({ speechId: first.speechId, title: first.title });
    expect(list.total).toBe(1);
    expect(list.items).toMatchObject([{ id: first.speechId, copies: 1 }]);
    expect((await call("library.get", { id: first.speechId })).sameAs).toMatchObject([
      { id: second.speechId },
    ]);
    expect((await call("library.get", { id: second.speechId })).sameAs).toMatchObject([
      { id: first.speechId },
    ]);
    expect((await call("library.stats", {})).speeches).toBe(2);
    const { hits } = await call("search.run", { query: "高标准农田", limit: 50 });
    expect(new Set(hits.map(({ speech }) => speech.id)).size).toBe(2);
  });

  it("stays in the list when the first copy is removed, and joins it when that comes back", async () => {
    const { outcomes, call } = await importAll(longSpeech(), longSpeech({ edits: 4 }));
    const [first, second] = outcomes.map((one) => (one.outcome === "imported" ? one.speechId : 0));
    await call("library.remove", { ids: [first ?? 0] });
    expect((await call("library.list", {})).items).toMatchObject([{ id: second, copies: 0 }]);
    await call("library.restore", { ids: [first ?? 0] });
    expect((await call("library.list", {})).items).toMatchObject([{ id: first, copies: 1 }]);
  });

  it("is imported, not dropped, when a figure was corrected", async () => {
    const corrected = longSpeech().replace("4.6%", "4.8%");
    const { kinds } = await importAll(longSpeech(), corrected);
    expect(kinds).toEqual(["imported", "imported"]);
  });
});

describe("a library without signatures", () => {
  it("gets them speech by speech, and then knows copies", async () => {
    const { backend, ports } = await importAll(longSpeech(), longSpeech({ topic: "教育" }));
    await backend.close();
    const store = openStore(ports);
    store.db.exec("DELETE FROM speech_sketches; DELETE FROM speech_bands");
    const signature = signatureOf(parseSpeech(longSpeech()));
    expect(findDuplicate(store, signature, { name: null, year: null })).toBeNull();
    expect([sketchNext(store), sketchNext(store), sketchNext(store)]).toEqual([true, true, false]);
    expect(findDuplicate(store, signature, { name: null, year: null })).toMatchObject({ similarity: 1 });
    store.close();
  });
});

describe("a library whose bands stand in rows of their own", () => {
  it("keeps them when it is brought up to date", () => {
    const db = new SqliteDatabase(":memory:");
    migrate(
      db,
      migrations.filter(({ version }) => version < 130),
    );
    const bands = bandsOf(signatureOf(parseSpeech(longSpeech())).sketch);
    const insert = db.prepare("INSERT INTO speech_bands (band, speech_id) VALUES (?, ?)");
    for (const id of [7, 9]) {
      db.exec(`INSERT INTO speeches (id, title, origin, file_name, format, encoding, content_hash, chars, section_count, role_chars,
        roles, labels, imported_at) VALUES (${id}, '', 'user', '', 'txt', 'utf-8', '${id}', 6, 1, '{}', 0, '', 0)`);
      for (const [place, band] of bands.entries()) insert.run(place * 2 ** 32 + (id === 9 ? band : id), id);
    }
    migrate(db, migrations);
    const rows = db.prepare("SELECT speech_id, bands FROM speech_bands ORDER BY number").raw().all();
    const sevens = new Uint32Array(bands.length).fill(7);
    expect(rows).toEqual([
      [7, Buffer.from(sevens.buffer)],
      [9, Buffer.from(bands.buffer)],
    ]);
    db.close();
  });
});

describe("another speech", () => {
  it("on the same occasion is kept apart", async () => {
    const { kinds, list } = await importAll(longSpeech(), longSpeech({ topic: "教育", meeting: "农业" }));
    expect(kinds).toEqual(["imported", "imported"]);
    expect(list.total).toBe(2);
  });

  it("after the same pattern for another place is kept apart", async () => {
    const { list } = await importAll(
      longSpeech(),
      longSpeech({ place: "石桥县", towns: ["柳河", "枫林", "白塔"] }),
    );
    expect(list.items.map(({ copies }) => copies)).toEqual([0, 0]);
  });

  it("of another year with the same words is kept apart", async () => {
    const { list } = await importAll(longSpeech(), longSpeech({ year: 2023 }));
    expect(list.total).toBe(2);
  });
});

describe("findDuplicate", () => {
  it("takes well under five milliseconds a speech", async () => {
    const { ports, backend } = createTempBackend();
    await backend.close();
    const store = openStore(ports);
    const speech = parseSpeech(longSpeech());
    for (let n = 0; n < 200; n++) {
      const other = parseSpeech(longSpeech({ topic: `第${n}号课题`, place: `乙${n}县` }));
      insertSpeech(store, {
        speech: other,
        origin: "user",
        fileName: `${n}.txt`,
        format: "txt",
        encoding: "utf-8",
        hash: String(n),
        bytes: new Uint8Array(),
        importedAt: n,
      });
    }
    const before = process.cpuUsage();
    for (let n = 0; n < 50; n++) findDuplicate(store, signatureOf(speech), { name: null, year: 2024 });
    const { user, system } = process.cpuUsage(before);
    store.close();
    expect((user + system) / 50_000).toBeLessThan(5);
  });
});
