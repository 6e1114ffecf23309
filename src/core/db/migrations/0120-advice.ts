import type { Migration } from '../migration.ts'

/**
 * What was decided about a piece of advice: it was acted on, put off until a day, or turned down with a reason. A decision stays with the rule and what it was
 * about; a later one takes its place. `week` is the ISO week in which it was decided, `entry_id` what acting on it wrote into the design, which may be gone.
 */
export const advice: Migration = {
  version: 120,
  sql: `
CREATE TABLE advice_decision (
  cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, rule TEXT NOT NULL, subject TEXT NOT NULL, week TEXT NOT NULL,
  verdict TEXT NOT NULL, until_on TEXT, reason TEXT NOT NULL, entry_id INTEGER, decided_at INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, rule, subject));
`,
  recorded: ['advice_decision'],
}
