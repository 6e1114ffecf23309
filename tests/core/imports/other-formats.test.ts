import { describe, expect, test } from 'vitest'
import { SourceId } from '../../../src/contract/sources.ts'
import { sources } from '../../../src/core/imports/sources/sources.ts'
import { eachFormat } from '../../builders/each-format.ts'
import { fileOf, folderOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { preview, refusalOf } from '../../builders/taking-in.ts'

function written(id: SourceId): string {
  const sample = eachFormat[id]
  return 'content' in sample ? fileOf(sample.name, sample.content) : folderOf(sample.folder)
}

describe('a small export of', () => {
  const ids = sources.map(({ id }) => id)

  test.each(ids)('%s is recognised as what it is', async (id) => {
    const studio = await openTestStudio()
    const answer = await preview(studio, await studio.makeCohort(), written(id))
    if (answer.state === 'needs-mapping') throw new Error('its columns are not known')
    expect(answer.state === 'ready' ? answer.preview.source : answer.source).toBe(id)
  })

  test.each(ids)('%s is read as no other source, whatever is claimed', async (id) => {
    const studio = await openTestStudio()
    const cohortId = await studio.makeCohort()
    const path = written(id)
    const taken: SourceId[] = []
    for (const claimed of ids) {
      if (claimed === id || claimed === 'events-csv') continue
      const outcome = await refusalOf(preview(studio, cohortId, path, { source: claimed })).catch(
        (error: Error) => error,
      )
      if (outcome instanceof Error) taken.push(claimed)
      else {
        expect(outcome.code, `${id} claimed to be ${claimed}`).toMatch(
          /^import-(?:wrong-source|encoding|encoding-unsure)$/,
        )
        expect(outcome.sentence).toMatch(/[Nn]othing was/)
      }
    }
    expect(taken, `what ${id} is also taken for`).toEqual([])
  })
})

test('every source has a sample', () => {
  expect(Object.keys(eachFormat).sort()).toEqual([...SourceId.options].sort())
})
