import { diffArrays } from 'diff'
import type { FieldDifference, Purpose, PurposeField } from '../../contract/purpose.ts'
import { longDay } from '../wording/days.ts'
import { amountInWords } from './statement.ts'

type Part = FieldDifference['parts'][number]

const words = new Intl.Segmenter('en', { granularity: 'word' })
/** Beyond so many words that came and went, a text counts as written anew: nobody reads such a difference word by word. */
const longestEdit = 600

/** What changed from one wording of the purpose to another: the fields that differ, in the order of the builder. */
export function differenceBetween(from: Purpose, to: Purpose): FieldDifference[] {
  const after = fieldTexts(to)
  return fieldTexts(from).flatMap(([field, before], at) => {
    const now = after[at]?.[1] ?? ''
    return before === now ? [] : [{ field, parts: partsBetween(before, now) }]
  })
}

/** How many words came and went between two wordings, over all fields. */
export function wordsChanged(from: Purpose, to: Purpose): { added: number; removed: number } {
  const parts = differenceBetween(from, to).flatMap((difference) => difference.parts)
  const countOf = (change: Part['change']) =>
    parts.filter((part) => part.change === change).reduce((sum, { text }) => sum + wordCount(text), 0)
  return { added: countOf('added'), removed: countOf('removed') }
}

/**
 * Two texts word by word, in any script. The parts that stayed or went are the old text, those that stayed or came the new one. A space between two
 * changed words belongs to the change, so that a rewritten phrase reads as one.
 */
export function partsBetween(before: string, after: string): Part[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: longestEdit })
  if (!changes) return together([part(before, 'removed'), part(after, 'added')])
  const parts = changes.map(({ value, added, removed }) =>
    part(value.join(''), added ? 'added' : removed ? 'removed' : 'same'),
  )
  return together(
    parts.flatMap((one, at) => {
      const isGap = one.change === 'same' && one.text.trim() === '' && at > 0 && at < parts.length - 1
      return isGap ? [part(one.text, 'removed'), part(one.text, 'added')] : [one]
    }),
  )
}

/** Between two parts that stayed, everything that went comes before everything that came; the space that both end with stays. */
function together(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  const add = (text: string, change: Part['change']) => {
    const last = joined.at(-1)
    if (text === '') return
    if (last?.change === change) last.text += text
    else joined.push(part(text, change))
  }
  let went = ''
  let came = ''
  const flush = () => {
    const space = sharedEnd(went, came)
    add(went.slice(0, went.length - space.length), 'removed')
    add(came.slice(0, came.length - space.length), 'added')
    add(space, 'same')
    went = ''
    came = ''
  }
  for (const { text, change } of parts) {
    if (change === 'removed') went += text
    else if (change === 'added') came += text
    else {
      flush()
      add(text, 'same')
    }
  }
  flush()
  return joined
}

function sharedEnd(one: string, other: string): string {
  const space = /\s*$/.exec(one)?.[0] ?? ''
  return other.endsWith(space) ? space : ''
}

function part(text: string, change: Part['change']): Part {
  return { text, change }
}

function tokensOf(text: string): string[] {
  return [...words.segment(text)].map(({ segment }) => segment)
}

function wordCount(text: string): number {
  return [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length
}

function fieldTexts({ measure, ...purpose }: Purpose): [PurposeField, string][] {
  const amount = (value: number | null) => (value === null ? '' : amountInWords(value, measure.unit))
  const hasNumbers = measure.baseline !== null || measure.target !== null
  return [
    ['audience', purpose.audience],
    ['fromState', purpose.fromState],
    ['toState', purpose.toState],
    ['behaviours', purpose.behaviours],
    ['measure', hasNumbers || measure.unit === '' ? measure.name : `${measure.name} (${measure.unit})`],
    ['baseline', amount(measure.baseline)],
    ['target', amount(measure.target)],
    ['dueOn', measure.dueOn === null ? '' : longDay(measure.dueOn)],
    ['vagueOutcome', purpose.vagueOutcome],
    ['spacePurpose', purpose.spacePurpose],
  ]
}
