import { describe, expect, it } from 'vitest'
import type { ImportId } from '../../../src/contract/scalars.ts'
import { fileOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { refusalOf, takeIn } from '../../builders/taking-in.ts'

const header = 'time,person,kind,thread,id'
const acts = (...rows: string[]) => fileOf('acts.csv', [header, ...rows].join('\n'))

async function twoImports() {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort()
  const first = await takeIn(
    studio,
    cohortId,
    acts(
      '2026-01-06T09:00:00Z,Ada,post,1,1',
      '2026-01-06T10:00:00Z,Ada,reply,1,2',
      '2026-01-06T11:00:00Z,Ben,reply,1,3',
      '2026-01-06T12:00:00Z,Cleo,reply,1,4',
    ),
  )
  const second = await takeIn(
    studio,
    cohortId,
    acts('2026-01-06T11:00:00Z,Ben,reply,1,3', '2026-01-07T09:00:00Z,Cleo,post,2,5'),
  )
  const ids = [first.importId, second.importId] as [ImportId, ImportId]
  return { studio, cohortId, first: ids[0], second: ids[1] }
}

describe('who an import affects', () => {
  it('is whoever has acts that no other import holds; those known from it alone leave with it', async () => {
    const { studio, first } = await twoImports()
    const { people, ...rest } = await studio.client.imports.affected({ importId: first })
    expect(people.map(({ name, events, isOnlyHere }) => [name, events, isOnlyHere])).toEqual([
      ['Ada', 2, true],
      ['Cleo', 1, false],
    ])
    expect(rest).toEqual({ removed: { events: 3, totals: 0 }, kept: { events: 1, totals: 0 }, peopleCount: 2 })
  })

  it('is what undoing it then does', async () => {
    for (const which of ['first', 'second'] as const) {
      const { studio, [which]: importId } = await twoImports()
      const { removed, people } = await studio.client.imports.affected({ importId })
      const undone = await studio.client.imports.undo({ importId })
      expect(undone.eventsRemoved).toBe(removed.events)
      expect(undone.peopleRemoved).toBe(people.filter(({ isOnlyHere }) => isOnlyHere).length)
      const after = await studio.client.imports.affected({ importId })
      expect(after).toMatchObject({ peopleCount: 0, removed: { events: 0 }, people: [] })
    }
  })

  it('is refused for an import that is not there', async () => {
    const { client } = await openTestStudio()
    const asked = client.imports.affected({ importId: 9 as ImportId })
    expect(await refusalOf(asked)).toMatchObject({ code: 'import-not-found' })
  })
})
