import type { Migration } from '../migration.ts'

/** What accounts are and who they belong to, numbers of whole windows, mappings that are kept, and what was answered about a source. */
export const sources: Migration = {
  version: 80,
  sql: `
ALTER TABLE identity ADD COLUMN kind TEXT NOT NULL DEFAULT 'person';
ALTER TABLE identity ADD COLUMN name TEXT NOT NULL DEFAULT '';
ALTER TABLE identity ADD COLUMN handle TEXT;
ALTER TABLE identity ADD COLUMN email TEXT;
ALTER TABLE identity ADD COLUMN aliases TEXT NOT NULL DEFAULT '[]';
CREATE TABLE account_sighting (
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE, identity_id INTEGER NOT NULL REFERENCES identity(id) ON DELETE CASCADE,
  kind TEXT NOT NULL, name TEXT NOT NULL, handle TEXT, email TEXT, aliases TEXT NOT NULL, is_staff INTEGER NOT NULL, PRIMARY KEY (identity_id, import_id));
CREATE INDEX account_sighting_by_import ON account_sighting (import_id);
INSERT INTO account_sighting (import_id, identity_id, kind, name, handle, email, aliases, is_staff)
  SELECT identity.import_id, identity.id, 'person', person.name, NULL, person.email, '[]', 0
  FROM identity JOIN person ON person.id = identity.person_id WHERE identity.import_id IS NOT NULL;
UPDATE identity SET name = (SELECT person.name FROM person WHERE person.id = identity.person_id);
ALTER TABLE import ADD COLUMN grain TEXT NOT NULL DEFAULT 'events';
ALTER TABLE import ADD COLUMN scope TEXT NOT NULL DEFAULT 'space';
ALTER TABLE import ADD COLUMN answers TEXT NOT NULL DEFAULT '{}';
ALTER TABLE import ADD COLUMN channels TEXT;
CREATE TABLE person_link (
  person_id INTEGER PRIMARY KEY REFERENCES person(id) ON DELETE CASCADE, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
  owner_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, because TEXT NOT NULL, decided_by TEXT NOT NULL);
CREATE INDEX person_link_by_owner ON person_link (owner_id);
CREATE INDEX person_link_by_cohort ON person_link (cohort_id);
CREATE TABLE match_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
  one TEXT NOT NULL, other TEXT NOT NULL, verdict TEXT NOT NULL, decided_at INTEGER NOT NULL);
CREATE UNIQUE INDEX match_decision_once ON match_decision (cohort_id, one, other);
CREATE TABLE total (
  id INTEGER PRIMARY KEY, cohort_id INTEGER NOT NULL REFERENCES cohort(id), import_id INTEGER NOT NULL REFERENCES import(id),
  source_key TEXT NOT NULL, of TEXT NOT NULL, person_id INTEGER REFERENCES person(id), channel TEXT, from_on TEXT NOT NULL, until_on TEXT NOT NULL, counts TEXT NOT NULL);
CREATE UNIQUE INDEX total_once ON total (cohort_id, source_key);
CREATE INDEX total_by_import ON total (import_id);
CREATE INDEX total_by_person ON total (person_id);
CREATE TABLE total_sighting (
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE, total_id INTEGER NOT NULL REFERENCES total(id) ON DELETE CASCADE,
  PRIMARY KEY (import_id, total_id));
CREATE INDEX total_sighting_by_total ON total_sighting (total_id);
CREATE TABLE saved_mapping (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, columns TEXT NOT NULL, mapping TEXT NOT NULL, answers TEXT NOT NULL, saved_at INTEGER NOT NULL);
CREATE TABLE source_answers (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, source TEXT NOT NULL, answers TEXT NOT NULL, PRIMARY KEY (cohort_id, source));
`,
  recorded: ['match_decision', 'saved_mapping'],
}
