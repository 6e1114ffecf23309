import type { Migration } from '../migration.ts'

/** The design of a cohort: entries of many kinds and pages of one, as documents of their kind. A step of the edit history knows what it is about. */
export const design: Migration = {
  version: 20,
  sql: `
CREATE TABLE design_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, kind TEXT NOT NULL,
  position REAL NOT NULL, uid TEXT NOT NULL, origin_uid TEXT, body TEXT NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL);
CREATE UNIQUE INDEX design_entry_once ON design_entry (cohort_id, uid);
CREATE INDEX design_entry_by_kind ON design_entry (cohort_id, kind, position);
CREATE TABLE design_page (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, kind TEXT NOT NULL, body TEXT NOT NULL, updated_at INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, kind));
ALTER TABLE edit_step ADD COLUMN subject TEXT;
`,
  recorded: ['design_entry', 'design_page'],
}
