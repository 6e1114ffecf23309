import type { Migration } from '../migration.ts'

/** What a roster tells of people besides names and dates, e.g. their region. */
export const attributes: Migration = {
  version: 60,
  sql: `
CREATE TABLE person_attribute (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (cohort_id, person_id, name));
CREATE INDEX person_attribute_by_person ON person_attribute (person_id);
`,
  recorded: ['person_attribute'],
}
