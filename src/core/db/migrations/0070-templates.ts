import type { Migration } from '../migration.ts'

/** Designs that were saved to start other cohorts from, and what a cohort that did so started with. */
export const templates: Migration = {
  version: 70,
  sql: `
CREATE TABLE design_template (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, saved_at INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE design_origin (
  cohort_id INTEGER PRIMARY KEY REFERENCES cohort(id) ON DELETE CASCADE, template_name TEXT NOT NULL, body TEXT NOT NULL);
`,
  recorded: ['design_template', 'design_origin'],
}
