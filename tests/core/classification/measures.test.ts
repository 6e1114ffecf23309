import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { MeasureId } from '../../../src/contract/engagement.ts'
import { fileOf } from '../../builders/files.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { takeIn } from '../../builders/taking-in.ts'

const dayMs = 86_400_000
const began = Date.parse('2026-01-05T09:00:00Z')
const texts = { ask: 'Where is it?', give: 'It lies beside the door', thank: 'Thanks', other: 'ok' }
type Said = keyof typeof texts
type Line = Readonly<{ thread: number; person: number; says: Said; day: number }>

const people = ['Ada', 'Ben', 'Cleo', 'Dora']
const first = '2026-01-05'
const span = { from: first, to: '2026-02-28' }

/** Conversations in which each thread begins with an ask, and whoever asked only thanks afterwards. */
const talk: fc.Arbitrary<Line[]> = fc
  .array(
    fc.record({
      asker: fc.nat(2),
      day: fc.nat(20),
      follows: fc.array(fc.record({ person: fc.nat(2), after: fc.nat(4), thanks: fc.boolean() }), { maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((threads) =>
    threads.flatMap(({ asker, day, follows }, thread) => {
      let on = day
      const begins: Line = { thread, person: asker, says: 'ask', day }
      const later = follows.map(({ person, after, thanks }): Line => {
        on += after
        return { thread, person, day: on, says: thanks ? 'thank' : person === asker ? 'other' : 'give' }
      })
      return [begins, ...later]
    }),
  )

function recounted(lines: readonly Line[], lastDay: number) {
  const at = (line: Line) => atOf(line, lines.indexOf(line))
  const lastAt = Math.max(...lines.map(at), atOf({ day: lastDay }, lines.length))
  const lastOn = Math.floor((lastAt - began) / dayMs)
  const soon = (one: Line, after: Line) => at(one) - at(after) <= 7 * dayMs
  const of = (says: Said) => lines.filter((line) => line.says === says)
  const answered = (ask: Line) =>
    lines.some((one) => one.thread === ask.thread && one.says === 'give' && soon(one, ask))
  const thanked = (give: Line) =>
    lines
      .slice(lines.indexOf(give) + 1)
      .some(
        (one) => one.thread === give.thread && one.says === 'thank' && one.person !== give.person && soon(one, give),
      )
  const ripeAsks = of('ask').filter((ask) => at(ask) + 7 * dayMs <= lastAt)
  const ripeGives = of('give').filter((give) => give.day + 8 <= lastOn)
  const all = of('ask').length + of('give').length + of('thank').length
  const did = people.filter((_, person) =>
    (['ask', 'give', 'thank'] as const).every((says) => of(says).some((line) => line.person === person)),
  )
  return {
    'ask-share': [of('ask').length, all],
    'give-share': [of('give').length, all],
    'thank-share': [of('thank').length, all],
    'asks-answered-rate': [ripeAsks.filter(answered).length, ripeAsks.length],
    'gives-thanked-rate': [ripeGives.filter(thanked).length, ripeGives.length],
    'did-all-three-rate': [did.length, new Set([3, ...lines.map(({ person }) => person)]).size],
  } satisfies Partial<Record<MeasureId, [number, number]>>
}

function atOf({ day }: Pick<Line, 'day'>, index: number): number {
  return began + day * dayMs + index * 60_000
}

/** A table of the lines, said a minute apart within a day, with one more person who only says ok, on the last day. */
function table(lines: readonly Line[], lastDay: number): string {
  const row = ({ thread, person, says, day }: Line, index: number) => {
    const at = new Date(atOf({ day }, index)).toISOString()
    const isStart = lines.findIndex((line) => line.thread === thread) === index
    return `${at},${people[person]},${isStart ? 'post' : 'reply'},t${thread},c${thread},${texts[says]}`
  }
  const last = row({ thread: 99, person: 3, says: 'other', day: lastDay }, lines.length).replace('reply', 'post')
  return `${['time,person,type,thread,channel,words', ...lines.map(row), last].join('\n')}\n`
}

it('equals a plain recount from what was said, on random talks', async () => {
  const studio = await openTestStudio()
  await fc.assert(
    fc.asyncProperty(talk, fc.integer({ min: 20, max: 45 }), async (lines, lastDay) => {
      const cohortId = await studio.makeCohort({ timeZone: 'UTC' })
      await takeIn(studio, cohortId, fileOf('events.csv', table(lines, lastDay)))
      const { measures } = await studio.client.engagement.measures({ cohortId, ...span, by: 'total' })
      for (const [id, [numerator, denominator]] of Object.entries(recounted(lines, lastDay)))
        expect(
          measures.find((measure) => measure.id === id),
          id,
        ).toMatchObject({
          ...{ numerator, denominator, value: denominator ? numerator / denominator : null, grade: 'proxy' },
        })
    }),
    { numRuns: 25 },
  )
})

it('is not available where no import has text, and what would tell it is named', async () => {
  const studio = await openTestStudio()
  const cohortId = await studio.makeCohort({ timeZone: 'UTC' })
  const rows = 'time,person,type,thread,words\n2026-01-05T09:00:00Z,Ada,post,t1,12\n'
  await takeIn(studio, cohortId, fileOf('events.csv', rows))
  const { measures } = await studio.client.engagement.measures({ cohortId, ...span, by: 'total' })
  const asks = measures.find(({ id }) => id === 'asks-answered-rate')
  expect(asks).toMatchObject({ grade: 'unavailable', value: null, numerator: null })
  const evidence = await studio.client.engagement.evidence({ cohortId })
  const told = evidence.measures.find(({ id }) => id === 'asks-answered-rate')
  expect(told).toMatchObject({ grade: 'unavailable', unlock: { sentence: expect.stringContaining('roughly') } })
})
