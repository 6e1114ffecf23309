import type { PersonId } from '../../contract/scalars.ts'
import type { PersonRecord } from '../roster/roster.repo.ts'

/** Something that the roster knows of people beside their names, e.g. the region: who has which value. */
export type Attribute = Readonly<{ name: string; values: ReadonlyMap<PersonId, string> }>

/** What the roster knows of these people, each attribute that anybody has. */
export function attributesIn(people: readonly Pick<PersonRecord, 'id' | 'attributes'>[]): Attribute[] {
  const names = [...new Set(people.flatMap(({ attributes }) => Object.keys(attributes)))].sort()
  return names.map((name) => ({
    name,
    values: new Map(
      people.flatMap(({ id, attributes }) => {
        const value = attributes[name]?.trim() ?? ''
        return value === '' ? [] : [[id, value] as const]
      }),
    ),
  }))
}
