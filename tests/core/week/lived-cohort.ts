import type { EntryDraft } from '../../../src/contract/entries.ts'
import type { EventKind } from '../../../src/contract/imports.ts'
import type { Role } from '../../../src/contract/roster.ts'
import type { CohortId, PersonId } from '../../../src/contract/scalars.ts'
import type { SourceId } from '../../../src/contract/sources.ts'
import type { Advice, AdviceRule } from '../../../src/contract/week.ts'
import { rebuildActivity } from '../../../src/core/engagement/activity.repo.ts'
import { insertEntry } from '../../../src/core/entries/entries.repo.ts'
import { addDays } from '../../../src/core/time/days.ts'
import { type Ground, loadGround } from '../../../src/core/week/week-facts.ts'
import { foundIn } from '../../../src/core/week/week-view.ts'
import { openTestStudio, type TestStudio, testCohort, testNow } from '../../builders/studio.ts'
import { dateIn } from '../engagement/written-cohort.ts'

/** Somebody at their place in `people` did something at a moment, `2026-01-05T10:00` in UTC. */
export type LivedAct = Readonly<{
  who: number
  at: string
  kind?: EventKind
  thread?: string
  channel?: string
  on?: 'slack-export' | 'discourse-csv'
}>

export type LivedPerson = Readonly<{ name?: string; role?: Role; joinsOn?: string | null; leavesOn?: string }>

export type Lived = Readonly<{
  people: readonly LivedPerson[]
  acts: readonly LivedAct[]
  /** Days with nothing in them that an import reaches over all the same, by its first and last; else its first and last act. */
  covers?: Partial<Record<SourceId, readonly [from: string, to: string]>>
  design?: readonly EntryDraft[]
  /** What the texts of members do on a day. */
  /** Acts that ask, by their thread and moment. */
  asks?: readonly Readonly<{ thread: string; at: string }>[]
  said?: readonly Readonly<{ who: number; day: string; asks?: number; gives?: number; thanks?: number }>[]
}>

/** Mondays of the test cohort's weeks; index 1 is that of its first. */
export function mondayOf(week: number): string {
  return addDays(testCohort.startsOn, (week - 1) * 7)
}

/** A moment of a week: day 1 is its Monday. */
export function momentOf(week: number, day = 1, hour = 10, minute = 0): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${addDays(mondayOf(week), day - 1)}T${two(hour)}:${two(minute)}`
}

/** Writes a cohort as imports would have, on the platforms that its acts were done on, and its design as a designer would. */
export async function live({ studio, makeCohort }: TestStudio, lived: Lived) {
  const cohortId = await makeCohort()
  const people: PersonId[] = []
  await studio.workspace.write(async ({ db }) => {
    for (const [
      at,
      { name = `Person ${at}`, role, joinsOn = testCohort.startsOn, leavesOn = null },
    ] of lived.people.entries()) {
      const row = { cohort_id: cohortId, name, email: null, joins_on: joinsOn, leaves_on: leavesOn, import_id: null }
      const { id } = await db.insertInto('person').values(row).returning('id').executeTakeFirstOrThrow()
      people.push(id as PersonId)
      if (role)
        await db
          .insertInto('role_assignment')
          .values({ cohort_id: cohortId, person_id: id, role, from_on: null, until_on: null, import_id: null })
          .execute()
    }
    const sources = new Set<SourceId>(lived.acts.map(({ on = 'slack-export' }) => on))
    for (const source of sources) {
      const acts = lived.acts.filter(({ on = 'slack-export' }) => on === source)
      const times = acts.map(({ at }) => Date.parse(`${at}Z`))
      const [from, to] = lived.covers?.[source] ?? []
      const firstAt = Math.min(...times, ...(from ? [Date.parse(`${from}T00:00Z`)] : []))
      const lastAt = Math.max(...times, ...(to ? [Date.parse(`${to}T22:00Z`)] : []))
      const importRow = {
        ...emptyImport,
        cohort_id: cohortId,
        source,
        sha256: `${cohortId} ${source}`,
        first_at: firstAt,
        last_at: lastAt,
      }
      const { id } = await db.insertInto('import').values(importRow).returning('id').executeTakeFirstOrThrow()
      const platform = source === 'slack-export' ? 'slack' : 'discourse'
      const accounts = new Map<number, PersonId>()
      for (const who of new Set(acts.map((act) => act.who))) accounts.set(who, await accountOf(who, platform, id))
      const rows = acts.map(({ who, at, kind = 'post', thread, channel = 'general' }, place) => ({
        cohort_id: cohortId,
        import_id: id,
        person_id: accounts.get(who) ?? -1,
        kind,
        at: Date.parse(`${at}Z`),
        day: dateIn(Date.parse(`${at}Z`), testCohort.timeZone),
        source_key: `${source} ${place}`,
        thread: thread ?? (kind === 'post' ? `${source} ${place}` : null),
        parent: null,
        channel,
        words: 5,
        has_artefact: kind === 'artefact' ? 1 : 0,
      }))
      for (let row = 0; row < rows.length; row += 200)
        await db
          .insertInto('event')
          .values(rows.slice(row, row + 200))
          .execute()
    }
    await rebuildActivity(db, cohortId)
    for (const { thread, at } of lived.asks ?? []) {
      const { id, ...event } = await db
        .selectFrom('event')
        .select(['id', 'cohort_id', 'person_id', 'thread', 'channel', 'at', 'day'])
        .where('cohort_id', '=', cohortId)
        .where('thread', '=', thread)
        .where('at', '=', Date.parse(`${at}Z`))
        .executeTakeFirstOrThrow()
      await db
        .insertInto('ask')
        .values({ ...event, event_id: id, answered_at: null })
        .execute()
    }
    for (const { who, day, asks = 0, gives = 0, thanks = 0 } of lived.said ?? [])
      await db
        .insertInto('act_day')
        .values({
          cohort_id: cohortId,
          person_id: people[who] ?? -1,
          day,
          asks,
          gives,
          thanks,
          prompts: 0,
          gives_thanked: 0,
        })
        .execute()

    /** The account of a person on a platform: a row of its own that belongs to the person, as matching leaves it. */
    async function accountOf(who: number, platform: string, importId: number): Promise<PersonId> {
      const owner = people[who] ?? -1
      const name = lived.people[who]?.name ?? `Person ${who}`
      const row = { cohort_id: cohortId, name, email: null, joins_on: null, leaves_on: null, import_id: importId }
      const { id } = await db.insertInto('person').values(row).returning('id').executeTakeFirstOrThrow()
      const account = { platform, key: `k${who}`, kind: 'person', name, handle: null, email: null, aliases: '[]' }
      await db
        .insertInto('identity')
        .values({ ...account, cohort_id: cohortId, person_id: id, import_id: importId })
        .execute()
      await db
        .insertInto('person_link')
        .values({ person_id: id, cohort_id: cohortId, owner_id: owner, because: 'same name', decided_by: 'rule' })
        .execute()
      return id as PersonId
    }
  })
  await studio.workspace.write(async ({ db }) => {
    for (const [position, draft] of (lived.design ?? []).entries())
      await insertEntry(db, cohortId, draft, testNow, position)
  })
  return { cohortId, people }
}

const emptyImport = {
  label: 'an export',
  imported_at: testNow,
  undone_at: null,
  read_count: 0,
  added_count: 0,
  duplicate_count: 0,
  ignored_count: 0,
  rejected_count: 0,
  people_added: 0,
  people_matched: 0,
  ignored: '{}',
  grades: '{}',
  mapping: null,
  grain: 'events',
  scope: 'space',
  answers: '{}',
  channels: null,
}

/** All that the rules look at. `today` is after the cohort unless said. */
export function groundOf({ studio }: TestStudio, cohortId: CohortId, today = '2026-05-03'): Promise<Ground> {
  return loadGround(studio.workspace.read, cohortId, () => today)
}

/** What one rule finds in a week of a cohort. */
export async function advice(rule: AdviceRule, week: number, lived: Lived, today?: string): Promise<Advice[]> {
  const tested = await openTestStudio()
  const { cohortId } = await live(tested, lived)
  return foundIn(await groundOf(tested, cohortId, today), mondayOf(week)).filter((found) => found.rule === rule)
}

export const host: LivedPerson = { name: 'Hana', role: 'facilitator' }

export function members(count: number): LivedPerson[] {
  return firstOf(count).map((at) => ({ name: `Member ${at}` }))
}

/** Everybody of `who` opens a conversation on the Tuesday of each week, or several. */
export function writing(who: readonly number[], weeks: readonly number[], times = 1): LivedAct[] {
  return weeks.flatMap((week) =>
    who.flatMap((one) => firstOf(times).map((at) => ({ who: one, at: momentOf(week, 2, 9, at) }))),
  )
}

/** 1, 2 … `last`. */
export function upTo(last: number): number[] {
  return firstOf(last).map((at) => at + 1)
}

/** 0, 1 … as many. */
export function firstOf(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at)
}

/** An import that reaches from the cohort's start to the end of a week. */
export function until(week: number): NonNullable<Lived['covers']> {
  return { 'slack-export': [mondayOf(1), momentOf(week, 7).slice(0, 10)] }
}
