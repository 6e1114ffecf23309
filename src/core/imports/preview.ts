import { createHash } from 'node:crypto'
import type { Cohort } from '../../contract/cohorts.ts'
import type { EventKind, ImportPreview } from '../../contract/imports.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { noAnswers } from './answers.ts'
import { unlockedBy } from './grading.ts'
import { existingKeys, knownPeople, sameImport } from './imports.repo.ts'
import type { Opening } from './opening.ts'
import { outsideDates } from './outside-dates.ts'
import { type Met, PeopleDirectory } from './people-directory.ts'
import { type Attributed, type Destination, take, type Watch } from './taking.ts'

const keysAtOnce = 500
const shownPeople = 50
const shownRejects = 200

/** What an import would do, found by reading all of it. Writes nothing. */
export async function previewImport(
  db: Reader,
  cohort: Cohort,
  opening: Opening,
  label: string,
  watch: Watch,
): Promise<ImportPreview> {
  const { people, identities } = await knownPeople(db, cohort.id)
  const directory = new PeopleDirectory(people, identities, opening.source.platform)
  const threads = new ThreadsBegun()
  const tally = await take(opening, cohort, directory, comparison(db, cohort.id, threads), watch)
  const everybody = directory.everybody
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
    channels: tally.channels,
    people: {
      added: everybody.filter((met) => !met.known).length,
      matched: everybody.filter((met) => met.known).length,
      sample: [...everybody]
        .sort((a, b) => b.events - a.events)
        .slice(0, shownPeople)
        .map(sampleOf),
      bots: everybody.filter((met) => met.author.kind === 'bot').map((met) => met.author.name),
      staffOffered: everybody
        .filter((met) => met.isStaff && !met.known?.hasRole)
        .map((met) => met.known?.name ?? met.author.name),
    },
    ignored: tally.ignored,
    rejected: tally.rejected.slice(0, shownRejects),
    rejectedCount: tally.rejectedCount,
    rejectedBy: [],
    answers: noAnswers,
    problems: [outsideDates(tally, cohort), ...tally.problems].filter((problem) => problem !== null),
    firstRows: tally.firstRows,
    sameAs: await sameImport(db, cohort.id, opening.files.fingerprint()),
    table: opening.table,
    mapping: opening.mapping,
    unlocks: unlockedBy(opening, tally),
  }
}

function sampleOf({ author, known, events }: Met): ImportPreview['people']['sample'][number] {
  return { name: author.name, matchedTo: known?.name ?? null, events }
}

/** Tells new events from those that the cohort or an earlier row has. Keeps 53 bits of each key, not the key. */
function comparison(db: Reader, cohortId: CohortId, threads: ThreadsBegun): Destination {
  const met = new Set<number>()
  const isFirst = (key: string) => {
    const size = met.size
    return met.add(hashOf(key)).size > size
  }
  return {
    take: async (events) => {
      const added: boolean[] = []
      for (let from = 0; from < events.length; from += keysAtOnce) {
        const some = events.slice(from, from + keysAtOnce)
        const existing = await existingKeys(
          db,
          cohortId,
          some.map(({ draft }) => draft.key),
        )
        for (const event of some) {
          added.push(isFirst(event.draft.key) && !existing.has(event.draft.key))
          threads.meet(event)
        }
      }
      return added
    },
  }
}

/** Of events that only name their thread, one starts it and the others answer; here only counted. */
class ThreadsBegun {
  #answers = 0
  readonly #threads = new Set<number>()

  meet({ draft }: Attributed): void {
    if (draft.thread === null || draft.parent !== draft.thread) return
    const size = this.#threads.size
    if (this.#threads.add(hashOf(draft.thread)).size === size) this.#answers++
  }

  correct(kinds: Map<EventKind, number>): void {
    if (this.#answers === 0) return
    kinds.set('post', (kinds.get('post') ?? 0) - this.#answers)
    kinds.set('reply', (kinds.get('reply') ?? 0) + this.#answers)
  }
}

function hashOf(key: string): number {
  const digest = createHash('sha1').update(key).digest()
  return digest.readUInt32BE(0) * 2 ** 21 + (digest.readUInt32BE(4) >>> 11)
}
