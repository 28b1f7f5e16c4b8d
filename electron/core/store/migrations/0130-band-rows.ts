/**
 * speech_bands: all bands of a speech in one row, 32 bits each, low bytes first. Rows come at the end alone, with numbers that are never
 * used again: an import touches one page of them, and who holds them in memory reads only what is new.
 */
export const bandRows = `
ALTER TABLE speech_bands RENAME TO former_bands;
DROP INDEX speech_bands_by_speech;
CREATE TABLE speech_bands (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  speech_id INTEGER NOT NULL REFERENCES speeches (id) ON DELETE CASCADE,
  bands BLOB NOT NULL
) STRICT;
CREATE INDEX speech_bands_by_speech ON speech_bands (speech_id);
INSERT INTO speech_bands (speech_id, bands)
  SELECT speech_id, unhex(group_concat(
    printf('%02x%02x%02x%02x', band & 255, (band >> 8) & 255, (band >> 16) & 255, (band >> 24) & 255), '' ORDER BY band))
  FROM former_bands GROUP BY speech_id ORDER BY speech_id;
DROP TABLE former_bands;
`;
