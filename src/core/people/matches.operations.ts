import type { MatchDecision } from '../../contract/matches.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import { requireCohort } from '../cohorts/require-cohort.ts'
import type { Reader, Writer } from '../db/connection.ts'
import { operations } from '../operation.ts'
import { refuse } from '../refusal.ts'
import { keepPerson, listPersonRecords } from '../roster/roster.repo.ts'
import type { Studio } from '../studio.ts'
import { type Candidate, cohortKey, decisionKeys, holdersOfKeys, isProgram } from './candidate.ts'
import { editPeople } from './editing.ts'
import { likelyPairs } from './likely.ts'
import { type Matching, matchPeople } from './matching.ts'
import { decide, forgetDecisions, listCandidates, listDecisions, type StoredDecision } from './people.repo.ts'
import { matchesFrom } from './sides.ts'

const feature = operations.matches
const mostWaiting = 200

export const matches = feature.router({
  list: feature.list.handler(async ({ context: { studio }, input: { cohortId } }) => {
    const db = studio.workspace.read
    await requireCohort(db, cohortId)
    const known = await knownIn(db, cohortId)
    const pairs = likelyPairs(known.matching)
    const people = new Map((await listPersonRecords(db, cohortId)).map((record) => [record.id, record]))
    return {
      count: pairs.length,
      waiting: matchesFrom(pairs.slice(0, mostWaiting), people, known.keys),
      decisions: decisionsFrom(known),
    }
  }),

  merge: feature.merge.handler(async ({ context: { studio }, input: { cohortId, a, b } }) => {
    const known = await knownIn(studio.workspace.read, cohortId)
    const [one, other] = [personOf(known, a), personOf(known, b)]
    if (one === other) refuse('person-same-already', { person: one[0].name })
    const [program, person] = isProgram(one[0]) ? [one, other] : [other, one]
    if (isProgram(one[0]) !== isProgram(other[0]))
      refuse('person-merge-program', { person: program[0].name, other: person[0].name })
    await editPeople(studio, cohortId, `say that ${one[0].name} and ${other[0].name} are the same`, async (db) => {
      await forgetDecisions(db, between(known, one, other))
      await decide(db, cohortId, [keyOf(known, one[0]), keyOf(known, other[0])], 'same', studio.ports.clock.now())
    })
    const after = await knownIn(studio.workspace.read, cohortId)
    return { personId: personOf(after, a)[0].id }
  }),

  keepApart: feature.keepApart.handler(async ({ context: { studio }, input: { cohortId, a, b } }) => {
    const known = await knownIn(studio.workspace.read, cohortId)
    const [one, other] = [personOf(known, a), personOf(known, b)]
    if (one === other) refuse('person-same-already', { person: one[0].name })
    await editPeople(studio, cohortId, `keep ${one[0].name} and ${other[0].name} apart`, (db) =>
      decide(db, cohortId, [keyOf(known, one[0]), keyOf(known, other[0])], 'apart', studio.ports.clock.now()),
    )
  }),

  unmerge: feature.unmerge.handler(async ({ context: { studio }, input: { cohortId, id } }) => {
    const known = await knownIn(studio.workspace.read, cohortId)
    const decision = known.decisions.find(
      (one) => String(one.id) === id && one.one !== cohortKey && one.other !== cohortKey,
    )
    if (decision) {
      const [first, second] = namesIn(known, decision)
      const label =
        decision.verdict === 'same' ? `take back that ${first} is ${second}` : `ask again about ${first} and ${second}`
      await editPeople(studio, cohortId, label, (db) => forgetDecisions(db, [decision.id]))
      return
    }
    const account = known.candidates.find((one) => one.id === known.holders.get(id) || `person:${one.id}` === id)
    if (!account) refuse('match-not-found', { id })
    const person = personOf(known, account.id)
    if (person[0].id === account.id && person.length === 1) refuse('match-account-own', { person: account.name })
    await editPeople(studio, cohortId, `split ${account.name} off`, (db) =>
      splitOff(db, studio, cohortId, known, account, person),
    )
  }),

  addToRoster: feature.addToRoster.handler(async ({ context: { studio }, input: { cohortId, personIds } }) => {
    const known = await knownIn(studio.workspace.read, cohortId)
    await editPeople(studio, cohortId, `add ${inWords(known, personIds)} to the roster`, async (db) => {
      for (const id of personIds) {
        await keepPerson(db, personOf(known, id)[0].id)
        await forgetDecisions(db, outside(known, personOf(known, id)))
      }
    })
  }),

  leaveOut: feature.leaveOut.handler(async ({ context: { studio }, input: { cohortId, personIds, isOut } }) => {
    const known = await knownIn(studio.workspace.read, cohortId)
    const who = inWords(known, personIds)
    await editPeople(studio, cohortId, isOut ? `leave ${who} out` : `count ${who} in again`, async (db) => {
      for (const id of personIds) {
        const person = personOf(known, id)
        if (!isOut) await forgetDecisions(db, outside(known, person))
        else if (person.every(({ isRoster }) => !isRoster))
          await decide(db, cohortId, [cohortKey, keyOf(known, person[0])], 'apart', studio.ports.clock.now())
      }
    })
  }),
})

type Person = readonly [Candidate, ...Candidate[]]

type Known = Readonly<{
  candidates: readonly Candidate[]
  decisions: readonly StoredDecision[]
  keys: ReadonlyMap<PersonId, string>
  holders: ReadonlyMap<string, PersonId>
  matching: Matching
  personOf: ReadonlyMap<PersonId, Person>
}>

async function knownIn(db: Reader, cohortId: CohortId): Promise<Known> {
  const candidates = await listCandidates(db, cohortId)
  const decisions = await listDecisions(db, cohortId)
  const matching = matchPeople(candidates, decisions)
  const keys = decisionKeys(candidates)
  const personOf = new Map(
    matching.people.flatMap((person) => person.map((candidate) => [candidate.id, person as Person] as const)),
  )
  return { candidates, decisions, keys, holders: holdersOfKeys(candidates, keys), matching, personOf }
}

function personOf({ personOf: known }: Known, id: PersonId): Person {
  return known.get(id) ?? refuse('person-not-found', { person: String(id) })
}

function keyOf({ keys }: Known, { id }: Candidate): string {
  return keys.get(id) ?? ''
}

/** Everything decided between the accounts of two people. */
function between({ decisions, holders }: Known, one: Person, other: Person): number[] {
  const has = (person: Person, key: string) => person.some(({ id }) => id === holders.get(key))
  return decisions
    .filter((decision) =>
      [
        [one, other],
        [other, one],
      ].some(([a, b]) => a && b && has(a, decision.one) && has(b, decision.other)),
    )
    .map(({ id }) => id)
}

/** What was decided about a person's being outside the cohort. */
function outside({ decisions, holders }: Known, person: Person): number[] {
  return decisions
    .filter(({ one, other }) => one === cohortKey || other === cohortKey)
    .filter(({ one, other }) => person.some(({ id }) => id === holders.get(one) || id === holders.get(other)))
    .map(({ id }) => id)
}

/** From now on the account is nobody else's of those whom it was one with. */
async function splitOff(
  db: Writer,
  { ports }: Studio,
  cohortId: CohortId,
  known: Known,
  account: Candidate,
  person: Person,
): Promise<void> {
  for (const member of person) {
    if (member.id === account.id) continue
    await forgetDecisions(db, between(known, [account], [member]))
    await decide(db, cohortId, [keyOf(known, account), keyOf(known, member)], 'apart', ports.clock.now())
  }
}

function decisionsFrom(known: Known): MatchDecision[] {
  return known.decisions
    .filter(({ one, other }) => one !== cohortKey && other !== cohortKey)
    .map((decision) => ({
      id: String(decision.id),
      verdict: decision.verdict,
      names: namesIn(known, decision),
      decidedAt: new Date(decision.decidedAt).toISOString(),
    }))
}

/** The two as they are called; with their platform's key where both are called alike, or where nobody has it now. */
function namesIn({ candidates, holders }: Known, { one, other }: StoredDecision): [string, string] {
  const nameOf = (key: string) => candidates.find(({ id }) => id === holders.get(key))?.name ?? key
  const [first, second] = [nameOf(one), nameOf(other)]
  return first === second ? [`${first} (${one})`, `${second} (${other})`] : [first, second]
}

function inWords(known: Known, ids: readonly PersonId[]): string {
  const [only, ...others] = ids
  return only !== undefined && others.length === 0 ? personOf(known, only)[0].name : `${ids.length} people`
}
