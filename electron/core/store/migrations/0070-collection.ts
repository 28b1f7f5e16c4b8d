/**
 * The collection (素材夹): kept sentences and sections with a text of their own, so that they outlive the speech or draft they are from.
 * blocks: JSON of RunBlock[]. text: their lines, without numbers, open slots as 〔prompt〕. hash: of the folded text without white
 * space; a text is kept once. folded: what a search looks through (heading, text, source, tags, note).
 * speech_id, section_id and draft_id may name what is no more; title, date and place of the source are copies.
 */
export const collection = `
CREATE TABLE kept_pieces (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  blocks TEXT NOT NULL,
  text TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL,
  chars INTEGER NOT NULL,
  role TEXT,
  note TEXT NOT NULL,
  source_kind TEXT NOT NULL CHECK (source_kind IN ('speech', 'draft')),
  source_title TEXT NOT NULL,
  source_date TEXT,
  source_place TEXT NOT NULL,
  speech_id INTEGER,
  section_id INTEGER,
  draft_id INTEGER,
  kept_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX kept_pieces_by_time ON kept_pieces (kept_at DESC, id DESC) WHERE deleted_at IS NULL;

CREATE TABLE kept_tags (
  piece_id INTEGER NOT NULL REFERENCES kept_pieces (id) ON DELETE CASCADE,
  tag TEXT NOT NULL,
  PRIMARY KEY (piece_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX kept_tags_by_tag ON kept_tags (tag);
`;
