/**
 * Mined templates count their changes, so that who holds them in memory reads only what changed. Those of before are put together anew.
 */
export const minedRevisions = `
ALTER TABLE mined_templates ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
CREATE INDEX mined_templates_by_revision ON mined_templates (revision) WHERE revision > 0;
UPDATE mined_templates SET stale = 1;
`;
