/**
 * What is mined from the library; all of it is derived and can be mined anew (electron/core/mining).
 * mined_outlines: the form of a speech (JSON of shared/domain/mining/outline.ts) and the name its occasion is put under, '' where it is
 * not known; rows of another version count as missing. mined_skeletons: the forms of an occasion (JSON of
 * shared/domain/mining/skeletons.ts), '*' for all occasions together; missing where speeches came or went since.
 */
export const mining = `
CREATE TABLE mined_outlines (
  speech_id INTEGER PRIMARY KEY REFERENCES speeches (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  occasion TEXT NOT NULL,
  outline TEXT NOT NULL
) STRICT;
CREATE INDEX mined_outlines_by_occasion ON mined_outlines (occasion);

CREATE TABLE mined_skeletons (
  occasion TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  speeches INTEGER NOT NULL,
  skeletons TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
