import type { Migration } from '../migration.ts'

/** What is kept of one person: commitments with check-ins, badges earned, notes; saved segments; and what keeps those who were forgotten from coming back. */
export const members: Migration = {
  version: 140,
  sql: `
CREATE TABLE commitment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, text TEXT NOT NULL, made_on TEXT NOT NULL,
  is_active INTEGER NOT NULL, is_public INTEGER NOT NULL, is_effortful INTEGER NOT NULL, is_free INTEGER NOT NULL,
  status TEXT NOT NULL, settled_on TEXT, outcome TEXT NOT NULL);
CREATE INDEX commitment_by_person ON commitment (person_id);
CREATE INDEX commitment_by_cohort ON commitment (cohort_id);
CREATE TABLE check_in (
  id INTEGER PRIMARY KEY AUTOINCREMENT, commitment_id INTEGER NOT NULL REFERENCES commitment(id) ON DELETE CASCADE,
  due_on TEXT NOT NULL, done_on TEXT, note TEXT NOT NULL);
CREATE INDEX check_in_by_commitment ON check_in (commitment_id);
CREATE TABLE badge_award (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, badge TEXT NOT NULL, entry_uid TEXT, awarded_on TEXT NOT NULL, because TEXT NOT NULL);
CREATE INDEX badge_award_by_person ON badge_award (person_id);
CREATE INDEX badge_award_by_cohort ON badge_award (cohort_id);
CREATE TABLE person_note (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, text TEXT NOT NULL, written_at INTEGER NOT NULL);
CREATE INDEX person_note_by_person ON person_note (person_id);
CREATE INDEX person_note_by_cohort ON person_note (cohort_id);
CREATE TABLE people_segment (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, name TEXT NOT NULL, filter TEXT NOT NULL);
CREATE INDEX people_segment_by_cohort ON people_segment (cohort_id);
CREATE TABLE forgotten_key (digest TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE forgetting (id INTEGER PRIMARY KEY CHECK (id = 1), salt TEXT NOT NULL, backups TEXT);
`,
  recorded: ['commitment', 'check_in', 'badge_award', 'person_note', 'people_segment', 'forgotten_key'],
}
