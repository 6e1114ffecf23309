import type { Cohort } from '../../contract/cohorts.ts'
import type { ImportReport } from '../../contract/imports.ts'
import type { ImportId } from '../../contract/scalars.ts'
import type { BulkWriter, Workspace } from '../db/workspace.ts'
import { rebuildActivity } from '../engagement/activity.repo.ts'
import { forgottenPeople } from '../people/forgetting/forgotten.repo.ts'
import { ownersOf } from '../people/people.repo.ts'
import { settleMatches } from '../people/settle.ts'
import { stopIfCancelled } from '../progressing.ts'
import { totalWriter } from '../totals/totals.repo.ts'
import { type Account, accountsOn, accountWriter, settleAccounts } from './accounts.repo.ts'
import { rememberAnswers } from './answers.repo.ts'
import { eventWriter } from './events.repo.ts'
import { gradesOf } from './grading.ts'
import { finishImport, mappingAsJson, startImport } from './imports.repo.ts'
import { nothingProblems, refusalOfNothing } from './nothing-comes-in.ts'
import type { Opening } from './opening.ts'
import type { Author } from './sources/source.ts'
import { type Met, type Outcome, type Taken, take, type Watch } from './taking.ts'
import { followParents, settleThreads } from './threads.repo.ts'

export type CommitRequest = Readonly<{
  label: string
  acceptRoles: boolean
  channels: readonly string[] | null
  now: number
}>

/** Thrown to take back a transaction that found nothing new. */
class NothingNew extends Error {
  readonly report: ImportReport

  constructor(report: ImportReport) {
    super('nothing new')
    this.report = report
  }
}

/**
 * Takes the files in, in one transaction after a backup: events, totals, accounts, day tables and the import's own record, or nothing. When everything is known
 * already nothing is written and `importId` is null.
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
  readonly #accounts = new Map<string, Account>()
  readonly #made = new Set<number>()

  constructor(bulk: BulkWriter, cohort: Cohort, opening: Opening, request: CommitRequest) {
    this.#bulk = bulk
    this.#cohort = cohort
    this.#opening = opening
    this.#request = request
  }

  async run(watch: Watch): Promise<ImportReport> {
    const { db } = this.#bulk
    const { source, mapping, answers } = this.#opening
    const cohortId = this.#cohort.id
    const start = { cohortId, source: source.id, label: this.#request.label, at: this.#request.now }
    const importId = await startImport(db, start)
    const accounts = await this.#openAccounts(importId)
    const events = await eventWriter({ bulk: this.#bulk, cohortId, importId }, this.#opening.sizeBytes)
    const totals = await totalWriter(this.#bulk, cohortId, importId)
    const destination = {
      events: async (taken: Taken) => {
        for (const index of taken.chosen) {
          const met = taken.people[taken.columns.author[index] ?? 0]
          if (met && met.personId === 0) met.personId = accounts.of(met.author)
        }
        return events.write(taken)
      },
      total: async (draft: Parameters<typeof totals.take>[0], by: Met | null) => {
        if (by && by.personId === 0) by.personId = accounts.of(by.author)
        return (await totals.take(draft, (by?.personId ?? null) as never)) === 'added'
      },
    }
    const forgotten = await forgottenPeople(db, cohortId)
    const wanted = {
      channels: this.#request.channels,
      isForgotten: (author: Author) => forgotten.isAuthor(source.platform, author),
    }
    const outcome = await take(this.#opening, this.#cohort, wanted, destination, watch)
    const { tally } = outcome
    const pause = () => this.#pause(watch, tally.added)
    await pause()
    tally.addedLate(await events.finish())
    for (const author of outcome.members) accounts.of(author)
    accounts.tellAll(outcome)
    if (await this.#isNothingNew(outcome)) await this.#nothingNew(outcome)
    await pause()
    if (mapping?.replyTo && !mapping.thread) await followParents(db, cohortId, importId)
    await settleThreads(db, cohortId)
    await settleAccounts(db, cohortId)
    await settleMatches(db, cohortId)
    await pause()
    await rebuildActivity(db, cohortId, pause)
    events.counted()
    await rememberAnswers(db, cohortId, source.id, answers)
    const report = await this.#report(outcome, importId)
    await finishImport(db, importId, this.#record(report, outcome), report.rejected)
    return report
  }

  /** Between two long statements: says so, and lets whoever wants to stop it be heard. */
  async #pause({ report, signal }: Watch, events: number): Promise<void> {
    report({ phase: 'writing', done: events, total: events || null, unit: 'events' })
    await new Promise((resolve) => setImmediate(resolve))
    stopIfCancelled(signal)
  }

  async #openAccounts(importId: ImportId) {
    const cohortId = this.#cohort.id
    const { platform } = this.#opening.source
    const known = await accountsOn(this.#bulk.db, cohortId, platform)
    const writer = accountWriter(this.#bulk, { cohortId, importId, platform })
    const staff = this.#request.acceptRoles
    const of = (author: Author): number => {
      const before = this.#accounts.get(author.key)
      if (before) return before.personId
      const account = known.get(author.key) ?? writer.make(author)
      if (!known.has(author.key)) this.#made.add(account.personId)
      this.#accounts.set(author.key, account)
      return account.personId
    }
    const tellAll = ({ people, members }: Outcome) => {
      const latest = new Map<string, Author>()
      for (const author of members) latest.set(author.key, author)
      for (const { author } of people) latest.set(author.key, author)
      for (const [key, author] of latest) {
        const account = this.#accounts.get(key)
        if (account) writer.tell(account, author, staff && author.isStaff && author.kind !== 'bot')
      }
    }
    return { of, tellAll }
  }

  async #isNothingNew({ tally, people, members }: Outcome): Promise<boolean> {
    if (tally.added > 0) return false
    if (tally.duplicate === 0) return true
    const isStaffNew =
      this.#request.acceptRoles &&
      [...people.map(({ author }) => author), ...members].some(
        ({ isStaff, kind, key }) => isStaff && kind !== 'bot' && this.#accounts.get(key)?.isStaff === false,
      )
    return this.#made.size === 0 && !isStaffNew
  }

  async #nothingNew(outcome: Outcome): Promise<never> {
    const { tally } = outcome
    if (tally.duplicate > 0) throw new NothingNew(await this.#report(outcome, null))
    throw refusalOfNothing(tally, this.#request)
  }

  async #report({ tally }: Outcome, importId: ImportId | null): Promise<ImportReport> {
    const accounts = [...this.#accounts.values()].map(({ personId }) => personId)
    const owners = await ownersOf(this.#bulk.db, this.#cohort.id)
    const people = new Set(accounts.map((personId) => owners.get(personId) ?? personId))
    const known = new Set([...owners].filter(([account]) => !this.#made.has(account)).map(([, owner]) => owner))
    const added = [...people].filter((personId) => this.#made.has(personId) && !known.has(personId)).length
    return {
      importId,
      source: this.#opening.source.id,
      window: tally.window,
      events: tally.counts,
      ignored: tally.ignored,
      rejected: tally.rejected,
      rejectedCount: tally.rejectedCount,
      people: { added, matched: people.size - added },
      problems: [
        ...nothingProblems(tally, this.#request),
        ...zoneProblem(this.#opening, this.#cohort),
        ...tally.problems,
      ],
      grain: this.#opening.source.grain,
      scope: this.#opening.source.scope,
    }
  }

  #record(report: ImportReport, { tally, fingerprint }: Outcome) {
    const { source, mapping, answers } = this.#opening
    return {
      sha256: fingerprint,
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
      mapping: mappingAsJson(mapping),
      grain: source.grain,
      scope: source.scope,
      answers: JSON.stringify(answers),
      channels: this.#request.channels === null ? null : JSON.stringify(this.#request.channels),
    }
  }
}

/** Where nobody was asked, in whose time zoneless times were read. */
export function zoneProblem({ questions, answers }: Opening, { timeZone }: Cohort): string[] {
  const isOpen = answers.zone === null && questions.some(({ about }) => about === 'zone')
  return isOpen ? [`Times without a zone were read as ${timeZone}, the cohort's zone.`] : []
}
