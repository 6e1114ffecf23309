import type { PersonProfile } from '../../contract/people.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { loadFacts } from '../engagement/facts.ts'
import { listEntries } from '../entries/entries.repo.ts'
import { refuse } from '../refusal.ts'
import { listPeople } from '../roster/people.ts'
import { commitmentsOf } from './commitments.ts'
import { listAwards, listNotes } from './kept.repo.ts'
import { standingOf, weeksOfPerson } from './profile.ts'
import { requirePerson } from './require-person.ts'
import { knownForBadges, timelineOf } from './timeline.ts'

/** One person with all that whoever runs the cohort sees of them. Refused when there is nobody with that number. */
export async function profileOf(
  db: Reader,
  cohortId: CohortId,
  personId: PersonId,
  today: string,
): Promise<PersonProfile> {
  const facts = await loadFacts(db, cohortId)
  const { id, rows } = await requirePerson(db, cohortId, personId)
  const [person] = await listPeople(db, cohortId, today, id)
  if (!person) refuse('person-not-found', { person: String(personId) })
  const commitments = (await commitmentsOf(db, cohortId, today)).filter((one) => one.personId === id)
  const awards = await listAwards(db, rows)
  const earned = new Set(awards.map(({ uid }) => uid))
  const badges = (await listEntries(db, cohortId, 'badge')).filter(
    ({ uid, body }) => !earned.has(uid) && !(body.isLimited && body.endsOn !== null && body.endsOn < today),
  )
  return {
    person,
    ...standingOf(facts, person),
    weeks: weeksOfPerson(facts, person),
    timeline: timelineOf(facts, person, { commitments, awards }),
    commitments,
    awards,
    badges: badges.map(({ uid, body: { title, criteria } }) => ({ uid, title, criteria })),
    known: knownForBadges(facts, person),
    notes: await listNotes(db, rows),
  }
}
