import { describe, expect, it } from 'vitest'
import type { SurveyAnswer, Wave } from '../../../src/contract/survey.ts'
import type { KeptAnswer } from '../../../src/core/survey/answers.repo.ts'
import { planTaking } from '../../../src/core/survey/taking.ts'
import { aDraft } from './asked-wave.ts'
import { anAnswer } from './simulated.ts'

const wave = { ...aDraft(), code: 'K7QM2X', sets: [['c1', 'c2', 'c3']] } as Wave
const naming = { ...wave, asksWho: true }
const pointing = { ...wave, method: 'points' as const, sets: [] }

function take(asked: Wave, present: readonly KeptAnswer[], answers: readonly Partial<SurveyAnswer>[], file = 'a.csv') {
  return planTaking(asked, present, {
    files: [{ file, source: 'mapped', because: 'you said so' }],
    answers: answers.map((answer, at) => ({ answer: anAnswer(answer), file, line: at + 2 })),
    rejected: [],
    leftOut: [],
    columns: [],
    unmapped: [],
  })
}

/** What is kept after a taking. */
function keptAfter(present: readonly KeptAnswer[], taking: ReturnType<typeof take>): KeptAnswer[] {
  return [...new Map([...present, ...taking.keep].map((kept) => [kept.respondent, kept])).values()]
}

const best = (id: string) => ({ picks: [{ best: id, worst: 'c3' }] })
const first = [
  { key: 'a', ...best('c1') },
  { key: 'b', ...best('c2') },
]

describe('taking answers in', () => {
  it('adds each respondent once, and the same file twice changes nothing', () => {
    const once = take(wave, [], first)
    expect(once.report).toMatchObject({ read: 2, added: 2, replaced: 0, unchanged: 0 })
    const again = take(wave, keptAfter([], once), first)
    expect(again.report).toMatchObject({ read: 2, added: 0, replaced: 0, unchanged: 2 })
    expect(again.keep).toEqual([])
  })

  it('lets a new answer of the same respondent replace the old one', () => {
    const present = keptAfter([], take(wave, [], first))
    const changed = take(wave, present, [{ key: 'A ', ...best('c2') }])
    expect(changed.report).toMatchObject({ read: 1, added: 0, replaced: 1 })
    expect(keptAfter(present, changed)).toHaveLength(2)
  })

  it('keeps the newest of several by their times, however the files come', () => {
    const old = { key: 'a', submittedAt: '2026-05-01T10:00:00Z', ...best('c1') }
    const young = { key: 'a', submittedAt: '2026-05-02T10:00:00Z', ...best('c2') }
    const both = take(wave, [], [young, old])
    expect(both.report).toMatchObject({ read: 2, added: 1, replaced: 1 })
    expect(both.keep[0]?.answer.picks[0]?.best).toBe('c2')
    const present = keptAfter([], both)
    expect(take(wave, present, [young, old]).report).toMatchObject({ unchanged: 2, replaced: 0 })
    expect(take(wave, present, [old]).report).toMatchObject({ unchanged: 1, replaced: 0 })
  })

  it.each<[string, Wave, Partial<SurveyAnswer>, string]>([
    ['the same best and worst', wave, { picks: [{ best: 'c1', worst: 'c1' }] }, 'names the same as most and least'],
    [
      'a currency that the set does not offer',
      wave,
      { picks: [{ best: 'c4', worst: null }] },
      'question 1 names something',
    ],
    ['a question too many', wave, { picks: [...best('c1').picks, ...best('c1').picks] }, 'question 2 was not asked'],
    ['nothing at all', wave, { picks: [{ best: null, worst: null }] }, 'nothing was answered'],
    ['points where picks were asked', wave, { points: { c1: 100 } }, 'best and worst were asked for'],
    ['picks where points were asked', pointing, best('c1'), 'points were asked for'],
    ['points that miss 100', pointing, { points: { c1: 80, c2: 60 } }, 'add up to 140, not to 100'],
    ['points for something else', pointing, { points: { c1: 50, zz: 50 } }, 'something that was not asked'],
    ['prototype keys', pointing, { points: JSON.parse('{"__proto__": 50, "c1": 50}') }, 'something that was not asked'],
  ])('rejects %s with file and line, and takes in the others', (_what, asked, answer, reason) => {
    const good = asked === pointing ? { points: { c1: 96 } } : best('c1')
    const { report } = take(
      asked,
      [],
      [
        { key: 'x', ...answer },
        { key: 'y', ...good },
      ],
    )
    expect(report).toMatchObject({ read: 2, added: 1, rejected: [{ file: 'a.csv', line: 2 }] })
    expect(report.rejected[0]?.reason).toContain(reason)
  })

  it('keeps neither e-mail nor name nor key unless the wave asks who answers', () => {
    const who = { key: 'ada@example.org', email: 'ada@example.org', name: 'Ada', ...best('c1') }
    expect(JSON.stringify(take(wave, [], [who]).keep)).not.toMatch(/ada/i)
    expect(take(naming, [], [who]).keep[0]?.answer).toMatchObject({ key: '', email: 'ada@example.org', name: 'Ada' })
  })

  it('knows somebody by e-mail across forms where the wave asks who answers, and by key within one', () => {
    const present = keptAfter([], take(naming, [], [{ key: '17', email: 'ada@example.org', ...best('c1') }]))
    const elsewhere = take(naming, present, [{ key: 'tok', email: 'Ada@Example.org ', ...best('c2') }], 'b.csv')
    expect(elsewhere.report).toMatchObject({ added: 0, replaced: 1 })
    expect(take(naming, present, [{ key: '17', ...best('c2') }]).report).toMatchObject({ added: 1 })
  })

  it('keeps only what the wave asks', () => {
    const asked = { ...wave, extras: [], segments: [{ id: 'region', label: 'Region', choices: ['North', 'South'] }] }
    const answer = { minutes: 30, words: 'hello', segments: { region: 'North', other: 'x' }, ...best('c1') }
    expect(take(asked, [], [answer]).keep[0]?.answer).toMatchObject({
      minutes: null,
      words: '',
      segments: { region: 'North' },
    })
  })
})
