import type { Migration } from '../migration.ts'

/**
 * What calendar programs were told of each event: its number of changes and a digest of its content. Not recorded for undo: a file that was handed over stays
 * handed over, and an event whose change is undone has to be told as one more change, or calendar programs would ignore it.
 */
export const calendar: Migration = {
  version: 40,
  sql: `
CREATE TABLE calendar_export (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, uid TEXT NOT NULL, sequence INTEGER NOT NULL, digest TEXT NOT NULL,
  state TEXT NOT NULL, starts TEXT NOT NULL, title TEXT NOT NULL, PRIMARY KEY (cohort_id, uid));
`,
  recorded: [],
}
