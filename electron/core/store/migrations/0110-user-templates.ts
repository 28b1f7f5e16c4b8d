/**
 * The user's own templates, and which templates are hidden. content: JSON of templates/user-schema.ts. hash: of the words that make
 * two templates the same, so that none is there twice. `template` of a hidden one: id as templates.list gives it.
 */
export const userTemplates = `
CREATE TABLE user_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  type TEXT NOT NULL CHECK (type IN ('section', 'frame', 'skeleton')),
  content TEXT NOT NULL,
  hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
) STRICT;
CREATE INDEX user_templates_by_hash ON user_templates (hash);

CREATE TABLE hidden_templates (
  type TEXT NOT NULL CHECK (type IN ('section', 'frame', 'skeleton')),
  template TEXT NOT NULL,
  PRIMARY KEY (type, template)
) STRICT, WITHOUT ROWID;
`;
