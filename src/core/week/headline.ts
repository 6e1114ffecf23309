import type { WeekView } from '../../contract/week.ts'
import { isWithoutSilentPeople } from '../engagement/headline.ts'
import { contributorsOf } from '../engagement/window-facts.ts'
import { dayOfMonth, period } from '../wording/days.ts'
import { counted, number } from '../wording/numbers.ts'
import { comparedWithLast } from './changes.ts'
import type { WeekFacts } from './week-facts.ts'

type Lists = Pick<WeekView, 'advice' | 'unanswered' | 'nudgesDue'>

/** The answer first: how many took part in the week, compared with the week before; then what waits for you and what the answer stands on. */
export function headlineOf(given: WeekFacts, lists: Lists): { sentence: string; support: string } {
  return { sentence: sentenceOf(given), support: supportOf(given, lists) }
}

function sentenceOf(given: WeekFacts): string {
  const { window, isCovered, all, week, weeks } = given
  if (all.imports.length === 0) return 'Nothing is imported yet, so there is nothing to say about this week.'
  if (!isCovered) return `Nothing is imported for ${period(window)}, so there is nothing to say about it.`
  const members = week.pair.now.members.length
  if (members === 0) return 'Nobody but facilitators, staff and bots is known in this week.'
  const { now, before, change } = comparedWithLast('contribution-rate', weeks)
  if (now.value === null) return 'The imports of this week do not tell who contributed.'
  const took = contributorsOf(week.pair.now).length
  const part =
    took === 0
      ? `None of ${number(members)} took part this week`
      : `${number(took)} of ${number(members)} took part this week`
  if (change.word === 'no clear change') return `${part}; no clear change from the week before.`
  if (change.word === 'not comparable' || !before) return `${part}; there is no whole week before to compare with.`
  return `${part}; a ${change.word} from ${number(before.numerator ?? 0)} of ${number(before.denominator ?? 0)} the week before.`
}

function supportOf(given: WeekFacts, { advice, unanswered, nudgesDue }: Lists): string {
  const { all, week, isCovered, facts } = given
  if (all.imports.length === 0)
    return 'Import an export of the place where the group talks, and this page tells you each Monday what changed and for whom.'
  const waiting = unanswered.filter(({ isFirstPost }) => isFirstPost).length
  const first =
    waiting === 0 ? [] : [`${counted(waiting, { one: 'first post waits', many: 'first posts wait' })} for an answer`]
  const due = nudgesDue.length === 0 ? [] : [counted(nudgesDue.length, { one: 'nudge is due', many: 'nudges are due' })]
  const told =
    advice.length === 0
      ? ['no advice: nothing stands out']
      : [counted(advice.length, { one: 'piece of advice', many: 'pieces of advice' })]
  const what = [...(isCovered ? told : []), ...first, ...due].join('; ')
  const last = isCovered
    ? ` Data until ${dayOfMonth(
        week.pair.now.imports
          .map((one) => one.lastOn)
          .sort()
          .at(-1) ?? '',
      )} from ${counted(week.pair.now.imports.length, { one: 'import', many: 'imports' })}.`
    : ''
  const silent =
    isCovered && isWithoutSilentPeople(facts) ? ' People who never act are missing until you import the roster.' : ''
  const said = what === '' ? '' : `${what.charAt(0).toUpperCase()}${what.slice(1)}.`
  return `${said}${last}${silent}`.trim()
}
