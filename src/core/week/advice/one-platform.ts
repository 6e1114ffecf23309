import { sourceOf } from '../../imports/sources/sources.ts'
import { platformName } from '../../people/platforms.ts'
import { number, percent } from '../../wording/numbers.ts'
import { isWhole } from '../looking-back.ts'
import { nudge } from './acts.ts'
import { type AdviceFinder, row } from './rule.ts'

const weeksBack = 4
const highest = 0.8
const fewest = 20

/** The imports of four weeks are of several platforms, and more than 80% of what was written is on one. */
export const onePlatform: AdviceFinder = {
  rule: 'one-platform',
  principle: 'One conversation: who is in the wrong place misses it.',
  find: (given) => {
    const weeks = given.weeks.slice(-weeksBack)
    const from = weeks[0]?.window.from
    if (from === undefined || weeks.length < weeksBack || !weeks.every(isWhole)) return []
    const written = new Map<string, number>()
    for (const { source, firstOn, lastOn } of given.facts.imports)
      if (firstOn < given.window.to && lastOn >= from && sourceOf(source).grain === 'events')
        written.set(sourceOf(source).platform, 0)
    for (const { platform, day, contributions } of given.platformDays)
      if (day >= from) written.set(platform, (written.get(platform) ?? 0) + contributions)
    const [most, ...rest] = [...written].sort((one, other) => other[1] - one[1])
    const all = [...written.values()].reduce((sum, count) => sum + count, 0)
    if (!most || rest.length === 0 || all < fewest || most[1] <= highest * all) return []
    const [platform, count] = most
    return [
      {
        subject: '',
        title: `Nearly everything happens on ${platformName(platform)}`,
        why: `${percent(count / all)} of what was written in four weeks is on ${platformName(platform)}. Carry the best of the other place over once a week, or retire it.`,
        evidence: [most, ...rest].map(([name, made]) =>
          row(`${platformName(name)}: ${number(made)} of ${number(all)} contributions.`),
        ),
        n: all,
        caution:
          'A quiet place may do its work all the same: cases that are found again next year need few posts. Contributions of people whose accounts can’t be told apart aren’t counted.',
        act: nudge(given, 'cross-pollinate', 'Plan a digest across both'),
      },
    ]
  },
}
