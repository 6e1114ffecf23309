import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cohort } from '../../../src/contract/cohorts.ts'
import type { FigureSpec } from '../../../src/contract/figures.ts'
import type { Role } from '../../../src/contract/roster.ts'
import type { CohortId, ImportId, PersonId } from '../../../src/contract/scalars.ts'
import { discloseMeasures, populationOf } from '../../../src/core/engagement/disclose.ts'
import type { Facts, PersonFacts, ThreadFacts } from '../../../src/core/engagement/facts.ts'
import { ruleOf } from '../../../src/core/engagement/measures.ts'
import { measuresIn } from '../../../src/core/engagement/measuring.ts'
import { figuresOf } from '../../../src/core/figures/figures.ts'
import { times } from '../../builders/times.ts'
import { allExact } from './written-cohort.ts'

const first = Date.parse('2026-01-05')
const dayMs = 86_400_000
const weeks = 6
const window = { from: '2026-01-05', to: '2026-02-16' }
const dateOf = (day: number) => new Date(first + day * dayMs).toISOString().slice(0, 10)

const act = fc.record({
  person: fc.nat(99),
  day: fc.nat(weeks * 7 - 1),
  kind: fc.constantFrom('post', 'post', 'reply', 'reply', 'artefact', 'reaction', 'view'),
  thread: fc.nat(99),
})

/** Zero to 14 people, nobody or somebody of whom runs the cohort; few acts, so that nobody, everybody and single people happen. */
const cohort = fc.record({
  people: fc.integer({ min: 0, max: 14 }),
  hosts: fc.nat(2),
  joins: fc.array(fc.option(fc.nat(41), { nil: null }), { minLength: 14, maxLength: 14 }),
  acts: fc.array(act, { maxLength: 60, size: 'max' }),
})

/** Facts as they are loaded from a cohort's tables. */
function factsOf({
  people,
  hosts,
  joins,
  acts,
}: typeof cohort extends fc.Arbitrary<infer Value> ? Value : never): Facts {
  const all = people + hosts
  const own = all === 0 ? [] : acts.map((one) => ({ ...one, person: one.person % all }))
  const at = (day: number, index: number) => first + day * dayMs + 9 * 3_600_000 + index
  const posts = own
    .flatMap((one, index) => (one.kind === 'post' ? [{ ...one, index }] : []))
    .sort((a, b) => a.day - b.day)
  const replies = own.flatMap((one, index) =>
    one.kind === 'reply' && posts.length > 0 ? [{ ...one, index, to: posts[one.thread % posts.length] }] : [],
  )
  const isHost = (person: number) => person >= people
  const roleOf = (person: number): Role => (isHost(person) ? 'facilitator' : 'participant')
  const threads = posts.map((post): ThreadFacts => {
    const given = replies.filter(({ to }) => to === post).sort((a, b) => a.day - b.day)
    const by = [...new Set(given.map(({ person }) => person))].map((person) => {
      const theirs = given.filter((reply) => reply.person === person).map(({ day, index }) => at(day, index))
      return { personId: person as PersonId, firstAt: theirs[0] ?? 0, lastAt: theirs.at(-1) ?? 0, count: theirs.length }
    })
    const other = by.find(({ personId }) => personId !== post.person)
    return {
      thread: `t${post.index}`,
      personId: post.person as PersonId,
      startedAt: at(post.day, post.index),
      day: dateOf(post.day),
      channel: null,
      halfAt: by[0]?.firstAt ?? null,
      replies: by,
      startedAs: roleOf(post.person),
      firstReplyAt: other?.firstAt ?? null,
      firstReply: other
        ? {
            personId: other.personId,
            on: new Date(other.firstAt).toISOString().slice(0, 10),
            as: roleOf(other.personId),
          }
        : null,
    }
  })
  return {
    cohort: {
      id: 1 as CohortId,
      name: 'Small',
      groupName: 'few',
      startsOn: window.from,
      endsOn: '2026-03-01',
      timeZone: 'UTC',
      space: '',
    } as unknown as Cohort,
    people: Array.from({ length: all }, (_, person): PersonFacts => {
      const days = [...new Set(own.filter((one) => one.person === person).map(({ day }) => day))]
        .sort((a, b) => a - b)
        .map((day) => {
          const did = (kind: string) =>
            own.filter((one) => one.person === person && one.day === day && one.kind === kind).length
          const [posts, replies, artefacts] = [did('post'), did('reply'), did('artefact')]
          const contributions = posts + replies + artefacts
          return {
            ...{ personId: person as PersonId, day: dateOf(day), contributions, posts, replies, artefacts },
            ...{ words: contributions * 7, reactions: did('reaction'), presences: did('view') },
          }
        })
      const joined = joins[person] ?? null
      return {
        id: person as PersonId,
        name: `Person ${person}`,
        joinedOn: joined === null ? null : dateOf(joined),
        leavesOn: null,
        roles: isHost(person) ? [{ role: 'facilitator', from: null, until: null }] : [],
        attributes: {},
        days,
        firstContributionOn: days.find(({ contributions }) => contributions > 0)?.day ?? null,
        platforms: [],
      }
    }),
    threads,
    ties: replies
      .flatMap(({ person, day, to }) =>
        to && to.person !== person
          ? [{ fromId: person as PersonId, toId: to.person as PersonId, day: dateOf(day), replies: 1 }]
          : [],
      )
      .sort((a, b) => (a.day < b.day ? -1 : 1)),
    imports: [
      {
        id: 1 as ImportId,
        source: 'events-csv',
        label: '',
        firstAt: first,
        lastAt: first + weeks * 7 * dayMs - 1,
        firstOn: window.from,
        lastOn: dateOf(weeks * 7 - 1),
        grades: allExact,
      },
    ],
    lastEventAt: first + weeks * 7 * dayMs - 1,
    actDays: new Map(),
    asks: [],
    actChecks: [],
    segment: null,
  }
}

const steps = [
  { window, step: 'total' },
  { window: { from: '2026-02-09', to: '2026-02-16' }, step: 'week' },
] as const

test('of 10,000 small cohorts nothing under five and no percentage under ten leaves the studio', {
  timeout: 900_000,
}, () => {
  fc.assert(
    fc.property(cohort, (small) => {
      const facts = factsOf(small)
      for (const { window, step } of steps) {
        const measures = measuresIn(facts, window, step)
        const people = populationOf(measures) ?? 0
        for (const [id, { text, company, isSuppressed }] of discloseMeasures(measures, 'stakeholder')) {
          const measure = measures.find((one) => one.id === id)
          if (!measure) throw new Error(`${id} is missing`)
          const { value, numerator, denominator } = measure
          const { counts } = ruleOf(id)
          if (measure.grade === 'unavailable') {
            expect(text).toBe('—')
            continue
          }
          if (isSuppressed)
            expect(`${text} ${company}`.replace(/fewer than \d+ people( or cases)?/, ''), id).not.toMatch(/\d/)
          else {
            expect(people, id).toBeGreaterThanOrEqual(5)
            if (counts && denominator !== null && denominator > 0) expect(denominator, id).toBeGreaterThanOrEqual(5)
            if (counts?.arePeople && numerator !== null && denominator && denominator < 10)
              expect([0, denominator], id).not.toContain(numerator)
            if (`${text} ${company}`.includes('%'))
              expect(Math.min(denominator ?? people, 99), id).toBeGreaterThanOrEqual(10)
            if (value === null) expect(text).toBe('—')
          }
        }
      }
      const people = populationOf(measuresIn(facts, window, 'total')) ?? 0
      for (const figure of figuresOf(facts, window, 'stakeholder')) expectDiscreet(figure, people)
    }),
    { numRuns: 1000 * times, endOnFailure: true },
  )
})

test('the people who run a small cohort read no percentage under ten either', () => {
  fc.assert(
    fc.property(cohort, (small) => {
      for (const { window, step } of steps) {
        const measures = measuresIn(factsOf(small), window, step)
        for (const [id, { text, company }] of discloseMeasures(measures, 'facilitator')) {
          const denominator = measures.find((one) => one.id === id)?.denominator ?? 99
          if (denominator < 10) expect(`${text} ${company}`.replace('95% interval', ''), id).not.toContain('%')
        }
      }
    }),
    { numRuns: 300 * times, endOnFailure: true },
  )
})

/** Shares of contributions stand on ten contributions or more; all others on ten people. */
function expectDiscreet({ id, drawing, finding, table }: FigureSpec, people: number): void {
  if (people < 5) expect(drawing, id).toBeNull()
  if (id === 'ownership-by-week') {
    for (const [week, cases, ...shares] of table.rows)
      if (shares.join(' ').includes('%')) expect(Number(cases), week).toBeGreaterThanOrEqual(10)
  } else if (people < 10) expect([finding, ...table.rows.flat()].join(' '), id).not.toMatch(/\d%/)
}
