import { describe, expect, it } from 'vitest'
import { openTestStudio } from '../../builders/studio.ts'
import { faultsOf } from '../reports/word-faults.ts'
import { whole } from './written-purpose.ts'

const longest = 10_000
const filled = (piece: string) => piece.repeat(Math.floor(longest / piece.length))
const texts = [filled('word '), filled('😀'), filled('ملاحظات '), filled('\u0000\u0007<&>"\u200f')]

describe('ten thousand characters in each field of the purpose', { timeout: 60_000 }, () => {
  it('stand in the review, which can be rewritten and becomes sound Word', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    const [audience = '', fromState = '', toState = '', behaviours = ''] = texts
    const purpose = {
      ...whole,
      audience,
      fromState,
      toState,
      behaviours,
      vagueOutcome: audience,
      spacePurpose: toState,
    }
    await client.purpose.save({ cohortId, purpose })
    const review = await client.reviews.draft({ cohortId, quarter: '2026-Q1' })
    const text = JSON.stringify(review)
    expect(text).toContain(audience.trim().slice(1))
    const statement = (await client.purpose.get({ cohortId })).statement
    await client.reviews.edit({ cohortId, quarter: '2026-Q1', blockId: 'why.statement', text: statement })
    const { bytes } = await client.reviews.export({ cohortId, quarter: '2026-Q1' })
    expect(await faultsOf(new Uint8Array(await bytes.arrayBuffer()))).toEqual([])
  })

  it('stand in the discovery questions, which become sound Word', async () => {
    const { client, makeCohort } = await openTestStudio()
    const cohortId = await makeCohort()
    await client.entries.add({
      cohortId,
      drafts: texts.map((text) => ({
        kind: 'discoveryQuestion',
        body: { title: text, group: text, why: text, answer: text },
      })),
    })
    const { bytes } = await client.purpose.exportCallSheet({ cohortId, as: 'docx' })
    expect(await faultsOf(new Uint8Array(await bytes.arrayBuffer()))).toEqual([])
  })
})
