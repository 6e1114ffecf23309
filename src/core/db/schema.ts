import type { Generated } from 'kysely'

/** Tables as the newest migration leaves them. Times `*_at` are milliseconds since 1970 UTC; `*_on` and `day` are dates in the cohort's zone. */
export type Schema = {
  cohort: {
    id: Generated<number>
    name: string
    group_name: string
    starts_on: string
    ends_on: string
    time_zone: string
    space: string
    /** Set on a demo cohort: the number its data was generated from. */
    demo_seed: number | null
    created_at: number
  }
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
  person: {
    id: Generated<number>
    cohort_id: number
    name: string
    email: string | null
    joins_on: string | null
    leaves_on: string | null
    /** The import that brought this person; null for people who were added or edited by hand. */
    import_id: number | null
  }
  alias: { id: Generated<number>; cohort_id: number; person_id: number; alias: string; folded: string }
  person_attribute: { cohort_id: number; person_id: number; name: string; value: string }
  /** from_on inclusive (null: from the start), until_on exclusive (null: still). */
  role_assignment: {
    id: Generated<number>
    cohort_id: number
    person_id: number
    role: string
    from_on: string | null
    until_on: string | null
    import_id: number | null
  }
  /** An account: a platform's own key, e.g. ('slack', 'U012AB3CD'), with what the platform says of it. `kind` is an AuthorKind. */
  identity: {
    id: Generated<number>
    cohort_id: number
    person_id: number
    platform: string
    key: string
    kind: string
    name: string
    handle: string | null
    email: string | null
    /** JSON list of the other names that the platform has for it. */
    aliases: string
    import_id: number | null
  }
  /** What one import tells of an account; `is_staff` where its staff was accepted. The account itself is what its imports tell together. */
  account_sighting: {
    import_id: number
    identity_id: number
    kind: string
    name: string
    handle: string | null
    email: string | null
    aliases: string
    is_staff: number
  }
  /** An account's person is the same as another; made anew by rule after each change of accounts. */
  person_link: {
    person_id: number
    cohort_id: number
    owner_id: number
    because: string
    decided_by: 'rule' | 'hand'
  }
  /** What the facilitator decided about two people, by keys that outlive imports; `one` < `other`. */
  match_decision: {
    id: Generated<number>
    cohort_id: number
    one: string
    other: string
    verdict: 'same' | 'apart'
    decided_at: number
  }
  /** A number of a whole window. `until_on` is exclusive; `counts` is JSON: TotalCount to number. */
  total: {
    id: Generated<number>
    cohort_id: number
    import_id: number
    source_key: string
    of: 'person' | 'channel' | 'everybody'
    person_id: number | null
    channel: string | null
    from_on: string
    until_on: string
    counts: string
  }
  /** A later import met a total that an earlier one had added. */
  total_sighting: { import_id: number; total_id: number }
  /** A mapping of columns that is offered for tables with these columns (JSON list of folded headers). */
  saved_mapping: {
    id: Generated<number>
    name: string
    folded: string
    columns: string
    mapping: string
    answers: string
    saved_at: number
  }
  /** What was last answered about a source's files; JSON of Answers. */
  source_answers: { cohort_id: number; source: string; answers: string }
  import: {
    id: Generated<number>
    cohort_id: number
    source: string
    label: string
    sha256: string
    imported_at: number
    undone_at: number | null
    first_at: number | null
    last_at: number | null
    read_count: number
    added_count: number
    duplicate_count: number
    ignored_count: number
    rejected_count: number
    people_added: number
    people_matched: number
    /** JSON: reason to count. */
    ignored: string
    /** JSON: measure id to grade. */
    grades: string
    /** JSON or null: the mapping used. */
    mapping: string | null
    grain: string
    scope: string
    /** JSON of Answers. */
    answers: string
    /** JSON list of the channels that were chosen; null: all. */
    channels: string | null
  }
  import_reject: { id: Generated<number>; import_id: number; file: string; line: number | null; reason: string }
  event: {
    id: Generated<number>
    cohort_id: number
    import_id: number
    person_id: number
    kind: string
    at: number
    day: string
    /** What makes the event the same one when it is met again; unique in the cohort. */
    source_key: string
    /** The conversation it belongs to; shared by a thread's start and its replies. */
    thread: string | null
    /** The event it answers or reacts to, as the source names it (for most by source_key), where the source says so. */
    parent: string | null
    channel: string | null
    words: number | null
    has_artefact: number
  }
  /** Events that a large import set aside until the keys can be compared; empty between imports. */
  event_aside: {
    person_id: number
    kind: string
    at: number
    day: string
    source_key: string
    thread: string | null
    parent: string | null
    channel: string | null
    words: number | null
    has_artefact: number
  }
  /** A later import met an event that an earlier one had added; undoing the earlier hands the event over. */
  sighting: { import_id: number; event_id: number }
  /** Acts per person and day, kept in step with `event` inside each import's transaction. */
  activity_day: {
    cohort_id: number
    person_id: number
    day: string
    posts: number
    replies: number
    artefacts: number
    reactions: number
    presences: number
    words: number
  }
  /** Thread starts. */
  thread: {
    cohort_id: number
    thread: string
    person_id: number
    started_at: number
    day: string
    channel: string | null
    /** When half of its replies were there; null without replies. */
    half_at: number | null
  }
  /** Who replied in which thread, first and last when, how often. */
  thread_reply: {
    cohort_id: number
    thread: string
    person_id: number
    first_at: number
    last_at: number
    replies: number
  }
  /** Who answered whom on which day, how often: whoever wrote the message that was answered, or began the thread where the source names no message. */
  reply_tie: { cohort_id: number; from_id: number; to_id: number; day: string; replies: number }
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
