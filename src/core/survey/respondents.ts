import type { Cohort } from '../../contract/cohorts.ts'
import type { Role } from '../../contract/roster.ts'
import type { PersonId } from '../../contract/scalars.ts'
import type { SurveyAnswer, Wave } from '../../contract/survey.ts'
import { fold } from '../roster/folding.ts'
import { roleOn } from '../roster/roles.ts'
import type { PersonRecord } from '../roster/roster.repo.ts'
import { later, localDay } from '../time/days.ts'

/** Somebody who could have answered, with the role held on the day the wave opened, or when joining later. */
export type Invited = Readonly<{ id: PersonId; role: Role }>

/**
 * Everybody but bots who was in the cohort on the day the wave opened (in the cohort's time zone), or on the cohort's first day if the wave opened before;
 * and whoever joined until its closing day, where it has one. Nobody while it is a draft.
 */
export function invitedTo(wave: Wave, cohort: Cohort, people: readonly PersonRecord[]): Invited[] {
  if (wave.openedAt === null) return []
  const day = later(localDay(Date.parse(wave.openedAt), cohort.timeZone), cohort.startsOn)
  const last = later(wave.closesOn ?? day, day)
  return people
    .filter(({ joinsOn, leavesOn }) => (joinsOn ?? day) <= last && day <= (leavesOn ?? day))
    .map(({ id, joinsOn, roles }) => ({ id, role: roleOn(roles, later(joinsOn ?? day, day)) }))
    .filter(({ role }) => role !== 'bot')
}

/** Who on the roster gave each answer: by e-mail, otherwise by alias, name or handle where only one person has it; null when that can't be told. */
export function whoAnswered(
  answers: readonly SurveyAnswer[],
  people: readonly Pick<PersonRecord, 'id' | 'name' | 'email' | 'aliases' | 'accounts'>[],
): (PersonId | null)[] {
  const byEmail = holders(people, ({ email, accounts }) => told(email, ...accounts.map((account) => account.email)))
  const byName = holders(people, ({ name, aliases, accounts }) => [
    name,
    ...aliases,
    ...accounts.flatMap((account) => told(account.name, account.handle)),
  ])
  return answers.map(({ email, name }) => {
    const called = [email, name].filter((text) => text !== null).map(fold)
    const [found] = [byEmail, byName].flatMap((known) => called.flatMap((text) => known.get(text) ?? []))
    return found ?? null
  })
}

function told(...texts: readonly (string | null)[]): string[] {
  return texts.filter((text) => text !== null)
}

/** What only one person is called. */
function holders<Person extends { id: PersonId }>(
  people: readonly Person[],
  namesOf: (person: Person) => readonly string[],
): Map<string, PersonId> {
  const found = new Map<string, Set<PersonId>>()
  for (const person of people)
    for (const name of namesOf(person).map(fold)) {
      const ids = found.get(name)
      if (ids) ids.add(person.id)
      else if (name !== '') found.set(name, new Set([person.id]))
    }
  return new Map([...found].flatMap(([name, ids]) => (ids.size === 1 ? [...ids].map((id) => [name, id] as const) : [])))
}
