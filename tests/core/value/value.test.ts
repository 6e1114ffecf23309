import { describe, expect, it } from 'vitest'
import { fileOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'

describe('what the cohort is worth', () => {
  it('counts what is written down, and misses a story of what did not work', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    expect((await client.value.view({ cohortId })).sentence).toBe(
      'Nothing is written down yet of what the cohort is worth.',
    )
    await client.entries.add({
      cohortId,
      drafts: [
        { kind: 'artefact', body: { title: 'Checklist' } },
        { kind: 'story', body: { title: 'How the checklist came about' } },
        { kind: 'skill', body: { title: 'Asking', before: 2, after: 4 } },
        { kind: 'skill', body: { title: 'asking ', before: 3, after: 3 } },
        { kind: 'skill', body: { title: 'Asking', before: 3 } },
      ],
    })
    const view = await client.value.view({ cohortId })
    expect(view.sentence).toBe('1 artefact and 1 story so far.')
    expect(view.support).toContain('None of the stories is of something that did not work')
    expect(view.skills).toEqual([
      { title: 'Asking', n: 2, higher: 1, same: 1, lower: 0, says: '1 of 2 stand higher than before.' },
    ])
  })

  it('reads values by day and group, and says of each row why it was left out', async () => {
    const { studio, client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const table =
      'Month;Site;Value\n2026-01;Site A;12,5\n2026-02-03;site b;7\n2026-02;Site C;9\n31.3.2026;Site A;8\n2026-03;Site A;many\n'
    const uploadId = studio.uploads.point(fileOf('complaints.csv', table.replace('Site;', 'Group;')))
    const groups = { ourGroup: 'Site A', comparisonGroup: 'Site B' }
    expect(await client.value.readPoints({ cohortId, uploadId, ...groups })).toEqual({
      points: [
        { on: '2026-01-01', group: 'ours', value: 12.5 },
        { on: '2026-02-03', group: 'comparison', value: 7 },
      ],
      rejected: [
        { file: 'complaints.csv', line: 5, reason: 'its day is not written like 2026-03-31 or 2026-03' },
        { file: 'complaints.csv', line: 6, reason: 'its value is no number' },
      ],
      otherGroups: ['Site C'],
    })
  })

  it('refuses a table without days or values', async () => {
    const { studio, client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const uploadId = studio.uploads.point(fileOf('people.csv', 'Name,City\nAda,Rome\n'))
    await expect(client.value.readPoints({ cohortId, uploadId, ourGroup: '', comparisonGroup: '' })).rejects.toThrow(
      'people.csv has no column of days',
    )
  })
})
