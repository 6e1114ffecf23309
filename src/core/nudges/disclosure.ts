import type { Entry } from '../../contract/entries.ts'
import { Principle, principleWords } from '../../contract/nudges.ts'

/** What members are told of the nudges of one principle. */
export type Disclosed = Readonly<{
  /** Null: nudges that rest on none of the seven. */
  principle: Principle | null
  title: string
  /** What they can expect, in one sentence. */
  expect: string
  /** What is done and why, in the designer's words, each once, in the order of the days. */
  points: readonly string[]
}>

/**
 * What members can expect of the nudges and why, principle by principle: everything that has words for them, whether it is only planned or was sent long
 * ago. Principles without any are left out. For the community guidelines.
 */
export function disclosureOf(nudges: readonly Entry<'nudge'>[]): Disclosed[] {
  const told = nudges
    .filter(({ body }) => body.disclosure.trim() !== '')
    .sort((one, other) => (one.body.on ?? '9999').localeCompare(other.body.on ?? '9999'))
  return [...Principle.options, null].flatMap((principle) => {
    const points = told.filter(({ body }) => body.principle === principle).map(({ body }) => body.disclosure.trim())
    const words = principle === null ? otherWords : principleWords[principle]
    return points.length === 0
      ? []
      : [{ principle, title: words.name, expect: words.expect, points: [...new Set(points)] }]
  })
}

const otherWords = {
  name: 'Good habits',
  expect: 'We make it easier to take part, in ways that use none of the seven principles of influence.',
}
