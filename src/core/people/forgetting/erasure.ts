import type { Schema } from '../../db/schema.ts'

/** Columns that people write in: `texts` as they are, `json` with texts at any depth, `names` that hold a name and nothing else. */
export type Written = Readonly<{
  is: 'written'
  key: readonly string[]
  texts?: readonly string[]
  json?: readonly string[]
  names?: readonly string[]
  /** Where a person finds it, from a row's cells. */
  where: (row: Readonly<Record<string, unknown>>) => string
}>

/** What forgetting somebody does with a table. */
type Erasure =
  /** Rows of theirs go; `by` are the columns that hold a person. */
  | Readonly<{ is: 'theirs'; by: readonly string[] }>
  | Written
  /** Has a rule of its own in erase.repo.ts. */
  | Readonly<{ is: 'special' }>
  /** Follows from other tables, or holds nothing about people. */
  | Readonly<{ is: 'nobody' }>

const nobody = { is: 'nobody' } as const
const special = { is: 'special' } as const
const theirs = (...by: readonly string[]): Erasure => ({ is: 'theirs', by })

/** Every table: who adds one says here what becomes of somebody who is forgotten. Tables of which rows are theirs stand in the order in which rows can go. */
export const erasures: Readonly<Record<keyof Schema, Erasure>> = {
  cohort: {
    is: 'written',
    key: ['id'],
    texts: ['name', 'group_name', 'space'],
    where: () => 'Cohort details',
  },
  purpose: {
    is: 'written',
    key: ['cohort_id'],
    texts: [
      'audience',
      'from_state',
      'to_state',
      'behaviours',
      'vague_outcome',
      'measure_name',
      'measure_unit',
      'space_purpose',
    ],
    where: () => 'Purpose',
  },
  purpose_version: {
    is: 'written',
    key: ['id'],
    texts: ['name'],
    json: ['body'],
    names: ['signed_by'],
    where: ({ name }) => `Purpose, version “${name}”`,
  },
  person_link: theirs('person_id', 'owner_id'),
  alias: theirs('person_id'),
  person_attribute: theirs('person_id'),
  role_assignment: theirs('person_id'),
  commitment: theirs('person_id'),
  badge_award: theirs('person_id'),
  person_note: theirs('person_id'),
  total: special,
  event: special,
  account_sighting: nobody,
  identity: theirs('person_id'),
  person: theirs('id'),
  match_decision: special,
  survey_answer: special,
  total_sighting: nobody,
  sighting: nobody,
  check_in: nobody,
  event_aside: special,
  act_correction: special,
  activity_day: nobody,
  act_day: nobody,
  act_check: nobody,
  ask: nobody,
  thread: nobody,
  thread_reply: nobody,
  reply_tie: nobody,
  people_segment: {
    is: 'written',
    key: ['id'],
    texts: ['name'],
    json: ['filter'],
    where: ({ name }) => `Segment “${name}”`,
  },
  saved_mapping: {
    is: 'written',
    key: ['id'],
    texts: ['name', 'folded'],
    json: ['columns', 'mapping', 'answers'],
    where: ({ name }) => `Mapping “${name}”`,
  },
  source_answers: {
    is: 'written',
    key: ['cohort_id', 'source'],
    json: ['answers'],
    where: ({ source }) => `Answers about files of ${source}`,
  },
  import: {
    is: 'written',
    key: ['id'],
    texts: ['label'],
    json: ['ignored', 'mapping', 'answers', 'channels'],
    where: ({ id }) => `Import ${id}`,
  },
  import_reject: special,
  review_edit: {
    is: 'written',
    key: ['cohort_id', 'quarter', 'block_id'],
    texts: ['text', 'drafted'],
    where: ({ quarter }) => `Review of ${String(quarter).replace('-', ' ')}`,
  },
  design_entry: {
    is: 'written',
    key: ['id'],
    json: ['body'],
    where: ({ kind, body }) => `Design: ${kind} “${titleOf(body)}”`,
  },
  design_page: {
    is: 'written',
    key: ['cohort_id', 'kind'],
    json: ['body'],
    where: ({ kind }) => `Design: ${kind}`,
  },
  calendar_export: {
    is: 'written',
    key: ['cohort_id', 'uid'],
    texts: ['title'],
    where: ({ title }) => `Calendar: “${title}”`,
  },
  survey_wave: {
    is: 'written',
    key: ['id'],
    json: ['body', 'sets'],
    where: ({ body }) => `Survey “${titleOf(body)}”`,
  },
  word_list: {
    is: 'written',
    key: ['language', 'sort'],
    json: ['words'],
    where: ({ language }) => `Word list (${language})`,
  },
  design_template: {
    is: 'written',
    key: ['id'],
    texts: ['name'],
    json: ['body'],
    where: ({ name }) => `Template “${name}”`,
  },
  design_origin: {
    is: 'written',
    key: ['cohort_id'],
    texts: ['template_name'],
    json: ['body'],
    where: ({ template_name }) => `Template “${template_name}”`,
  },
  advice_decision: {
    is: 'written',
    key: ['cohort_id', 'rule', 'subject'],
    texts: ['reason'],
    where: ({ week }) => `Advice of ${week}`,
  },
  edit_step: special,
  edit_change: special,
  edit_recording: nobody,
  forgotten_key: nobody,
  forgetting: nobody,
}

function titleOf(body: unknown): string {
  const parsed = typeof body === 'string' ? (JSON.parse(body) as { title?: unknown }) : {}
  return String(parsed.title ?? '')
    .trim()
    .slice(0, 60)
}
