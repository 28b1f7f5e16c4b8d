/**
 * Speeches with their sections and blocks, the original files, drafts and settings.
 * Block ids of a speech are consecutive; a section holds the blocks [first_block, end_block), its subsections included.
 * sections.chars and speeches.chars count block text without white space; role_chars is a JSON object of such counts by role.
 * roles is a bit set in the order of ROLES; labels is the folded text of title, occasion and speaker, for filtering lists.
 * AUTOINCREMENT where drafts may still name a row that was purged.
 */
export const initial = `
CREATE TABLE speeches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  salutation TEXT,
  post TEXT,
  name TEXT,
  date TEXT,
  year INTEGER,
  occasion TEXT,
  level TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('user', 'sample')),
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  chars INTEGER NOT NULL,
  section_count INTEGER NOT NULL,
  role_chars TEXT NOT NULL,
  roles INTEGER NOT NULL,
  labels TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE UNIQUE INDEX speeches_by_hash ON speeches (content_hash) WHERE deleted_at IS NULL;
CREATE INDEX speeches_by_date ON speeches (date DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX speeches_by_import ON speeches (imported_at DESC, id DESC) WHERE deleted_at IS NULL;
CREATE INDEX speeches_by_title ON speeches (title, id) WHERE deleted_at IS NULL;
CREATE INDEX speeches_removed ON speeches (deleted_at) WHERE deleted_at IS NOT NULL;

CREATE TABLE originals (
  speech_id INTEGER PRIMARY KEY REFERENCES speeches (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE sections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES sections (id) ON DELETE CASCADE,
  level INTEGER NOT NULL,
  marker TEXT,
  heading TEXT NOT NULL,
  role TEXT NOT NULL,
  chars INTEGER NOT NULL,
  first_block INTEGER NOT NULL,
  end_block INTEGER NOT NULL
) STRICT;
CREATE INDEX sections_by_speech ON sections (speech_id);
CREATE INDEX sections_by_parent ON sections (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX sections_by_role ON sections (role);

CREATE TABLE blocks (
  id INTEGER PRIMARY KEY,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  section_id INTEGER NOT NULL REFERENCES sections (id) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('heading', 'paragraph')),
  level INTEGER,
  marker TEXT,
  text TEXT NOT NULL,
  role TEXT NOT NULL,
  line INTEGER NOT NULL
) STRICT;
CREATE INDEX blocks_by_speech ON blocks (speech_id);
CREATE INDEX blocks_by_section ON blocks (section_id);

CREATE TABLE removed_lines (
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  line INTEGER NOT NULL,
  text TEXT NOT NULL,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX removed_lines_by_speech ON removed_lines (speech_id);

CREATE TABLE drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  occasion TEXT,
  minutes INTEGER,
  state TEXT NOT NULL,
  plain_text TEXT NOT NULL,
  chars INTEGER NOT NULL,
  excerpt TEXT NOT NULL,
  unfilled_slots INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;

CREATE TABLE draft_snapshots (
  id INTEGER PRIMARY KEY,
  draft_id INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  state TEXT NOT NULL,
  chars INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_snapshots_by_draft ON draft_snapshots (draft_id, created_at);

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
