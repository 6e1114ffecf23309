import type { Migration } from '../migration.ts'

/**
 * What is known of a message's text (never the text, unless it was asked for), how often people asked, gave and thanked on which day, which asks were answered,
 * the facilitator's corrections by keys that outlive imports beside what the rules find, and edited word lists.
 */
export const classification: Migration = {
  version: 130,
  sql: `
ALTER TABLE event ADD COLUMN signals INTEGER;
ALTER TABLE event_aside ADD COLUMN signals INTEGER;
CREATE INDEX event_with_text ON event (cohort_id) WHERE signals IS NOT NULL;
CREATE TABLE act_day (
  cohort_id INTEGER NOT NULL, person_id INTEGER NOT NULL, day TEXT NOT NULL,
  asks INTEGER NOT NULL, gives INTEGER NOT NULL, thanks INTEGER NOT NULL, prompts INTEGER NOT NULL, gives_thanked INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, person_id, day),
  FOREIGN KEY (cohort_id, person_id) REFERENCES person (cohort_id, id) ON DELETE CASCADE) WITHOUT ROWID;
CREATE TABLE ask (
  cohort_id INTEGER NOT NULL, event_id INTEGER NOT NULL, person_id INTEGER NOT NULL, thread TEXT, channel TEXT, at INTEGER NOT NULL, day TEXT NOT NULL, answered_at INTEGER,
  PRIMARY KEY (cohort_id, event_id),
  FOREIGN KEY (cohort_id, person_id) REFERENCES person (cohort_id, id) ON DELETE CASCADE) WITHOUT ROWID;
CREATE INDEX ask_by_person ON ask (cohort_id, person_id);
CREATE TABLE act_correction (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, source_key TEXT NOT NULL, classes INTEGER NOT NULL, corrected_at INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, source_key));
CREATE TABLE act_check (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, event_id INTEGER NOT NULL, said INTEGER NOT NULL, found INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, event_id)) WITHOUT ROWID;
CREATE TABLE word_list (language TEXT NOT NULL, sort TEXT NOT NULL, words TEXT NOT NULL, PRIMARY KEY (language, sort));
`,
  recorded: ['act_correction', 'word_list'],
}
