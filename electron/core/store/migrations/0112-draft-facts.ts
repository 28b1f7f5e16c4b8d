/** What is known of a draft's meeting beside occasion and minutes: speaker, unit, name and day. JSON of draftFactsSchema. */
export const draftFacts = `
ALTER TABLE drafts ADD COLUMN facts TEXT NOT NULL DEFAULT '{}';
`;
