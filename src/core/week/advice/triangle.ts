import { isWhole } from '../looking-back.ts'
import { isMemberOn } from '../threads.ts'
import type { WeekFacts } from '../week-facts.ts'

/** What members asked, gave and thanked for over four weeks, as far as the texts of the imports tell. */
export type Triangle = Readonly<{ asks: number; gives: number; thanks: number; givesThanked: number; all: number }>

const weeksBack = 4

/** Null where the imports have no texts in these weeks, or don't cover them. */
export function triangleOf(given: WeekFacts): Triangle | null {
  const weeks = given.weeks.slice(-weeksBack)
  const from = weeks[0]?.window.from
  if (from === undefined || weeks.length < weeksBack || !weeks.every(isWhole)) return null
  const triangle = { asks: 0, gives: 0, thanks: 0, givesThanked: 0 }
  for (const { personId, day, asks, gives, thanks, givesThanked } of given.actDays) {
    if (day < from || !isMemberOn(given, personId, day)) continue
    triangle.asks += asks
    triangle.gives += gives
    triangle.thanks += thanks
    triangle.givesThanked += givesThanked
  }
  const all = triangle.asks + triangle.gives + triangle.thanks
  return all === 0 ? null : { ...triangle, all }
}

/** Why it is only roughly known. */
export const triangleCaution =
  'Read off the words of the messages by simple rules, which are wrong now and then; thanks by voice or by hand are in no export.'
