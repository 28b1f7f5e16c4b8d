/**
 * What was searched for. filters is JSON in a fixed order of keys, so that the same search is the same row; name is set where the
 * user saved the search; used_at and deleted_at are in milliseconds.
 */
export const searchHistory = `
CREATE TABLE past_searches (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  query TEXT NOT NULL,
  mode TEXT NOT NULL,
  filters TEXT NOT NULL,
  name TEXT,
  total INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  deleted_at INTEGER,
  UNIQUE (query, mode, filters)
) STRICT;
CREATE INDEX past_searches_by_use ON past_searches (used_at DESC) WHERE deleted_at IS NULL;
`;
