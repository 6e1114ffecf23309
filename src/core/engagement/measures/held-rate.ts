import { movesBetween } from '../levels.ts'
import { type MeasureRule, memberWords, needsPresence, shareOf } from '../measure-rule.ts'

export const heldRate: MeasureRule = {
  definition: {
    id: 'held-rate',
    version: 1,
    title: 'Held on the ladder',
    family: 'engagement',
    formula:
      'People who stand on the same level on the ladder (absent, watching, reacting, commenting, producing, curating) as in the equal window before, divided by the people counted in both.',
    population: `People of both windows among: ${memberWords}`,
    interval: 'Wilson, 95%.',
    direction: 'context',
    unit: 'share',
    isHeadline: false,
    minimumN: 10,
    reading: 'How many do as much as the last time, the absent included.',
    source: 'Engagement pyramid after Li 2010, with the studio’s own rules; interval: Wilson 1927.',
  },
  counts: { one: 'person of both windows', many: 'people of both windows', arePeople: true },
  intervalBy: 'wilson',
  looksBack: true,
  toldLike: 'present-rate',
  needs: needsPresence,
  compute: (now, before) => {
    const { up, held, down } = movesBetween(now, before)
    return shareOf(held, up + held + down)
  },
}
