import { sourceOf } from '../../imports/sources/sources.ts'
import { type MeasureRule, memberWords, shareOf } from '../measure-rule.ts'

export const crossPlatformRate: MeasureRule = {
  definition: {
    id: 'cross-platform-rate',
    version: 1,
    title: 'On more than one platform',
    family: 'engagement',
    formula:
      'People who did anything on two or more platforms in the window, divided by those who did anything at all. Only where the imports of the window are of two platforms or more.',
    population: `People with any act among: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'context',
    unit: 'share',
    isHeadline: false,
    minimumN: 5,
    reading:
      'How many of the people meet in more than one of your places. People whose accounts aren’t matched count twice.',
    source: 'The studio’s own; interval: Wilson 1927.',
  },
  counts: { one: 'person with any act', many: 'people with any act', arePeople: true },
  intervalBy: 'wilson',
  toldLike: 'present-rate',
  missing: 'the imports are of one platform only',
  needs: 'exports of two platforms or more, and their accounts matched on the people page',
  compute: ({ imports, members, window }) => {
    if (new Set(imports.map(({ source }) => sourceOf(source).platform)).size < 2) return shareOf(0, 0)
    const active = members.filter((one) => one.contributions + one.reactions + one.presences > 0)
    const onSeveral = active.filter(
      ({ person }) =>
        person.platforms.filter(({ days }) => days.some((day) => day >= window.from && day < window.to)).length > 1,
    )
    return shareOf(onSeveral.length, active.length)
  },
}
