import type { Generated } from 'kysely'

/** What came in, as it came in. */
export type ImportTables = {
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
    /** What structure and words of its text say (see signal); null where no text is known. */
    signals: number | null
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
    signals: number | null
  }
  /** A later import met an event that an earlier one had added; undoing the earlier hands the event over. */
  sighting: { import_id: number; event_id: number }
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
}
