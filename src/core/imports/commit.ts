import type { Cohort } from '../../contract/cohorts.ts'
import type { ImportReport } from '../../contract/imports.ts'
import type { ImportId, PersonId } from '../../contract/scalars.ts'
import type { BulkWriter, Workspace } from '../db/workspace.ts'
import { rebuildActivity } from '../engagement/activity.repo.ts'
import { refuse } from '../refusal.ts'
import { insertRole } from '../roster/roster.repo.ts'
import { localDay } from '../time/days.ts'
import { noAnswers } from './answers.ts'
import { gradesOf } from './grading.ts'
import {
  eventWriter,
  finishImport,
  knownPeople,
  mappingAsJson,
  type PeopleWriter,
  peopleWriter,
  startImport,
} from './imports.repo.ts'
import type { Opening } from './opening.ts'
import { cleanName, type Met, PeopleDirectory } from './people-directory.ts'
import { type Attributed, type Destination, take, type Watch } from './taking.ts'
import type { Tally } from './tally.ts'
import { followParents, settleThreads } from './threads.repo.ts'

export type CommitRequest = Readonly<{ label: string; acceptRoles: boolean; now: number }>

/** Thrown to take back a transaction that found nothing new. */
class NothingNew extends Error {
  readonly report: ImportReport

  constructor(report: ImportReport) {
    super('nothing new')
    this.report = report
  }
}

/**
 * Takes the files in, in one transaction after a backup: events, people, day tables and the import's own record, or nothing. When every event is
 * known already nothing is written and `importId` is null.
 */
export async function commitImport(
  workspace: Workspace,
  cohort: Cohort,
  opening: Opening,
  request: CommitRequest,
  watch: Watch,
): Promise<ImportReport> {
  watch.report({ phase: 'backing-up', done: 0, total: null, unit: 'steps' })
  await workspace.ensureBackup('before import', request.now)
  try {
    return await workspace.write((bulk) => new Commit(bulk, cohort, opening, request).run(watch))
  } catch (error) {
    if (error instanceof NothingNew) return error.report
    throw error
  }
}

class Commit {
  readonly #bulk: BulkWriter
  readonly #cohort: Cohort
  readonly #opening: Opening
  readonly #request: CommitRequest

  constructor(bulk: BulkWriter, cohort: Cohort, opening: Opening, request: CommitRequest) {
    this.#bulk = bulk
    this.#cohort = cohort
    this.#opening = opening
    this.#request = request
  }

  async run(watch: Watch): Promise<ImportReport> {
    const { db } = this.#bulk
    const { source, mapping } = this.#opening
    const cohortId = this.#cohort.id
    const { people, identities } = await knownPeople(db, cohortId)
    const directory = new PeopleDirectory(people, identities, source.platform)
    const importId = await startImport(db, {
      cohortId,
      source: source.id,
      label: this.#request.label,
      at: this.#request.now,
    })
    const tally = await take(this.#opening, this.#cohort, directory, this.#workspace(importId, directory), watch)
    if (tally.added === 0) this.#nothingNew(directory, tally)
    watch.report({ phase: 'writing', done: tally.added, total: tally.added, unit: 'events' })
    if (mapping?.replyTo && !mapping.thread) await followParents(db, cohortId, importId)
    await settleThreads(db, cohortId)
    if (this.#request.acceptRoles) await this.#acceptStaff(directory.everybody, importId)
    await rebuildActivity(db, cohortId)
    const report = this.#report(directory, tally, importId)
    await finishImport(db, importId, this.#outcome(report, tally), report.rejected)
    return report
  }

  #workspace(importId: ImportId, directory: PeopleDirectory): Destination {
    const write = eventWriter(this.#bulk, this.#cohort.id, importId)
    const people = peopleWriter(this.#bulk, this.#cohort.id, importId, this.#opening.source.platform)
    const { timeZone } = this.#cohort
    const add = ({ draft }: Attributed, personId: PersonId) =>
      write({
        person_id: personId,
        kind: draft.kind,
        at: draft.at,
        day: localDay(draft.at, timeZone),
        source_key: draft.key,
        thread: draft.thread,
        parent: draft.parent,
        channel: draft.channel,
        words: draft.words,
        has_artefact: draft.hasArtefact ? 1 : 0,
      })
    return {
      take: async (events) => {
        const added: boolean[] = []
        for (const event of events)
          added.push(add(event, event.by.id ?? (await this.#bringIn(event.by, importId, people, directory))))
        return added
      },
    }
  }

  /** The author's place in the roster: found there, or made now. */
  async #bringIn(met: Met, importId: ImportId, people: PeopleWriter, directory: PeopleDirectory): Promise<PersonId> {
    const { author, known } = met
    const id =
      known?.id ??
      people.person({
        name: cleanName(author.name) || author.key,
        email: author.email,
        aliases: directory.claimAliases(author),
      })
    if (met.isNewIdentity) people.identify(id, author.key)
    if (!known && author.kind === 'bot')
      await insertRole(this.#bulk.db, this.#cohort.id, id, { role: 'bot', from: null, until: null }, importId)
    met.id = id
    return id
  }

  async #acceptStaff(everybody: readonly Met[], importId: ImportId): Promise<void> {
    for (const met of everybody) {
      if (!met.isStaff || met.id === null || met.known?.hasRole || met.author.kind === 'bot') continue
      await insertRole(this.#bulk.db, this.#cohort.id, met.id, { role: 'staff', from: null, until: null }, importId)
    }
  }

  #report(directory: PeopleDirectory, tally: Tally, importId: ImportId | null): ImportReport {
    const everybody = directory.everybody
    return {
      importId,
      source: this.#opening.source.id,
      window: tally.window,
      events: tally.counts,
      ignored: tally.ignored,
      rejected: tally.rejected,
      rejectedCount: tally.rejectedCount,
      people: {
        added: everybody.filter((met) => !met.known).length,
        matched: everybody.filter((met) => met.known).length,
      },
    }
  }

  #outcome(report: ImportReport, tally: Tally) {
    return {
      sha256: this.#opening.files.fingerprint(),
      first_at: tally.firstAt,
      last_at: tally.lastAt,
      read_count: report.events.read,
      added_count: report.events.added,
      duplicate_count: report.events.duplicate,
      ignored_count: report.events.ignored,
      rejected_count: report.rejectedCount,
      people_added: report.people.added,
      people_matched: report.people.matched,
      ignored: JSON.stringify(report.ignored),
      grades: JSON.stringify(gradesOf(this.#opening, tally)),
      mapping: mappingAsJson(this.#opening.mapping),
      grain: this.#opening.source.grain,
      scope: this.#opening.source.scope,
      answers: JSON.stringify(noAnswers),
      channels: null,
    }
  }

  #nothingNew(directory: PeopleDirectory, tally: Tally): never {
    if (tally.duplicate > 0) throw new NothingNew(this.#report(directory, tally, null))
    const [first] = tally.rejected
    const place = first?.line ? `line ${first.line}` : 'the first'
    const hint = first ? `${tally.rejectedCount} rows could not be read; ${place}: ${first.reason}.` : undefined
    refuse('import-no-events', { file: this.#request.label, ...(hint === undefined ? {} : { hint }) })
  }
}
