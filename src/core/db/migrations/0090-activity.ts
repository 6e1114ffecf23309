import type { Migration } from '../migration.ts'

/** An index in which a person's acts stand day by day, with all that the day tables count; and where a large import sets rows aside, empty between imports. */
export const activity: Migration = {
  version: 90,
  sql: `
DROP INDEX event_by_import;
DROP INDEX event_by_person;
CREATE INDEX event_by_person ON event (person_id, day, kind, words);
CREATE TABLE event_aside (
  person_id INTEGER NOT NULL, kind TEXT NOT NULL, at INTEGER NOT NULL, day TEXT NOT NULL, source_key TEXT NOT NULL,
  thread TEXT, parent TEXT, channel TEXT, words INTEGER, has_artefact INTEGER NOT NULL);
`,
  recorded: [],
}
