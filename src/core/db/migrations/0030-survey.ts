import type { Migration } from '../migration.ts'

/** Waves of the currency survey and the answers to them. `respondent` is a digest: it tells respondents apart without naming them. */
export const survey: Migration = {
  version: 30,
  sql: `
CREATE TABLE survey_wave (
  id INTEGER PRIMARY KEY AUTOINCREMENT, cohort_id INTEGER NOT NULL REFERENCES cohort(id) ON DELETE CASCADE, code TEXT NOT NULL, status TEXT NOT NULL,
  body TEXT NOT NULL, sets TEXT NOT NULL, created_at INTEGER NOT NULL, opened_at INTEGER);
CREATE UNIQUE INDEX survey_wave_by_code ON survey_wave (cohort_id, code);
CREATE TABLE survey_answer (
  id INTEGER PRIMARY KEY AUTOINCREMENT, wave_id INTEGER NOT NULL REFERENCES survey_wave(id) ON DELETE CASCADE, respondent TEXT NOT NULL,
  submitted_at INTEGER, body TEXT NOT NULL);
CREATE UNIQUE INDEX survey_answer_once ON survey_answer (wave_id, respondent);
`,
  recorded: ['survey_wave', 'survey_answer'],
}
