import { movesBetween } from '../levels.ts'
import { type MeasureRule, memberWords, needsPresence, shareOf } from '../measure-rule.ts'

export const movedUpRate: MeasureRule = {
  definition: {
    id: 'moved-up-rate',
    version: 1,
    title: 'Moved up the ladder',
    family: 'engagement',
    formula:
      'People who stand higher on the ladder (absent, watching, reacting, commenting, producing, curating) than in the equal window before, divided by the people counted in both.',
    population: `People of both windows among: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'up',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading:
      'How many do more than the last time. Read it beside those who moved down: some of both is ordinary coming and going.',
    source: 'Engagement pyramid after Li 2010, with the studio’s own rules; interval: Wilson 1927.',
  },
  counts: { one: 'person of both windows', many: 'people of both windows', arePeople: true },
  intervalBy: 'wilson',
  looksBack: true,
  toldLike: 'present-rate',
  needs: needsPresence,
  compute: (now, before) => {
    const { up, held, down } = movesBetween(now, before)
    return shareOf(up, up + held + down)
  },
}
