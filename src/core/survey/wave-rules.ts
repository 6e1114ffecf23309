import { type Wave, WaveDraft } from '../../contract/survey.ts'
import { refuse } from '../refusal.ts'
import { isBlank } from '../wording/text.ts'

/** Refuses a draft whose currencies or segment questions can't be told apart by their ids. */
export function checkDraft(draft: WaveDraft): void {
  const twice = doubled(draft.currencies) ?? doubled(draft.segments)
  if (twice) refuse('wave-id-twice', { label: twice.label || twice.id, id: twice.id })
}

/** Refuses to open what members could not answer: a currency or segment question without words, or a choice of none. */
export function checkOpening(wave: Wave): void {
  const say = (because: string) => refuse('wave-not-ready', { title: nameOf(wave), because })
  if (wave.status !== 'draft') refuse('wave-status', { title: nameOf(wave), status: wave.status })
  if (wave.currencies.some(({ label, statement }) => isBlank(label) && isBlank(statement)))
    say('one of its currencies has no words yet')
  const labels = wave.currencies.map(({ label, statement }) => (label || statement).trim().toLowerCase())
  if (new Set(labels).size < labels.length) say('two of its currencies are called the same')
  for (const { label, choices } of wave.segments) {
    if (isBlank(label)) say('one of its questions about the members has no words yet')
    if (choices.length < 2 || choices.some(isBlank)) say(`“${label}” needs at least two answers to choose from`)
    if (new Set(choices).size < choices.length) say(`“${label}” offers the same answer twice`)
  }
}

/** Refuses to change what members were told, once a wave has opened: all but its title and its closing day. */
export function checkLocked(wave: Wave, draft: WaveDraft): void {
  if (wave.status === 'draft') return
  const before = WaveDraft.parse(wave)
  const changed = (Object.keys(locked) as (keyof typeof locked)[]).find(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(draft[field]),
  )
  if (changed) refuse('wave-locked', { title: nameOf(wave), what: locked[changed] })
}

/** Refuses what needs an opened wave. */
export function requireOpened(wave: Wave): void {
  if (wave.status === 'draft') refuse('wave-draft', { title: nameOf(wave) })
}

/** What a wave is called in sentences and in the edit history; short enough for a menu. */
export function nameOf({ title }: Pick<Wave, 'title'>): string {
  return [...title.trim()].slice(0, 40).join('') || 'Survey'
}

const locked = {
  threshold: 'threshold',
  currencies: 'currencies',
  method: 'method',
  setSize: 'questions',
  questions: 'questions',
  segments: 'questions about the members',
  extras: 'extra questions',
  introduction: 'introduction',
  asksWho: 'promise about names',
} as const satisfies Partial<Record<keyof WaveDraft, string>>

function doubled<Item extends { id: string; label: string }>(items: readonly Item[]): Item | undefined {
  return items.find((item, at) => items.findIndex(({ id }) => id === item.id) < at)
}
