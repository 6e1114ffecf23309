import type { EntryBody } from '../../contract/entry-kinds.ts'
import { ethicsQuestions, type NextStatus, NudgeStatus } from '../../contract/nudges.ts'
import { refuse } from '../refusal.ts'
import { listed } from '../wording/text.ts'
import { openPlaceholders } from './placeholders.ts'
import { shortTitle } from './words.ts'

type Nudge = EntryBody<'nudge'>

/**
 * What must hold of a nudge whenever it is kept.
 * - It moves on one status at a time, and back to any earlier one.
 * - From ready on it has a day, a text without open gaps, and all seven questions of the ethics check answered, a "no" with a note. This holds as long as it
 *   is ready, not only in the moment when it becomes so: to rewrite it, take it back to planned.
 * - From sent on it is also disclosed, in the words that members can read now.
 * - What was sent stays as members met it: text, day, principle, ask, channel, sender, audience and disclosure can't be changed, and neither can what was
 *   expected of it (hypothesis, measure) nor the ethics check, because an expectation that is written after the fact is none. Title, purpose, owner,
 *   outcome and verdict stay open. Going back to planned says that it was not sent after all; then everything can be edited.
 */
export function checkNudge(nudge: Nudge, before: Nudge | null): void {
  const title = shortTitle('nudge', nudge)
  const was = before?.status ?? 'planned'
  if (rank(nudge.status) > rank(was) + 1) {
    refuse('nudge-status-jump', { title, from: was, next: order[rank(was) + 1] ?? was, to: nudge.status })
  }
  if (before && isSent(was) && isSent(nudge.status)) {
    const changed = kept.filter(([field]) => JSON.stringify(nudge[field]) !== JSON.stringify(before[field]))
    const fields = [...new Set(changed.map(([, words]) => words))]
    if (fields.length > 0) refuse('nudge-sent', { title, fields: listed(fields) })
  }
  const missing = missingFor(nudge, nudge.status)
  if (missing.length > 0) refuse('nudge-not-complete', { title, status: nudge.status, missing: missing.join(' ') })
}

/** What a nudge's next status is, and what it still lacks for it, a sentence each. */
export function nextStatusOf(nudge: Nudge): NextStatus {
  const next = order[rank(nudge.status) + 1] ?? null
  return { next, missing: next === null ? [] : missingFor(nudge, next) }
}

/** Members can read about the nudge, in the words that it has now. */
export function isDisclosedAsWritten({ isDisclosed, disclosedText, disclosure }: Nudge): boolean {
  return isDisclosed && (disclosedText === '' || disclosedText === disclosure)
}

/** The nudge with another status. `today` is in the cohort's zone: the day on which it was sent. */
export function withStatus(nudge: Nudge, status: NudgeStatus, today: string): Nudge {
  return { ...nudge, status, sentOn: isSent(status) ? (nudge.sentOn ?? today) : null }
}

/** The nudge as a plan of its own on another day: what happened to the one it is a copy of didn't happen to it. */
export function plannedAgain(nudge: Nudge, on: string | null): Nudge {
  const unmet = { sentOn: null, outcome: '', verdict: 'open', isDisclosed: false, disclosedText: '' } as const
  return { ...nudge, on, status: 'planned', ...unmet }
}

/** Sent, and perhaps reviewed: members have met it. */
export function isSent(status: NudgeStatus): boolean {
  return rank(status) >= rank('sent')
}

const order = NudgeStatus.options

function rank(status: NudgeStatus): number {
  return order.indexOf(status)
}

const kept: readonly (readonly [keyof Nudge, string])[] = [
  ['text', 'text'],
  ['on', 'day'],
  ['at', 'time'],
  ['principle', 'principle'],
  ['ask', 'ask'],
  ['channel', 'channel'],
  ['sender', 'sender'],
  ['audience', 'audience'],
  ['disclosure', 'disclosure'],
  ['isDisclosed', 'disclosure'],
  ['hypothesis', 'hypothesis'],
  ['measure', 'measure'],
  ['ethics', 'ethics check'],
]

function missingFor(nudge: Nudge, status: NudgeStatus): string[] {
  return [
    ...(rank(status) >= rank('ready') ? missingForReady(nudge) : []),
    ...(rank(status) >= rank('sent') ? missingForSent(nudge) : []),
    ...(status === 'reviewed' && nudge.outcome.trim() === '' ? ['Nothing says yet what happened after it.'] : []),
  ]
}

function missingForReady({ on, text, disclosure, ethics }: Nudge): string[] {
  const gaps = openPlaceholders(text, disclosure)
  const open = ethicsQuestions.filter((question) => ethics[question].answer === 'open')
  const bare = ethicsQuestions.filter((one) => ethics[one].answer === 'no' && ethics[one].note.trim() === '')
  return [
    ...(on === null ? ['It has no day.'] : []),
    ...(text.trim() === '' ? ['It has no text.'] : []),
    ...(gaps.length > 0 ? [`${listed(gaps)} ${gaps.length === 1 ? 'is' : 'are'} still to be filled in.`] : []),
    ...(open.length > 0 ? [`The ethics check is not answered yet on ${listed(open)}.`] : []),
    ...(bare.length > 0 ? [`The ethics check says no on ${listed(bare)} without a note.`] : []),
  ]
}

function missingForSent(nudge: Nudge): string[] {
  if (nudge.disclosure.trim() === '') return ['No words tell members about it.']
  if (!nudge.isDisclosed)
    return ['Members can’t read about it yet: publish the disclosure page and mark it as disclosed.']
  if (!isDisclosedAsWritten(nudge)) return ['Members still read older words about it: publish the page again.']
  return []
}
