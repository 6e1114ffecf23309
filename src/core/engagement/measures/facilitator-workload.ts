import { type MeasureRule, nothing } from '../measure-rule.ts'

export const facilitatorWorkload: MeasureRule = {
  definition: {
    id: 'facilitator-workload',
    version: 1,
    title: 'Facilitators’ workload',
    family: 'health',
    formula:
      'Posts, replies and artefacts by people who were facilitator or staff on that day, divided by the number of people who were so on a day of the window, and by the weeks of the window that the data reaches.',
    population: 'Everybody who was facilitator or staff on a day of the window, and never a bot.',
    interval: 'None: it is a count of what happened.',
    direction: 'context',
    unit: 'count',
    isHeadline: false,
    minimumN: 5,
    reading:
      'What one facilitator writes in a week, on the average. It doesn’t count what they read, plan and say elsewhere.',
    source: 'The studio’s own.',
  },
  counts: null,
  intervalBy: 'none',
  missing: 'nobody is facilitator or staff',
  toldLike: 'facilitator-share',
  needs: 'posts and replies with their author and time, and the roles of your facilitators on the people page',
  compute: (now) => {
    const weeks = now.hosts.length * (now.days / 7)
    return { ...nothing, value: weeks > 0 ? now.contributions.byFacilitators / weeks : null }
  },
}
