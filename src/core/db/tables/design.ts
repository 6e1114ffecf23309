import type { Generated } from 'kysely'

/** What the designer writes, and the steps that take it back. */
export type DesignTables = {
  purpose: {
    cohort_id: number
    audience: string
    from_state: string
    to_state: string
    behaviours: string
    vague_outcome: string
    measure_name: string
    measure_unit: string
    baseline: number | null
    target: number | null
    due_on: string | null
    space_purpose: string
  }
  /** `body` is JSON of a purpose; `signed_by` and `signed_on` are set together. */
  purpose_version: {
    id: Generated<number>
    cohort_id: number
    name: string
    kept_at: number
    is_automatic: number
    signed_by: string | null
    signed_on: string | null
    body: string
  }
  review_edit: {
    cohort_id: number
    quarter: string
    block_id: string
    text: string
    drafted: string
    edited_at: number
  }
  /** `body` is JSON of the shape that its kind has in the contract; `position` orders the entries of a kind. */
  design_entry: {
    id: Generated<number>
    cohort_id: number
    kind: string
    position: number
    uid: string
    /** The entry of another cohort that a template copied this one from. */
    origin_uid: string | null
    body: string
    created_at: number
    updated_at: number
  }
  design_page: { cohort_id: number; kind: string; body: string; updated_at: number }
  /** The last calendar file: `starts` is a date or a moment in UTC, both ISO 8601; `state` 'live', 'cancelled' (told in the last file), or 'gone'. */
  calendar_export: {
    cohort_id: number
    uid: string
    sequence: number
    digest: string
    state: string
    starts: string
    title: string
  }
  /** `body` is JSON of a WaveDraft; `sets` JSON of the best–worst questions. */
  survey_wave: {
    id: Generated<number>
    cohort_id: number
    code: string
    status: string
    body: string
    sets: string
    created_at: number
    opened_at: number | null
  }
  /** `respondent` is a digest of what tells respondents apart; `body` is JSON of a SurveyAnswer. */
  survey_answer: {
    id: Generated<number>
    wave_id: number
    respondent: string
    submitted_at: number | null
    body: string
  }
  /** `body` is JSON of a saved design. */
  design_template: { id: Generated<number>; name: string; saved_at: number; body: string }
  /** What a cohort that started from a template started with. */
  design_origin: { cohort_id: number; template_name: string; body: string }
  /** `subject` tells what a step edits, so that quick edits of the same thing join; null in steps of older files. */
  edit_step: { id: Generated<number>; label: string; subject: string | null; at: number; is_undone: number }
  edit_change: {
    id: Generated<number>
    step_id: number
    table_name: string
    before: string | null
    after: string | null
  }
  /** One row: the step that changes are being recorded for, or null. */
  edit_recording: { id: number; step_id: number | null }
}
