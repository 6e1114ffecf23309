import type { Migration } from '../migration.ts'

/** When a conversation was half done and who was in it until when, and who answered whom on which day, counted as the day tables are. */
export const conversations: Migration = {
  version: 100,
  sql: `
ALTER TABLE thread ADD COLUMN half_at INTEGER;
ALTER TABLE thread_reply ADD COLUMN last_at INTEGER NOT NULL DEFAULT 0;
UPDATE thread_reply SET last_at = (
  SELECT max(event.at) FROM event WHERE event.person_id = thread_reply.person_id AND event.cohort_id = thread_reply.cohort_id
    AND event.thread = thread_reply.thread AND event.kind = 'reply');
WITH half AS (
  SELECT cohort_id, thread, min(at) AS half_at FROM (
    SELECT cohort_id, thread, at, row_number() OVER (PARTITION BY cohort_id, thread ORDER BY at, id) AS place, count(*) OVER (PARTITION BY cohort_id, thread) AS replies
    FROM event WHERE kind = 'reply' AND thread IS NOT NULL) AS reply
  WHERE place * 2 >= replies GROUP BY cohort_id, thread)
UPDATE thread SET half_at = (SELECT half_at FROM half WHERE half.cohort_id = thread.cohort_id AND half.thread = thread.thread);
CREATE TABLE reply_tie (
  cohort_id INTEGER NOT NULL, from_id INTEGER NOT NULL, to_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  day TEXT NOT NULL, replies INTEGER NOT NULL,
  PRIMARY KEY (cohort_id, from_id, to_id, day),
  FOREIGN KEY (cohort_id, from_id) REFERENCES person (cohort_id, id) ON DELETE CASCADE) WITHOUT ROWID;
CREATE INDEX reply_tie_by_answered ON reply_tie (to_id);
INSERT INTO reply_tie
  SELECT reply.cohort_id, reply.person_id, coalesce(answered.person_id, thread.person_id), reply.day, count(*)
  FROM event AS reply
  LEFT JOIN event AS answered ON answered.cohort_id = reply.cohort_id AND answered.source_key = reply.parent AND reply.parent <> reply.thread
  LEFT JOIN thread ON thread.cohort_id = reply.cohort_id AND thread.thread = reply.thread
  WHERE reply.kind = 'reply' AND coalesce(answered.person_id, thread.person_id) <> reply.person_id
  GROUP BY 1, 2, 3, 4;
`,
  recorded: [],
}
