import { describe, expect, it } from 'vitest'
import type { Purpose } from '../../../src/contract/purpose.ts'
import { demoPurpose } from '../../../src/core/demo/story.ts'
import { notesOn, standing } from '../../../src/core/purpose/notes.ts'
import { blankPurpose } from '../../../src/core/purpose/statement.ts'
import { days, whole } from './written-purpose.ts'

const { measure } = whole
const found = (change: Partial<Purpose>) => notesOn({ ...whole, ...change }, days)
const checks = (change: Partial<Purpose>) => found(change).map(({ check }) => check)
const note = (check: string, change: Partial<Purpose>) => found(change).find((one) => one.check === check)

describe('notes on a purpose', () => {
  it('find nothing in a whole one, in the demo’s, and nothing in a blank one', () => {
    expect(notesOn(whole, days)).toEqual([])
    expect(notesOn(demoPurpose, days)).toEqual([])
    expect(notesOn(blankPurpose, days)).toEqual([])
  })

  it.each<[string, Partial<Purpose>, string, string]>([
    ['vague-verb', { toState: 'understand the product line' }, 'toState', 'understand'],
    ['vague-verb', { behaviours: 'being aware of bias and naming it' }, 'behaviours', 'aware'],
    ['no-audience', { audience: ' ' }, 'audience', ''],
    ['everybody', { audience: 'All employees' }, 'audience', 'All employees'],
    ['no-from-state', { fromState: '' }, 'fromState', ''],
    ['same-states', { fromState: 'Giving feedback, within a week of what they saw!' }, 'toState', whole.toState],
    ['no-behaviour', { toState: 'confident leaders with the right mindset' }, 'behaviours', 'confident'],
    ['only-activity', { toState: 'completing all modules and posting every week' }, 'toState', 'completing'],
    ['no-measure', { measure: blankPurpose.measure }, 'measure', ''],
    ['measure-of-activity', { measure: { ...measure, name: 'posts per week' } }, 'measure', 'posts'],
    ['no-number', { measure: { ...measure, baseline: null, target: null } }, 'target', measure.name],
    ['no-baseline', { measure: { ...measure, baseline: null } }, 'baseline', ''],
    ['no-target', { measure: { ...measure, target: null } }, 'target', ''],
    ['same-number', { measure: { ...measure, target: 35 } }, 'target', '35%'],
    [
      'wrong-way',
      { measure: { ...measure, name: 'complaints a month', baseline: 5, target: 9 } },
      'target',
      '5% to 9%',
    ],
    ['wrong-way', { measure: { ...measure, name: 'Umsatz je Filiale', baseline: 9, target: 5 } }, 'target', '9% to 5%'],
    ['no-date', { measure: { ...measure, dueOn: null } }, 'dueOn', ''],
    ['odd-date', { measure: { ...measure, dueOn: '2025-06-30' } }, 'dueOn', '30 June 2025'],
    ['odd-date', { measure: { ...measure, dueOn: '2026-03-01' } }, 'dueOn', '1 March 2026'],
    ['odd-date', { measure: { ...measure, dueOn: '2036-03-01' } }, 'dueOn', '1 March 2036'],
    ['too-long', { toState: 'asking first '.repeat(30) }, 'toState', ''],
    ['jargon', { toState: 'asking colleagues in order to leverage synergies' }, 'toState', 'leverage'],
    ['space-is-training', { spacePurpose: 'Training' }, 'spacePurpose', 'Training'],
    ['space-repeats', { spacePurpose: whole.toState }, 'spacePurpose', whole.toState],
    ['space-names-nobody', { spacePurpose: 'rehearsing difficult conversations' }, 'spacePurpose', ''],
    ['space-does-nothing', { spacePurpose: 'a place for leads' }, 'spacePurpose', ''],
    ['space-does-nothing', { spacePurpose: 'where leads find resources' }, 'spacePurpose', 'resources'],
    ['space-is-platform', { spacePurpose: 'our Slack, where leads help each other' }, 'spacePurpose', 'Slack'],
  ])('find %s in %j', (check, change, field, words) => {
    expect(note(check, change)).toMatchObject({ field, words })
  })

  it.each([
    [
      'a word that only begins like a vague verb',
      { toState: 'writing down knowledgeably what a customer knowingly left out' },
    ],
    [
      'a measure of which less is better, going down',
      { measure: { ...measure, name: 'complaints', baseline: 9, target: 5 } },
    ],
    [
      'a bad thing turned round in the name',
      { measure: { ...measure, name: 'complaints resolved', baseline: 5, target: 9 } },
    ],
    [
      'a state that is described by what they will be seen doing',
      { toState: 'confident leads', behaviours: 'saying no to a customer without calling their manager' },
    ],
    ['taking part that leads to something', { toState: 'posting a case and rewriting their plan after the replies' }],
    ['a script that the checks can’t read', { toState: '部下に先に質問する', spacePurpose: '互いに練習する場所' }],
    [
      'a space for something else with the word training in it',
      { spacePurpose: 'a place where new team leads swap training plans with each other' },
    ],
    [
      'a space with some of the training’s words',
      { spacePurpose: 'where leads tell each other how giving feedback went' },
    ],
  ])('leave alone %s', (_name, change) => {
    expect(checks(change)).toEqual([])
  })

  it.each([
    [
      'German',
      'mit der neuen Produktlinie vertraut machen',
      'vertraut machen',
      'mit der neuen Produktlinie an einem echten Fall arbeiten',
    ],
    ['German', 'die neue Produktlinie verstehen', 'verstehen', 'die neue Produktlinie einer Kollegin'],
    ['French', 'comprendre la nouvelle gamme', 'comprendre', 'expliquer la nouvelle gamme à un collègue'],
    ['French', 'se familiariser avec la nouvelle gamme', 'se familiariser', 'utiliser la nouvelle gamme'],
    ['Spanish', 'conocer la nueva gama', 'conocer', 'usar la nueva gama'],
    ['Spanish', 'Sensibilizar al equipo', 'Sensibilizar', 'señalar'],
  ])('find vague verbs in %s: %s', (_language, toState, words, example) => {
    const vague = note('vague-verb', { toState })
    expect(vague?.words).toBe(words)
    expect(vague?.example).toContain(example)
  })

  it('make the example from the writer’s own words', () => {
    const toState = 'familiarise themselves with the new product line, and sell it'
    expect(note('vague-verb', { toState })?.example).toBe(
      'use the new product line in a real case and say what they chose and why',
    )
    expect(note('no-date', { measure: { ...measure, dueOn: null } })?.example).toContain('11 July 2026')
    expect(note('wrong-way', { measure: { ...measure, name: 'errors', baseline: 2, target: 8 } })?.example).toBe(
      'errors: from 8% to 2%',
    )
  })

  it('say why each weakness matters and how to mend it', () => {
    const weakest = found({
      audience: 'all',
      toState: 'understand synergies',
      fromState: '',
      spacePurpose: 'learning',
      measure: { ...measure, dueOn: null },
    })
    expect(weakest.length).toBeGreaterThan(4)
    for (const { says, why, mend } of weakest)
      for (const text of [says, why, mend]) expect(text).toMatch(/^[^a-z].*[.…”?)]$/)
  })

  it.each([
    'training',
    'The training.',
    'A learning community',
    'For the training course',
    'Ein Ort für die Weiterbildung',
    'un espace de formation',
    'Formación',
    'e-learning',
  ])('refuse “%s” as the purpose of a space', (spacePurpose) => {
    const notes = found({ spacePurpose })
    expect(notes.map(({ weight }) => weight)).toContain('refused')
    expect(standing({ ...whole, spacePurpose }, notes)).toEqual({ training: true, space: false })
  })

  it('stand up to ten thousand characters of anything in every field', () => {
    for (const text of [
      'leverage '.repeat(1100),
      '🧑‍🤝‍🧑'.repeat(900),
      'ملاحظات '.repeat(1200),
      '\u0000\u0007((*?[\\'.repeat(1200),
    ]) {
      const filled = {
        audience: text,
        fromState: text,
        toState: text,
        behaviours: text,
        vagueOutcome: text,
        spacePurpose: text,
      }
      const notes = notesOn({ ...filled, measure: { ...measure, name: text, unit: text } }, days)
      for (const { says, mend, example } of notes)
        expect(says.length + mend.length + example.length).toBeLessThan(24_000)
    }
  })
})
