import type { Migration } from '../migration.ts'

/** The first format: cohorts, purpose, people, imports, events with their day tables, review edits, and the edit history. */
export const first: Migration = {
  version: 10,
  sql: `
CREATE TABLE cohort (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, group_name TEXT NOT NULL, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
  time_zone TEXT NOT NULL, space TEXT NOT NULL, demo_seed INTEGER, created_at INTEGER NOT NULL);
CREATE TABLE purpose (
  cohort_id INTEGER PRIMARY KEY REFERENCES cohort(id) ON DELETE CASCADE,
  audience TEXT NOT NULL, from_state TEXT NOT NULL, to_state TEXT NOT NULL, vague_outcome TEXT NOT NULL,
  measure_name TEXT NOT NULL, measure_unit TEXT NOT NULL, baseline REAL, target REAL, due_on TEXT, space_purpose TEXT NOT NULL);
CREATE TABLE import (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id), source TEXT NOT NULL, label TEXT NOT NULL,
  sha256 TEXT NOT NULL, imported_at INTEGER NOT NULL, undone_at INTEGER, first_at INTEGER, last_at INTEGER,
  read_count INTEGER NOT NULL, added_count INTEGER NOT NULL, duplicate_count INTEGER NOT NULL, ignored_count INTEGER NOT NULL,
  rejected_count INTEGER NOT NULL, people_added INTEGER NOT NULL, people_matched INTEGER NOT NULL,
  ignored TEXT NOT NULL, grades TEXT NOT NULL, mapping TEXT);
CREATE INDEX import_by_cohort ON import (cohort_id);
CREATE TABLE import_reject (
  id INTEGER PRIMARY KEY, import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE, file TEXT NOT NULL, line INTEGER, reason TEXT NOT NULL);
CREATE INDEX import_reject_by_import ON import_reject (import_id);
CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, name TEXT NOT NULL, email TEXT,
  joins_on TEXT, leaves_on TEXT, import_id INTEGER REFERENCES import(id));
CREATE INDEX person_by_cohort ON person (cohort_id);
CREATE INDEX person_by_import ON person (import_id);
CREATE TABLE alias (
  id INTEGER PRIMARY KEY, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, alias TEXT NOT NULL, folded TEXT NOT NULL);
CREATE UNIQUE INDEX alias_once ON alias (cohort_id, folded);
CREATE INDEX alias_by_person ON alias (person_id);
CREATE TABLE role_assignment (
  id INTEGER PRIMARY KEY, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, role TEXT NOT NULL, from_on TEXT, until_on TEXT,
  import_id INTEGER REFERENCES import(id));
CREATE INDEX role_assignment_by_person ON role_assignment (person_id);
CREATE INDEX role_assignment_by_import ON role_assignment (import_id);
CREATE TABLE identity (
  id INTEGER PRIMARY KEY, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, platform TEXT NOT NULL, key TEXT NOT NULL,
  import_id INTEGER REFERENCES import(id));
CREATE UNIQUE INDEX identity_once ON identity (cohort_id, platform, key);
CREATE INDEX identity_by_person ON identity (person_id);
CREATE INDEX identity_by_import ON identity (import_id);
CREATE TABLE event (
  id INTEGER PRIMARY KEY, cohort_id INTEGER NOT NULL REFERENCES cohort(id), import_id INTEGER NOT NULL REFERENCES import(id),
  person_id INTEGER NOT NULL REFERENCES person(id), kind TEXT NOT NULL, at INTEGER NOT NULL, day TEXT NOT NULL, source_key TEXT NOT NULL,
  thread TEXT, parent TEXT, channel TEXT, words INTEGER, has_artefact INTEGER NOT NULL);
CREATE UNIQUE INDEX event_once ON event (cohort_id, source_key);
CREATE INDEX event_by_import ON event (import_id);
CREATE INDEX event_by_person ON event (person_id);
CREATE INDEX event_join ON event (cohort_id, person_id, day) WHERE kind = 'join';
CREATE TABLE sighting (
  import_id INTEGER NOT NULL REFERENCES import(id) ON DELETE CASCADE, event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  PRIMARY KEY (import_id, event_id));
CREATE INDEX sighting_by_event ON sighting (event_id);
CREATE TABLE activity_day (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, day TEXT NOT NULL,
  posts INTEGER NOT NULL, replies INTEGER NOT NULL, artefacts INTEGER NOT NULL, reactions INTEGER NOT NULL, presences INTEGER NOT NULL, words INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, person_id, day));
CREATE INDEX activity_day_by_person ON activity_day (person_id);
CREATE TABLE thread (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, thread TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, started_at INTEGER NOT NULL, day TEXT NOT NULL, channel TEXT,
  PRIMARY KEY (cohort_id, thread));
CREATE INDEX thread_by_person ON thread (person_id);
CREATE TABLE thread_reply (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, thread TEXT NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, first_at INTEGER NOT NULL, replies INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, thread, person_id));
CREATE INDEX thread_reply_by_person ON thread_reply (person_id);
CREATE TABLE review_edit (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, quarter TEXT NOT NULL, block_id TEXT NOT NULL, text TEXT NOT NULL,
  drafted TEXT NOT NULL, edited_at INTEGER NOT NULL, PRIMARY KEY (cohort_id, quarter, block_id));
CREATE TABLE edit_step (id INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, at INTEGER NOT NULL, is_undone INTEGER NOT NULL);
CREATE TABLE edit_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT, step_id INTEGER NOT NULL REFERENCES edit_step(id) ON DELETE CASCADE, table_name TEXT NOT NULL, before TEXT, after TEXT);
CREATE INDEX edit_change_by_step ON edit_change (step_id);
CREATE TABLE edit_recording (id INTEGER PRIMARY KEY CHECK (id = 1), step_id INTEGER);
INSERT INTO edit_recording (id, step_id) VALUES (1, NULL);
`,
  recorded: ['cohort', 'purpose', 'person', 'alias', 'role_assignment', 'review_edit'],
}
