import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createDirectorySource } from "../../../electron/core/indexing/search-index.ts";
import { indexSpeech } from "../../../electron/core/indexing/index-speech.ts";
import type { Ports } from "../../../electron/core/ports.ts";
import { createSearchService } from "../../../electron/core/search/search-service.ts";
import { openStore, type Store } from "../../../electron/core/store/open-store.ts";
import {
  searchMethods,
  type SearchInput,
  type SearchResult,
} from "../../../shared/contract/methods/search.ts";
import type { Role, SpeechLevel } from "../../../shared/domain/speech/speech.ts";

export interface TestSpeech {
  readonly title?: string;
  readonly date?: string;
  readonly occasion?: string;
  readonly level?: SpeechLevel;
  readonly post?: string;
  readonly name?: string;
  /** A string is a paragraph. */
  readonly blocks: readonly (string | { readonly heading: string; readonly role?: Role })[];
}

export interface TestLibrary extends Disposable {
  readonly store: Store;
  /** Stores and indexes; gives the id. */
  readonly add: (speech: TestSpeech) => number;
  readonly search: (input: SearchInput, signal?: AbortSignal) => Promise<SearchResult>;
  /** All blocks as stored. */
  readonly texts: () => string[];
}

function portsIn(folder: string): Ports {
  const silent = (): void => undefined;
  return {
    paths: { home: folder, library: join(folder, "library.db"), resources: folder },
    clock: { now: () => 0 },
    logger: { info: silent, warn: silent, error: silent },
    tokenizer: () => Promise.reject(new Error("searching must not load a dictionary")),
    tagger: () => Promise.reject(new Error("searching must not load a dictionary")),
  };
}

function store(library: Store, speech: TestSpeech, number: number): number {
  const { db } = library;
  const year = speech.date === undefined ? null : Number(speech.date.slice(0, 4));
  const id = Number(
    db
      .prepare(
        `INSERT INTO speeches (title, date, year, occasion, level, post, name, origin, file_name, format, encoding, content_hash, chars,
           section_count, role_chars, roles, labels, imported_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, 'user', ?, 'txt', 'utf-8', ?, 0, 0, '{}', 0, '', 0)`,
      )
      .run(
        speech.title ?? `第${number}篇`,
        speech.date ?? null,
        year,
        speech.occasion ?? null,
        speech.level ?? null,
        speech.post ?? null,
        speech.name ?? null,
        `${number}.txt`,
        String(number),
      ).lastInsertRowid,
  );
  let section: number | bigint | null = null;
  let role: Role = "opening";
  const addSection = (heading: string): number | bigint => {
    if (section !== null)
      db.prepare("UPDATE sections SET end_block = ? WHERE id = ?").run(nextBlock(db), section);
    return db
      .prepare(
        `INSERT INTO sections (speech_id, level, heading, role, chars, first_block, end_block)
         VALUES (?, 1, ?, ?, 0, ?, ?)`,
      )
      .run(id, heading, role, nextBlock(db), nextBlock(db) + 100_000).lastInsertRowid;
  };
  for (const block of speech.blocks) {
    const heading = typeof block === "string" ? null : block.heading;
    if (typeof block !== "string") role = block.role ?? role;
    if (heading !== null || section === null) section = addSection(heading ?? "");
    db.prepare(
      "INSERT INTO blocks (speech_id, section_id, type, level, text, role, line) VALUES (?, ?, ?, ?, ?, ?, 1)",
    ).run(
      id,
      section,
      heading === null ? "paragraph" : "heading",
      heading === null ? null : 1,
      heading ?? block,
      role,
    );
  }
  if (section !== null)
    db.prepare("UPDATE sections SET end_block = ? WHERE id = ?").run(nextBlock(db), section);
  db.prepare(
    "UPDATE sections SET chars = (SELECT sum(length(text)) FROM blocks WHERE section_id = sections.id) WHERE speech_id = ?",
  ).run(id);
  return id;
}

function nextBlock(db: Store["db"]): number {
  return Number(db.prepare("SELECT coalesce(max(id), 0) + 1 FROM blocks").pluck().get());
}

/** A library in a folder of its own, removed with it; without `tagger` no search may ask for parts of speech. */
export function createTestLibrary(
  speeches: readonly TestSpeech[] = [],
  tagger?: Ports["tagger"],
): TestLibrary {
  const folder = mkdtempSync(join(tmpdir(), "andu-search-"));
  const library = openStore(portsIn(folder));
  const service = createSearchService({ store: library }, createDirectorySource(library), tagger);
  const never = new AbortController().signal;
  let count = 0;
  const add = (speech: TestSpeech): number =>
    library.transaction(() => {
      const id = store(library, speech, ++count);
      indexSpeech(library, id);
      return id;
    });
  speeches.forEach(add);
  return {
    store: library,
    add,
    async search(input, signal = never) {
      return service.handlers["search.run"](searchMethods["search.run"].input.parse(input), { signal });
    },
    texts: () => library.db.prepare("SELECT text FROM blocks ORDER BY id").pluck().all() as string[],
    [Symbol.dispose]() {
      library.close();
      rmSync(folder, { recursive: true });
    },
  };
}
