/**
 * The search index; all of it is derived from speeches and blocks and can be built anew (electron/core/indexing).
 * block_grams: rowid = blocks.id, two-character tokens of the folded text as shared/domain/search/grams.ts writes them.
 * search_speeches.facts: three bytes a block from first_block on (shared/domain/search/block-facts.ts); stamp grows with every
 * speech that is indexed. search_state: version of the index, last stamp, count of removals.
 */
export const search = `
CREATE VIRTUAL TABLE block_grams USING fts5 (grams, content = '', contentless_delete = 1, tokenize = 'ascii');

CREATE TABLE search_speeches (
  speech_id INTEGER PRIMARY KEY REFERENCES speeches (id) ON DELETE CASCADE,
  first_block INTEGER NOT NULL,
  facts BLOB NOT NULL,
  stamp INTEGER NOT NULL
) STRICT;
CREATE INDEX search_speeches_by_stamp ON search_speeches (stamp);

CREATE TABLE search_state (
  name TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO search_state (name, value) VALUES ('version', 0), ('stamp', 0), ('removals', 0);
`;
