import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Grade, type Measure, MeasureId, Step } from '../../../src/contract/engagement.ts'
import type { EventKind } from '../../../src/contract/imports.ts'
import type { Role, RoleAssignment } from '../../../src/contract/roster.ts'
import { openTestStudio, type TestStudio } from '../../builders/studio.ts'
import { times } from '../../builders/times.ts'
import { demoIn } from '../demo/demo-in.ts'
import { recount } from './recount.ts'
import type { Recounted } from './recount-words.ts'
import { allExact, readCohort, type Written, type WrittenEvent, writeCohort } from './written-cohort.ts'

type Cohort = Written & { timeZone: string; startsOn: string }

const dayMs = 86_400_000
const minutes = 56 * 24 * 60

/** 56 days each: around both changes of clock and the turn of a quarter, and over week 53 into a new year. */
const beginning = fc.constantFrom('2026-03-02', '2025-10-06', '2026-12-07')
const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC')
const dayFrom = (first: string) =>
  fc.integer({ min: -3, max: 59 }).map((days) => new Date(Date.parse(first) + days * dayMs).toISOString().slice(0, 10))
const role = fc.constantFrom<Role[]>('participant', 'facilitator', 'staff', 'bot')
/** Nobody stops being a bot: only the first reply in a thread is kept of each person, so replies after that would be missed. */
const human = fc.constantFrom<Role[]>('participant', 'facilitator', 'staff')

const rolesFrom = (first: string) =>
  fc.oneof(
    { weight: 10, arbitrary: fc.constant<RoleAssignment[]>([]) },
    { weight: 1, arbitrary: role.map((held): RoleAssignment[] => [{ role: held, from: null, until: null }]) },
    {
      weight: 2,
      arbitrary: fc.tuple(human, role, dayFrom(first)).map(([before, after, on]): RoleAssignment[] => [
        { role: before, from: null, until: on },
        { role: after, from: on, until: null },
      ]),
    },
  )
const personFrom = (first: string) =>
  fc.record({
    name: fc.constant<string>('Somebody'),
    joinsOn: fc.option(dayFrom(first), { freq: 1 }),
    leavesOn: fc.option(dayFrom(first), { freq: 1, nil: null }).map((day) => day),
    roles: rolesFrom(first),
  })
const kind = fc.constantFrom<EventKind[]>(
  'post',
  'post',
  'reply',
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

/** No two at the same moment: which of two came first is then a matter of storage. Few people write most, so that some are regulars. */
function eventsOf(people: number, first: string): fc.Arbitrary<WrittenEvent[]> {
  const event = fc.record({
    person: fc.oneof(fc.nat(people - 1), fc.nat(Math.min(3, people - 1))),
    kind,
    minute: fc.nat(minutes),
    thread: fc.integer({ min: 0, max: 14 }),
    answers: fc.nat(200),
    words: fc.nat(40),
  })
  return fc.array(event, { minLength: 1, maxLength: 200, size: 'max' }).map((events) =>
    events.map(({ person, kind, minute, thread, answers, words }, index) => ({
      person,
      kind,
      at: Date.parse(first) + minute * 60_000 + index,
      key: `m${index}`,
      words: ['post', 'reply', 'artefact'].includes(kind) ? words : 0,
      ...(kind === 'post' || kind === 'reply' ? { thread: `t${thread}` } : {}),
      // About every second reply names a message, and some name one that isn't there.
      ...(kind === 'reply' && answers % 2 === 0 ? { answers: `m${answers}` } : {}),
    })),
  )
}

const grades = fc
  .array(fc.tuple(fc.constantFrom(...MeasureId.options), fc.constantFrom(...Grade.options)), { maxLength: 6 })
  .map((some) => ({ ...allExact, ...Object.fromEntries(some) }))

const asked = beginning.chain((first) =>
  fc
    .record({
      timeZone: zone,
      startsOn: dayFrom(first),
      people: fc.array(personFrom(first), { minLength: 1, maxLength: 24, size: 'max' }),
      grades,
      cut: fc.nat(56),
      isCut: fc.boolean(),
      isUndone: fc.boolean(),
      isOnTwoPlatforms: fc.boolean(),
      window: fc
        .tuple(dayFrom(first), dayFrom(first))
        .filter(([a, b]) => a !== b)
        .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
    })
    .chain(({ timeZone, startsOn, people, grades, cut, isCut, isUndone, isOnTwoPlatforms, window }) =>
      eventsOf(people.length, first).map((events) => {
        const edge = Date.parse(first) + cut * dayMs
        // The second import begins five days after the first has ended, so that weeks in between can be open; of another platform they overlap, and
        // nobody's joining is reported, because an export that dates reactions to their message can't tell who came before that.
        const [one, two] = isOnTwoPlatforms
          ? [
              events.filter((one, at) => at % 3 > 0 && one.kind !== 'join'),
              events.filter((one, at) => at % 3 === 0 && one.kind !== 'join'),
            ]
          : [
              events.filter((event) => !isCut || event.at < edge),
              isCut ? events.filter((event) => event.at >= edge + 5 * dayMs) : [],
            ]
        const imports: Written['imports'] = [
          { events: one, grades },
          { events: two, grades: allExact, source: isOnTwoPlatforms ? 'slack-export' : 'events-csv' },
          { events: isUndone ? events.slice(0, 3) : [], grades: allExact, isUndone: true },
        ]
        const cohort: Cohort = { timeZone, startsOn, people, imports: imports.filter((one) => one.events.length > 0) }
        return { cohort, window }
      }),
    ),
)

/** Events have no text, so what takes text has no value here. */
const ofText = new Set<MeasureId>([
  'ask-share',
  'give-share',
  'thank-share',
  'asks-answered-rate',
  'gives-thanked-rate',
  'did-all-three-rate',
])

const step = fc.constantFrom('week' as const, 'week' as const, ...Step.options)

/** Compares every measure with the recount, and counts those that have a value. */
async function compare(
  studio: TestStudio,
  cohort: Cohort,
  { from, to }: { from: string; to: string },
  by: Step,
  seen = new Map<MeasureId, number>(),
): Promise<void> {
  const { cohortId } = await writeCohort(studio, cohort)
  const { measures } = await studio.client.engagement.measures({ cohortId, from, to, by })
  expectSame(measures, recount(cohort, { from, to }, by))
  for (const { id, value } of measures) if (value !== null) seen.set(id, (seen.get(id) ?? 0) + 1)
}

function expectSame(measures: readonly Measure[], expected: readonly Recounted[]): void {
  expect(
    measures.map(({ id, window, numerator, denominator, grade }) => ({ id, ...window, numerator, denominator, grade })),
  ).toEqual(expected.map(({ value: _, ...rest }) => rest))
  for (const [at, { id, value, low, high }] of measures.entries()) {
    const said = expected[at]?.value ?? null
    if (said === null || value === null) expect(value, id).toBe(said)
    else expect(value, id).toBeCloseTo(said, 9)
    expect(low === null).toBe(high === null)
    if (low !== null && high !== null && value !== null) expect(low <= value && value <= high, id).toBe(true)
    for (const each of [value, low, high]) expect(Number.isNaN(each), id).toBe(false)
  }
}

test('every measure in 100 random cohorts is what a plain recount of the event rows says', {
  timeout: 300_000,
}, async () => {
  const studio = await openTestStudio()
  const seen = new Map<MeasureId, number>()
  await fc.assert(
    fc.asyncProperty(asked, step, ({ cohort, window }, by) => compare(studio, cohort, window, by, seen)),
    { numRuns: 60 * times, seed: 20260405, endOnFailure: true },
  )
  // The cohorts are worth something only when every measure was defined in many of them.
  for (const id of MeasureId.options.filter((one) => !ofText.has(one)))
    expect(seen.get(id) ?? 0, id).toBeGreaterThan(25)
})

const january: Cohort = { timeZone: 'Europe/Berlin', startsOn: '2026-12-07', people: [], imports: [] }
const turn = { from: '2026-12-07', to: '2027-01-18' }
const somebody = { name: 'Somebody' }
const host = (from: string | null): RoleAssignment => ({ role: 'facilitator', from, until: null })
const on = (day: string, person: number, kind: EventKind, thread?: string): WrittenEvent => ({
  person,
  kind,
  at: Date.parse(`${day}T11:00:00Z`),
  ...(thread ? { thread } : {}),
})

test.each<[string, Partial<Cohort>]>([
  ['nobody', {}],
  ['people of whom nothing is imported', { people: [somebody, somebody] }],
  [
    'one person',
    {
      people: [somebody],
      imports: [{ events: [on('2026-12-29', 0, 'post', 'a'), on('2027-01-12', 0, 'reply', 'a')] }],
    },
  ],
  [
    'people who are all silent',
    {
      people: Array(9).fill(somebody),
      imports: [{ events: [on('2026-12-08', 0, 'join'), on('2027-01-15', 1, 'leave')] }],
    },
  ],
  [
    'people who only watch',
    {
      people: Array(12).fill(somebody),
      imports: [{ events: [on('2026-12-08', 0, 'view'), on('2027-01-15', 1, 'attend')] }],
    },
  ],
  [
    'nobody but those who run the cohort',
    {
      people: [{ name: 'Fay', roles: [host(null)] }],
      imports: [{ events: [on('2026-12-08', 0, 'post', 'a'), on('2027-01-12', 0, 'post', 'b')] }],
    },
  ],
  [
    'somebody who takes a role in the middle of week 53',
    {
      people: [{ name: 'Fay', roles: [host('2026-12-30')] }, ...Array(9).fill(somebody)],
      imports: [
        {
          events: [
            on('2026-12-29', 1, 'post', 'a'),
            { ...on('2026-12-29', 0, 'reply', 'a'), at: Date.parse('2026-12-29T12:00:00Z') },
            on('2026-12-30', 0, 'reply', 'a'),
            on('2026-12-31', 2, 'post', 'b'),
            on('2027-01-01', 0, 'reply', 'b'),
            on('2027-01-03', 1, 'reply', 'b'),
            on('2027-01-14', 3, 'reaction'),
          ],
        },
      ],
    },
  ],
])('the measures of %s are what the recount says, by week and in all', async (_, written) => {
  const studio = await openTestStudio()
  await compare(studio, { ...january, ...written }, turn, 'week')
  await compare(studio, { ...january, ...written }, turn, 'total')
})

test('the measures of the demo are what the recount says', { timeout: 120_000 }, async () => {
  const studio = await openTestStudio()
  const { cohortId } = await demoIn(studio, 7)
  const demo = await readCohort(studio, cohortId)
  const { client } = studio
  for (const [from, to, by] of demoWindows) {
    const { measures } = await client.engagement.measures({ cohortId, from, to, by })
    const isCountable = ({ id }: { id: MeasureId }) => !ofText.has(id)
    expectSame(measures.filter(isCountable), recount(demo, { from, to }, by).filter(isCountable))
  }
})

/** The whole, the first two months, and weeks from the silent one on. */
const demoWindows: [from: string, to: string, by: Step][] = [
  ['2026-01-05', '2026-04-13', 'total'],
  ['2026-01-05', '2026-03-01', 'month'],
  ['2026-02-16', '2026-03-09', 'week'],
]
