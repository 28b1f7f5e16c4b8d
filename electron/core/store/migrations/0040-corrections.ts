/**
 * What clerks put right in what the reader made of a text (electron/core/corrections).
 * speeches.reader: version of the reader that read it; an older one is read again in the background, 0 at the next chance.
 * corrections: kept by the content hash of the text, so that they outlive the rows of a speech; applied in the order of id. change is
 * JSON (shared/domain/corrections/correction.ts); for a role also the heading and the role before. teaches = 1 where other speeches learn
 * from it, spread = 0 until all of them were looked at.
 * speech_lessons: which corrections of other headings changed a role in a speech.
 */
export const corrections = `
ALTER TABLE speeches ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;
CREATE INDEX speeches_by_reader ON speeches (reader) WHERE deleted_at IS NULL;

CREATE TABLE corrections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_hash TEXT NOT NULL,
  change TEXT NOT NULL,
  heading TEXT,
  role_before TEXT,
  teaches INTEGER NOT NULL CHECK (teaches IN (0, 1)),
  spread INTEGER NOT NULL CHECK (spread IN (0, 1)),
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX corrections_by_source ON corrections (source_hash, id);
CREATE INDEX corrections_to_spread ON corrections (id) WHERE teaches = 1 AND spread = 0;

CREATE TABLE speech_lessons (
  correction_id INTEGER NOT NULL REFERENCES corrections (id) ON DELETE CASCADE,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  PRIMARY KEY (correction_id, speech_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX speech_lessons_by_speech ON speech_lessons (speech_id);
`;
