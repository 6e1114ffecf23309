/** What follows from the events, counted anew when they change; and what was decided about it. */
export type ActivityTables = {
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
  /** Messages with text by what they do, per account and day; a message may do several things, and days without any are left out. Prompts are questions of facilitators and staff. */
  act_day: {
    cohort_id: number
    person_id: number
    day: string
    asks: number
    gives: number
    thanks: number
    prompts: number
    /** Of the gives, those that somebody thanked for within seven days. */
    gives_thanked: number
  }
  /** Messages that ask, and when somebody else first gave what was asked for. */
  ask: {
    cohort_id: number
    event_id: number
    person_id: number
    thread: string | null
    channel: string | null
    at: number
    day: string
    answered_at: number | null
  }
  /** What the facilitator says a message does, by the source's key, so that it outlives imports; `classes` are bits of actBit, 0 none of them. */
  act_correction: { cohort_id: number; source_key: string; classes: number; corrected_at: number }
  /** A message that the facilitator spoke of, beside what the rules find, both as bits; made anew with the days of acts. */
  act_check: { cohort_id: number; event_id: number; said: number; found: number }
  /** An edited word list: `words` is JSON, a list of phrases. */
  word_list: { language: string; sort: string; words: string }
  /** What was decided about a piece of advice. `verdict` is acted, snoozed (then `until_on` is set) or dismissed (then `reason` is); `week` is an ISO week. */
  advice_decision: {
    cohort_id: number
    rule: string
    subject: string
    week: string
    verdict: string
    until_on: string | null
    reason: string
    entry_id: number | null
    decided_at: number
  }
}
