/**
 * The search index as lists of positions in place of full-text tables; all of it is derived from speeches and blocks and can be
 * built anew (electron/core/indexing).
 * Every indexed speech takes `units` positions from `base` on, one for each UTF-16 unit of its folded blocks and one after each
 * block; positions are never used again. search_texts: those units, 0 after each block, packed (electron/core/indexing/packed-text.ts). search_speeches.facts: one record a block
 * from first_block on (shared/domain/search/block-facts.ts); stamp grows with every speech that is indexed.
 * search_segments: stretches of positions whose lists are written; only live ones are read, the others are being written or
 * removed. search_pages: id = segment * 2^32 + first key of the page (shared/domain/search/list-page.ts).
 * search_state: version of the index, last stamp, count of removals, the next free position, the end of the last live segment.
 */
export const positions = `
DROP TABLE block_grams;
DROP TABLE search_speeches;
DELETE FROM search_state;
INSERT INTO search_state (name, value) VALUES ('version', 0), ('stamp', 0), ('removals', 0), ('end', 0), ('listed', 0);

CREATE TABLE search_speeches (
  speech_id INTEGER PRIMARY KEY REFERENCES speeches (id) ON DELETE CASCADE,
  first_block INTEGER NOT NULL,
  base INTEGER NOT NULL,
  units INTEGER NOT NULL,
  facts BLOB NOT NULL,
  stamp INTEGER NOT NULL
) STRICT;
CREATE INDEX search_speeches_by_stamp ON search_speeches (stamp);
CREATE INDEX search_speeches_by_base ON search_speeches (base);

CREATE TABLE search_texts (
  speech_id INTEGER PRIMARY KEY REFERENCES search_speeches (speech_id) ON DELETE CASCADE,
  packed BLOB NOT NULL
) STRICT;

CREATE TABLE search_segments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  first INTEGER NOT NULL,
  end INTEGER NOT NULL,
  live INTEGER NOT NULL CHECK (live IN (0, 1))
) STRICT;

CREATE TABLE search_pages (
  id INTEGER PRIMARY KEY,
  page BLOB NOT NULL
) STRICT;
`;
