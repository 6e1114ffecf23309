import type { Person } from '../../contract/roster.ts'
import { refuse } from '../refusal.ts'
import { fold } from './folding.ts'

type Findable = Pick<Person, 'id' | 'name' | 'email' | 'aliases' | 'accounts'>

/** The one person that a number, e-mail, account, name, alias or handle means, the roster's own words first. Refused when it is nobody or several. */
export function findPerson<Somebody extends Findable>(people: readonly Somebody[], query: string): Somebody {
  const wanted = fold(query)
  const ways: ((person: Somebody) => boolean)[] = [
    (person) => String(person.id) === wanted,
    (person) => person.email !== null && fold(person.email) === wanted,
    ({ accounts }) =>
      accounts.some(({ id, email }) => fold(id) === wanted || (email !== null && fold(email) === wanted)),
    (person) => [person.name, ...person.aliases].some((name) => fold(name) === wanted),
    ({ accounts }) =>
      accounts.some(({ name, handle }) => fold(name) === wanted || (handle !== null && fold(handle) === wanted)),
  ]
  for (const isMeant of ways) {
    const [person, ...others] = people.filter(isMeant)
    if (person && others.length === 0) return person
    if (person) refuseSeveral([person, ...others], query)
  }
  refuse('person-not-found', { person: query })
}

function refuseSeveral(people: readonly Findable[], query: string): never {
  const candidates = people.slice(0, 5).map((person) => `${person.name} (${person.email ?? `number ${person.id}`})`)
  refuse('person-ambiguous', { person: query, count: String(people.length), candidates: candidates.join(', ') })
}
