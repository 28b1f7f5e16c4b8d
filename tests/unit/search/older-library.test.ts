import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SqliteDatabase from "better-sqlite3";
import { expect, it } from "vitest";
import { finishIndexing, needsIndexing } from "../../../electron/core/indexing/index-work.ts";
import { blocksWith } from "../../../electron/core/indexing/phrase-positions.ts";
import { searchIndexOf } from "../../../electron/core/indexing/search-index.ts";
import { migrate } from "../../../electron/core/store/migrate.ts";
import { migrations } from "../../../electron/core/store/migrations/migrations.ts";
import { openStore } from "../../../electron/core/store/open-store.ts";

it("indexes a library with full-text tables anew; its speeches are as they were", () => {
  const home = mkdtempSync(join(tmpdir(), "andu-older-"));
  const library = join(home, "library.db");
  const db = new SqliteDatabase(library);
  migrate(
    db,
    migrations.filter(({ version }) => version < 50),
  );
  db.exec(`
    INSERT INTO speeches (id, title, origin, file_name, format, encoding, content_hash, chars, section_count, role_chars, roles,
      labels, imported_at) VALUES (1, '讲话', 'user', '1.txt', 'txt', 'utf-8', 'h', 6, 1, '{}', 0, '', 0);
    INSERT INTO sections (id, speech_id, level, heading, role, chars, first_block, end_block)
      VALUES (1, 1, 1, '', 'opening', 6, 1, 2);
    INSERT INTO blocks (id, speech_id, section_id, type, text, role, line)
      VALUES (1, 1, 1, 'paragraph', '狠抓安全生产', 'opening', 1);
    INSERT INTO block_grams (rowid, grams) VALUES (1, '狠抓');
    INSERT INTO search_speeches (speech_id, first_block, facts, stamp) VALUES (1, 1, x'060000', 1);
    UPDATE search_state SET value = 1 WHERE name <> 'removals';`);
  db.close();
  const store = openStore({ paths: { home, library, resources: home } });
  try {
    expect(needsIndexing(store)).toBe(true);
    finishIndexing(store);
    expect(needsIndexing(store)).toBe(false);
    searchIndexOf(store).directory();
    expect([...blocksWith(store, "安全生产")]).toEqual([1]);
    expect(searchIndexOf(store).textOf(1)).toBe("狠抓安全生产");
  } finally {
    store.close();
    rmSync(home, { recursive: true });
  }
});
