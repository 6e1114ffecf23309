import type { Cohort } from '../../contract/cohorts.ts'
import type { EventKind, ImportPreview } from '../../contract/imports.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { type AuthorMatch, matchAuthors } from '../people/authors.ts'
import { forgottenPeople } from '../people/forgetting/forgotten.repo.ts'
import { listCandidates, listDecisions, ownersOf } from '../people/people.repo.ts'
import { totalComparison } from '../totals/totals.repo.ts'
import { peopleWithRoles } from './accounts.repo.ts'
import { zoneProblem } from './commit.ts'
import { existingKeys } from './events.repo.ts'
import { unlockedBy } from './grading.ts'
import { sameImport } from './imports.repo.ts'
import { KeySet } from './key-set.ts'
import { nothingProblems } from './nothing-comes-in.ts'
import type { Opening } from './opening.ts'
import { outsideDates } from './outside-dates.ts'
import type { Author } from './sources/source.ts'
import { type Destination, type Met, type Outcome, type Taken, take, type Watch } from './taking.ts'

const keysAtOnce = 500
const shownPeople = 50

/** What an import would do, found by reading all of it. Writes nothing. */
export async function previewImport(
  db: Reader,
  cohort: Cohort,
  opening: Opening,
  { label, channels }: { label: string; channels: readonly string[] | null },
  watch: Watch,
): Promise<ImportPreview> {
  const threads = new ThreadsBegun()
  const totals = await totalComparison(db, cohort.id, opening.source.id, label)
  const events = comparison(db, cohort.id, threads)
  const total: Destination['total'] = async (draft) => (await totals.take(draft, null)) === 'added'
  const forgotten = await forgottenPeople(db, cohort.id)
  const wanted = { channels, isForgotten: (author: Author) => forgotten.isAuthor(opening.source.platform, author) }
  const outcome = await take(opening, cohort, wanted, { events, total }, watch)
  const { tally } = outcome
  threads.correct(tally.kinds)
  return {
    label,
    source: opening.source.id,
    sourceTitle: opening.source.title,
    grain: opening.source.grain,
    scope: opening.source.scope,
    because: opening.because,
    window: tally.window,
    events: tally.counts,
    kinds: Object.fromEntries(tally.kinds),
    channels: tally.allChannels,
    people: await peopleOf(db, cohort.id, opening.source.platform, outcome),
    ignored: tally.ignored,
    rejected: tally.rejected,
    rejectedCount: tally.rejectedCount,
    rejectedBy: tally.rejectedBy,
    answers: opening.answers,
    problems: [
      ...nothingProblems(tally, { channels }),
      outsideDates(tally, cohort),
      ...zoneProblem(opening, cohort),
      ...tally.problems,
    ].filter((problem) => problem !== null),
    firstRows: tally.firstRows,
    sameAs: await sameImport(db, cohort.id, outcome.fingerprint),
    table: opening.table,
    mapping: opening.mapping,
    unlocks: unlockedBy(opening, tally),
  }
}

/** Who acts in the files, and who is only named in them, as the people that they would be. */
async function peopleOf(
  db: Reader,
  cohortId: CohortId,
  platform: string,
  { people, members }: Outcome,
): Promise<ImportPreview['people']> {
  const met = new Map<string, Met>(members.map((author) => [author.key, { author, personId: 0, events: 0 }]))
  for (const one of people) if (one.events > 0 || one.personId !== 0) met.set(one.author.key, one)
  const everybody = [...met.values()]
  const known = { candidates: await listCandidates(db, cohortId), decisions: await listDecisions(db, cohortId) }
  const matches = matchAuthors(
    known,
    platform,
    everybody.map(({ author }) => author),
  )
  const matchOf = ({ author }: Met) => matches.get(author.key)
  const owners = await ownersOf(db, cohortId)
  const ownerOf = (id: PersonId) => owners.get(id) ?? id
  const holders = new Set((await peopleWithRoles(db, cohortId)).map(ownerOf))
  const idOf = (one: Met) => ownerOf(matchOf(one)?.personId ?? (0 as PersonId))
  const matched = new Set(
    everybody.flatMap((one) => {
      const id = matchOf(one)?.personId
      return id ? [ownerOf(id)] : []
    }),
  )
  return {
    added: newPeople(everybody, matches),
    matched: matched.size,
    sample: everybody
      .toSorted((a, b) => b.events - a.events)
      .slice(0, shownPeople)
      .map((one) => ({
        name: one.author.name,
        matchedTo: matchOf(one)?.name ?? null,
        because: matchOf(one)?.because ?? null,
        kind: one.author.kind,
        events: one.events,
      })),
    bots: everybody.filter(({ author }) => author.kind === 'bot').map(({ author }) => author.name),
    staffOffered: everybody
      .filter((one) => one.author.isStaff && one.author.kind !== 'bot' && !holders.has(idOf(one)))
      .map((one) => matchOf(one)?.name ?? one.author.name),
  }
}

/** New accounts that turn out to be one person count once. */
function newPeople(everybody: readonly Met[], matches: ReadonlyMap<string, AuthorMatch>): number {
  const newcomers = everybody.flatMap(({ author }) => {
    const match = matches.get(author.key)
    return match && match.personId === null ? [match.firstKey] : []
  })
  return new Set(newcomers).size
}

/** Tells new events from those that the cohort or an earlier row has. Keeps eight bytes of each key, not the key. */
function comparison(db: Reader, cohortId: CohortId, threads: ThreadsBegun): Destination['events'] {
  const met = new KeySet()
  return async (taken) => {
    const { columns, chosen } = taken
    let added = 0
    for (let from = 0; from < chosen.length; from += keysAtOnce) {
      const some = chosen.slice(from, from + keysAtOnce)
      const existing = await existingKeys(
        db,
        cohortId,
        Array.from(some, (index) => columns.key[index] ?? ''),
      )
      for (const index of some) {
        const key = columns.key[index] ?? ''
        if (met.add(key) && !existing.has(key)) added++
      }
    }
    threads.meet(taken)
    return added
  }
}

/** Of events that only name their thread, one starts it and the others answer; here only counted. */
class ThreadsBegun {
  #answers = 0
  readonly #threads = new KeySet()

  meet({ columns, chosen }: Taken): void {
    for (const index of chosen) {
      const thread = columns.thread[index] ?? null
      if (thread === null || columns.parent[index] !== thread) continue
      if (!this.#threads.add(thread)) this.#answers++
    }
  }

  correct(kinds: Map<EventKind, number>): void {
    if (this.#answers === 0) return
    kinds.set('post', (kinds.get('post') ?? 0) - this.#answers)
    kinds.set('reply', (kinds.get('reply') ?? 0) + this.#answers)
  }
}
