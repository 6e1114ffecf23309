import { smallestGroup } from '../../engagement/disclose.ts'
import { number } from '../../wording/numbers.ts'
import { numbers, passage, type Section, table, words } from '../drafting.ts'
import { groupsOf } from '../groups.ts'
import type { ReviewFacts } from '../review-facts.ts'

/** Who the numbers are about: how many, how many came and went, how many run it. Groups only. */
export const who: Section = {
  id: 'who',
  title: 'Who takes part',
  draft: (facts) => [
    passage('who.text', 'text', sentence(facts)),
    table('who.table', 'People of the quarter', [words('Group'), numbers('People')], rows(facts), note(facts)),
  ],
}

function rows(facts: ReviewFacts): string[][] {
  return groupsOf(facts).map(({ title, count }) => [title, count === null ? 'suppressed' : number(count)])
}

function sentence({ whole, cohort }: ReviewFacts): string {
  const group = cohort.groupName.trim() === '' ? 'The members of this cohort' : `The ${cohort.groupName.trim()}`
  const size = whole.members.length
  if (size === 0) return 'Nobody but facilitators, staff and bots is known in this quarter.'
  return size < smallestGroup
    ? `${group} are fewer than five people in this quarter, too few to say more about them.`
    : `${group} are ${number(size)} people in this quarter. Every share in this review is a share of them, silent members included.`
}

function note({ facts, whole }: ReviewFacts): string {
  const ids = new Set(whole.members.map((member) => member.personId))
  const isDated = facts.people.filter((person) => ids.has(person.id)).every((person) => person.joinedOn !== null)
  return isDated
    ? 'Groups of one to four people are suppressed.'
    : 'Groups of one to four people are suppressed. Not every joining date is known; who has none counts from the start.'
}
