import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Grade, type MeasureId, Step } from '../../../src/contract/engagement.ts'
import type { EventKind } from '../../../src/contract/imports.ts'
import type { Role, RoleAssignment } from '../../../src/contract/roster.ts'
import { openTestStudio } from '../../builders/studio.ts'
import { recount } from './recount.ts'
import { allExact, type Written, type WrittenEvent, writeCohort } from './written-cohort.ts'

/** 42 days around the changes of clock of spring 2026 in Europe, America and Lord Howe, and the turn of a quarter. */
const first = Date.parse('2026-03-02T00:00:00Z')
const minutes = 42 * 24 * 60

const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC')
const day = fc
  .integer({ min: -3, max: 45 })
  .map((days) => new Date(first + days * 86_400_000).toISOString().slice(0, 10))
const role = fc.constantFrom<Role[]>('participant', 'facilitator', 'staff', 'bot')
/** Nobody stops being a bot: only the first reply in a thread is kept of each person, so replies after that would be missed. */
const human = fc.constantFrom<Role[]>('participant', 'facilitator', 'staff')

const roles = fc.oneof(
  { weight: 7, arbitrary: fc.constant<RoleAssignment[]>([]) },
  { weight: 1, arbitrary: role.map((held): RoleAssignment[] => [{ role: held, from: null, until: null }]) },
  {
    weight: 2,
    arbitrary: fc.tuple(human, role, day).map(([before, after, on]): RoleAssignment[] => [
      { role: before, from: null, until: on },
      { role: after, from: on, until: null },
    ]),
  },
)
const person = fc.record({
  name: fc.constant<string>('Somebody'),
  joinsOn: fc.option(day, { freq: 1 }),
  leavesOn: fc.option(day, { freq: 1 }),
  roles,
})
const kind = fc.constantFrom<EventKind[]>(
  'post',
  'post',
  'reply',
  'reply',
  'reply',
  'artefact',
  'reaction',
  'join',
  'leave',
  'view',
  'attend',
)

function eventsOf(people: number): fc.Arbitrary<WrittenEvent[]> {
  const event = fc
    .record({ person: fc.nat(people - 1), kind, minute: fc.nat(minutes), thread: fc.integer({ min: 0, max: 9 }) })
    .map(({ person, kind, minute, thread }) => {
      const at = first + minute * 60_000
      return kind === 'post' || kind === 'reply' ? { person, kind, at, thread: `t${thread}` } : { person, kind, at }
    })
  return fc.array(event, { minLength: 1, maxLength: 140, size: 'max' })
}

const cohort: fc.Arbitrary<Written & { timeZone: string }> = fc
  .tuple(
    zone,
    fc.array(person, { minLength: 1, maxLength: 26, size: 'max' }),
    fc.record({
      reacting: fc.constantFrom(...Grade.options),
      cut: fc.nat(42),
      isCut: fc.boolean(),
      isUndone: fc.boolean(),
    }),
  )
  .chain(([timeZone, people, { reacting, cut, isCut, isUndone }]) =>
    eventsOf(people.length).map((events) => {
      const edge = first + cut * 86_400_000
      const imports = [
        {
          events: events.filter((event) => !isCut || event.at < edge),
          grades: { ...allExact, 'reacting-rate': reacting },
        },
        // The second import begins five days after the first has ended, so that weeks in between can be open.
        { events: isCut ? events.filter((event) => event.at >= edge + 5 * 86_400_000) : [], grades: allExact },
        { events: isUndone ? events.slice(0, 3) : [], grades: allExact, isUndone: true },
      ]
      return { timeZone, people, imports: imports.filter((one) => one.events.length > 0) }
    }),
  )

const window = fc
  .tuple(day, day)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }))

const step = fc.constantFrom('week' as const, 'week' as const, ...Step.options)

test('every measure in 200 random cohorts is what a plain recount of the event rows says', {
  timeout: 180_000,
}, async () => {
  const studio = await openTestStudio()
  const seen = new Map<MeasureId, number>()
  await fc.assert(
    fc.asyncProperty(cohort, window, step, async (written, { from, to }, by) => {
      const { cohortId } = await writeCohort(studio, written)
      const { measures } = await studio.client.engagement.measures({ cohortId, from, to, by })
      const expected = recount(written, { from, to }, by)
      expect(
        measures.map(({ id, window, numerator, denominator, grade }) => ({
          id,
          ...window,
          numerator,
          denominator,
          grade,
        })),
      ).toEqual(
        expected.map(({ id, from, to, numerator, denominator, grade }) => ({
          id,
          from,
          to,
          numerator,
          denominator,
          grade,
        })),
      )
      for (const [at, { id, value, low, high }] of measures.entries()) {
        const said = expected[at]?.value ?? null
        if (said === null || value === null) expect(value, id).toBe(said)
        else expect(value, id).toBeCloseTo(said, 9)
        if (value !== null) seen.set(id, (seen.get(id) ?? 0) + 1)
        expect(low === null).toBe(high === null)
        if (low !== null && high !== null && value !== null) expect(low <= value && value <= high, id).toBe(true)
        for (const each of [value, low, high]) expect(Number.isNaN(each), id).toBe(false)
      }
    }),
    { numRuns: 200, seed: 20260405, endOnFailure: true },
  )
  // The cohorts are worth something only when every measure was defined in many of them.
  for (const id of Object.keys(allExact) as MeasureId[]) expect(seen.get(id) ?? 0, id).toBeGreaterThan(100)
})
