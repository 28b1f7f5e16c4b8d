/**
 * What an import leaves behind.
 * speeches.same_group: a number that all copies of one speech share (the id of the first), null for one without copies; lists show
 * of each group the live speech with the smallest id. speeches.kind: what kind of text it is, as the reader says.
 * speech_sketches and speech_bands: derived from the text (electron/core/duplicates); bands of another version are never looked at.
 * source_files: what a path (or `upload:` and a relative name) held when it was last read; `own` = 1 where the speech's text came
 * from it, 0 where it was only found to be the same. modified_at is in milliseconds, null for uploads.
 * import_jobs and import_files: jobs with one row for every file found; owned = 1 where it is
 * a copy that the program deletes after use; outcome is JSON, null until the file was dealt with.
 */
export const importing = `
ALTER TABLE speeches ADD COLUMN kind TEXT NOT NULL DEFAULT 'speech';
ALTER TABLE speeches ADD COLUMN same_group INTEGER;
CREATE INDEX speeches_by_group ON speeches (same_group, id) WHERE same_group IS NOT NULL;

CREATE TABLE speech_sketches (
  speech_id INTEGER PRIMARY KEY REFERENCES speeches (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  shingles INTEGER NOT NULL,
  sketch BLOB NOT NULL,
  facts BLOB NOT NULL
) STRICT;

CREATE TABLE speech_bands (
  band INTEGER NOT NULL,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  PRIMARY KEY (band, speech_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX speech_bands_by_speech ON speech_bands (speech_id);

CREATE TABLE source_files (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified_at REAL,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  own INTEGER NOT NULL CHECK (own IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX source_files_by_speech ON source_files (speech_id);

CREATE TABLE import_jobs (
  id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('running', 'paused', 'done', 'cancelled')),
  started_at INTEGER NOT NULL,
  elapsed_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE import_files (
  job_id TEXT NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  path TEXT NOT NULL,
  label TEXT NOT NULL,
  owned INTEGER NOT NULL CHECK (owned IN (0, 1)),
  outcome TEXT,
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
`;
