import type { Migration } from '../migration.ts'

/**
 * An index in which a person's acts stand day by day, with all that the day tables count; where a large import sets rows aside, empty between imports; and day and
 * thread tables that are their own index, so that counting them anew writes each row once.
 */
export const activity: Migration = {
  version: 90,
  sql: `
DROP INDEX event_by_import;
DROP INDEX event_by_person;
CREATE INDEX event_by_person ON event (person_id, day, kind, words);
CREATE TABLE event_aside (
  person_id INTEGER NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, day TEXT NOT NULL, source_key TEXT NOT NULL,
  thread TEXT, parent TEXT, channel TEXT, words INTEGER, has_artefact INTEGER NOT NULL);
DROP INDEX person_by_cohort;
CREATE UNIQUE INDEX person_by_cohort ON person (cohort_id, id);
CREATE TABLE counted_day (
  cohort_id INTEGER NOT NULL, person_id INTEGER NOT NULL, day TEXT NOT NULL,
  posts INTEGER NOT NULL, replies INTEGER NOT NULL, artefacts INTEGER NOT NULL, reactions INTEGER NOT NULL, presences INTEGER NOT NULL, words INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, person_id, day),
  FOREIGN KEY (cohort_id, person_id) REFERENCES person (cohort_id, id) ON DELETE CASCADE) WITHOUT ROWID;
INSERT INTO counted_day SELECT cohort_id, person_id, day, posts, replies, artefacts, reactions, presences, words FROM activity_day;
DROP TABLE activity_day;
ALTER TABLE counted_day RENAME TO activity_day;
CREATE TABLE counted_thread (
  cohort_id INTEGER NOT NULL, thread TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL, day TEXT NOT NULL, channel TEXT, PRIMARY KEY (cohort_id, thread)) WITHOUT ROWID;
INSERT INTO counted_thread SELECT cohort_id, thread, person_id, started_at, day, channel FROM thread;
DROP TABLE thread;
ALTER TABLE counted_thread RENAME TO thread;
CREATE INDEX thread_by_person ON thread (person_id);
CREATE TABLE counted_reply (
  cohort_id INTEGER NOT NULL, thread TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  first_at INTEGER NOT NULL, replies INTEGER NOT NULL, PRIMARY KEY (cohort_id, thread, person_id)) WITHOUT ROWID;
INSERT INTO counted_reply SELECT cohort_id, thread, person_id, first_at, replies FROM thread_reply;
DROP TABLE thread_reply;
ALTER TABLE counted_reply RENAME TO thread_reply;
CREATE INDEX thread_reply_by_person ON thread_reply (person_id);
`,
  recorded: [],
}
