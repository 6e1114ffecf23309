import type { Migration } from '../migration.ts'

/** Versions of the purpose, and what people will be seen doing as a field of its own. The purpose's recording is made anew with that field. */
export const purposeVersions: Migration = {
  version: 50,
  sql: `
CREATE TABLE purpose_version (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, name TEXT NOT NULL,
  kept_at INTEGER NOT NULL, is_automatic INTEGER NOT NULL, signed_by TEXT, signed_on TEXT, body TEXT NOT NULL);
CREATE INDEX purpose_version_by_cohort ON purpose_version (cohort_id, kept_at);
ALTER TABLE purpose ADD COLUMN behaviours TEXT NOT NULL DEFAULT '';
DROP TRIGGER record_insert_purpose;
DROP TRIGGER record_update_purpose;
DROP TRIGGER record_delete_purpose;
`,
  recorded: ['purpose', 'purpose_version'],
}
