import { expect, test } from 'vitest'
import type { Review } from '../../../src/contract/reviews.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { opened, part, textOf } from '../reports/opened-file.ts'
import { lively, makeReviewed } from './lively-cohort.ts'

const quarter = '2026-Q1'
const verdict = 'answer.verdict'

test('an edited passage keeps the words and the draft beside them, here and in Word', async () => {
  const { client, cohortId } = await reviewed()
  const before = passage(await client.reviews.draft({ cohortId, quarter }), verdict)
  const after = await client.reviews.edit({ cohortId, quarter, blockId: verdict, text: 'A good start.' })
  expect(passage(after, verdict)).toEqual({ ...before, edited: 'A good start.', isStale: false })
  expect(after.editedAt).toBe('2026-05-03T09:00:00.000Z')
  expect(await client.reviews.quarters({ cohortId })).toContainEqual({ quarter, hasData: true, hasEdits: true })
  const { bytes } = await client.reviews.export({ cohortId, quarter })
  const document = textOf(part(await opened(new Uint8Array(await bytes.arrayBuffer())), 'word/document.xml'))
  expect(document).toContain('A good start.')
  expect(document).not.toContain(before.drafted)
})

test('an edit belongs to its quarter', async () => {
  const { client, cohortId } = await reviewed()
  await client.reviews.edit({ cohortId, quarter, blockId: verdict, text: 'Only here.' })
  expect(passage(await client.reviews.draft({ cohortId, quarter: '2026-Q2' }), verdict).edited).toBeNull()
})

test('an edit is stale once the draft under it changes, and not any more when it is written again', async () => {
  const { client, studio, cohortId } = await reviewed()
  await client.reviews.edit({ cohortId, quarter, blockId: verdict, text: 'Mine.' })
  await studio.workspace.write(({ db }) =>
    db
      .insertInto('person')
      .values({
        cohort_id: cohortId,
        name: 'Somebody silent',
        email: null,
        joins_on: '2025-12-01',
        leaves_on: null,
        import_id: null,
      })
      .execute(),
  )
  const stale = passage(await client.reviews.draft({ cohortId, quarter }), verdict)
  expect(stale).toMatchObject({ edited: 'Mine.', isStale: true })
  expect(stale.drafted).toContain('of 25 people')
  const again = await client.reviews.edit({ cohortId, quarter, blockId: verdict, text: 'Mine, still.' })
  expect(passage(again, verdict)).toMatchObject({ edited: 'Mine, still.', isStale: false })
})

test.each([
  ['null', () => null],
  ['the drafted words', (drafted: string) => drafted],
])('writing %s over an edit goes back to the draft', async (_, text) => {
  const { client, cohortId } = await reviewed()
  const edited = await client.reviews.edit({ cohortId, quarter, blockId: verdict, text: 'Mine.' })
  const back = await client.reviews.edit({
    cohortId,
    quarter,
    blockId: verdict,
    text: text(passage(edited, verdict).drafted),
  })
  expect(passage(back, verdict).edited).toBeNull()
  expect(back.editedAt).toBeNull()
})

test('an edit is undone and done again as "edit the review"', async () => {
  const { client, cohortId } = await reviewed()
  await client.reviews.edit({ cohortId, quarter, blockId: verdict, text: 'Mine.' })
  expect((await client.history.state()).undo).toBe('edit the review')
  await client.history.undo()
  expect(passage(await client.reviews.draft({ cohortId, quarter }), verdict).edited).toBeNull()
  await client.history.redo()
  expect(passage(await client.reviews.draft({ cohortId, quarter }), verdict).edited).toBe('Mine.')
})

test.each(['answer.verdikt', 'scorecard.table', 'participation-by-week'])(
  '%s is no passage and is refused',
  async (blockId) => {
    const { client, cohortId } = await reviewed()
    await expect(client.reviews.edit({ cohortId, quarter, blockId, text: 'Mine.' })).rejects.toMatchObject({
      data: { code: 'review-block-not-found' },
    })
  },
)

test('a cohort that is not there is refused', async () => {
  const { client, cohortId } = await reviewed()
  await expect(client.reviews.export({ cohortId: (cohortId + 1) as typeof cohortId, quarter })).rejects.toMatchObject({
    data: { code: 'cohort-not-found' },
  })
})

async function reviewed() {
  const studio = await openTestStudio()
  return { ...studio, cohortId: await makeReviewed(studio, lively()) }
}

function passage(review: Review, id: string) {
  const block = review.sections.flatMap((section) => section.blocks).find((one) => one.id === id)
  if (block?.kind !== 'passage') throw new Error(`no passage ${id}`)
  return block
}
