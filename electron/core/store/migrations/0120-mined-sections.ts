/**
 * Sections and paragraphs that several speeches say in nearly the same words; derived, mined anew by electron/core/mining. A unit is the
 * number of its first block twice, one more for a whole section, none for a paragraph. mined_speeches: the speeches that were looked
 * through, with what version. mined_bands: for a hash of what a text says the unit that had it first. mined_templates: the text that its
 * members have in common (parts: JSON of shared/domain/mining/mined-text.ts), put together anew while stale; support 0 where they have too
 * little in common.
 */
export const minedSections = `
CREATE TABLE mined_speeches (
  speech_id INTEGER PRIMARY KEY REFERENCES speeches (id) ON DELETE CASCADE,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE mined_bands (
  band INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL
) STRICT;

CREATE TABLE mined_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  role TEXT NOT NULL DEFAULT '',
  topic TEXT,
  heading TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL DEFAULT '',
  parts TEXT NOT NULL DEFAULT '[]',
  chars INTEGER NOT NULL DEFAULT 0,
  occasion TEXT,
  level TEXT,
  support INTEGER NOT NULL DEFAULT 0,
  first_year INTEGER,
  last_year INTEGER,
  stale INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX mined_templates_stale ON mined_templates (id) WHERE stale = 1;
CREATE INDEX mined_templates_by_support ON mined_templates (support DESC, id) WHERE support > 1;

CREATE TABLE mined_members (
  unit INTEGER PRIMARY KEY,
  template_id INTEGER NOT NULL REFERENCES mined_templates (id) ON DELETE CASCADE,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX mined_members_by_template ON mined_members (template_id);
CREATE INDEX mined_members_by_speech ON mined_members (speech_id);

CREATE TRIGGER mined_members_added AFTER INSERT ON mined_members BEGIN
  UPDATE mined_templates SET stale = 1 WHERE id = NEW.template_id;
END;
CREATE TRIGGER mined_members_taken AFTER DELETE ON mined_members BEGIN
  UPDATE mined_templates SET stale = 1 WHERE id = OLD.template_id;
END;

CREATE TABLE mined_frames (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  parent_id INTEGER REFERENCES mined_frames (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  uses INTEGER NOT NULL DEFAULT 0,
  speeches INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX mined_frames_by_text ON mined_frames (coalesce(parent_id, 0), kind, text);
CREATE INDEX mined_frames_by_use ON mined_frames (kind, parent_id, speeches DESC);

CREATE TABLE mined_frame_uses (
  frame_id INTEGER NOT NULL REFERENCES mined_frames (id) ON DELETE CASCADE,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  uses INTEGER NOT NULL,
  block_id INTEGER NOT NULL,
  start INTEGER NOT NULL,
  PRIMARY KEY (frame_id, speech_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mined_frame_uses_by_speech ON mined_frame_uses (speech_id);

CREATE TRIGGER mined_frame_uses_added AFTER INSERT ON mined_frame_uses BEGIN
  UPDATE mined_frames SET uses = uses + NEW.uses, speeches = speeches + 1 WHERE id = NEW.frame_id;
END;
CREATE TRIGGER mined_frame_uses_taken AFTER DELETE ON mined_frame_uses BEGIN
  UPDATE mined_frames SET uses = uses - OLD.uses, speeches = speeches - 1 WHERE id = OLD.frame_id;
END;
`;
