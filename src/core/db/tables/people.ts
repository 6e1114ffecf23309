import type { Generated } from 'kysely'

/** Cohorts and their people. */
export type PeopleTables = {
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
  /** What somebody said they would do. The four conditions are 0 or 1; `status` is a CommitmentStatus. */
  commitment: {
    id: Generated<number>
    cohort_id: number
    person_id: number
    text: string
    made_on: string
    is_active: number
    is_public: number
    is_effortful: number
    is_free: number
    status: string
    settled_on: string | null
    outcome: string
  }
  check_in: { id: Generated<number>; commitment_id: number; due_on: string; done_on: string | null; note: string }
  /** A badge as it was called when it was earned; `entry_uid` is that of the design's badge. */
  badge_award: {
    id: Generated<number>
    cohort_id: number
    person_id: number
    badge: string
    entry_uid: string | null
    awarded_on: string
    because: string
  }
  person_note: { id: Generated<number>; cohort_id: number; person_id: number; text: string; written_at: number }
  /** `filter` is JSON of a PeopleFilter. */
  people_segment: { id: Generated<number>; cohort_id: number; name: string; filter: string }
  /** Keyed digests of accounts, addresses and names of those who were forgotten. */
  forgotten_key: { digest: string }
  /** One row at most: the key of the digests, and, while somebody is being forgotten, JSON of the backups that still have to go. */
  forgetting: { id: number; salt: string; backups: string | null }
}
