/**
 * watched_files: files of a watched folder as they were when they were taken up, whatever came of it, so that none is taken up twice:
 * not after a restart, and not when its speech was removed from the library. modified_at is in milliseconds.
 */
export const watching = `
CREATE TABLE watched_files (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  modified_at REAL NOT NULL
) STRICT, WITHOUT ROWID;
`;
