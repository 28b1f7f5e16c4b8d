/**
 * Headings of the library, each text once; all of it is derived from blocks and can be built anew (electron/core/headings).
 * headings.lengths and pattern are those of shared/domain/headings/heading-shape.ts; names is a JSON list of the places it names.
 * heading_speeches: speeches whose headings are in, with the version of what read them; a speech whose blocks change falls out of it.
 */
export const headings = `
CREATE TABLE headings (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE,
  lengths TEXT NOT NULL,
  pattern TEXT NOT NULL,
  topic TEXT,
  names TEXT NOT NULL
) STRICT;

CREATE TABLE heading_uses (
  block_id INTEGER PRIMARY KEY,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  heading_id INTEGER NOT NULL REFERENCES headings (id),
  level INTEGER NOT NULL,
  role TEXT NOT NULL
) STRICT;
CREATE INDEX heading_uses_by_speech ON heading_uses (speech_id);
CREATE INDEX heading_uses_by_heading ON heading_uses (heading_id);

CREATE TABLE heading_speeches (
  speech_id INTEGER PRIMARY KEY REFERENCES speeches (id) ON DELETE CASCADE,
  version INTEGER NOT NULL
) STRICT;
CREATE TRIGGER headings_of_deleted_block AFTER DELETE ON blocks BEGIN
  DELETE FROM heading_speeches WHERE speech_id = OLD.speech_id;
END;
CREATE TRIGGER headings_of_changed_block AFTER UPDATE OF type, level, text, role ON blocks BEGIN
  DELETE FROM heading_speeches WHERE speech_id = OLD.speech_id;
END;
`;
