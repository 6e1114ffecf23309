import type { CohortDraft } from '../../contract/cohorts.ts'
import type { Purpose } from '../../contract/purpose.ts'

/** What is planted into the demo cohort. Each can be left out, so that a test can show that it is not found then. */
export const factIds = [
  'super-user',
  'fading-facilitator',
  'silent-week',
  'unanswered-first-posts',
  'late-wave',
  'quiet-majority',
  'leading-currencies',
  'curator-gap',
] as const
export type FactId = (typeof factIds)[number]

/** The facts in numbers; weeks count from the cohort's first, which is 1. */
export const truth = {
  weeks: 14,
  participants: 24,
  superUserShare: 0.3,
  silentWeek: 7,
  openingWeeks: [1, 4],
  closingWeeks: [11, 14],
  /** Facilitators' share of all contributions, week by week. */
  fadingShares: [0.56, 0.54, 0.5, 0.47, 0.4, 0.34, 0, 0.28, 0.22, 0.18, 0.13, 0.1, 0.09, 0.08],
  steadyShare: 0.3,
  waveWeeks: [9, 10],
  waveSize: 6,
  unanswered: 3,
  readers: 13,
  leadingCurrencies: ['helping-others', 'recognition', 'saving-time'],
  /** Weeks at whose end or before it nobody holds the role of curator. */
  weeksWithoutCurator: [11, 12, 13, 14],
} as const

/** Each planted fact as a sentence, and where in the studio it shows. */
export const planted: Readonly<Record<FactId, Readonly<{ sentence: string; seenIn: string }>>> = {
  'super-user': {
    sentence: 'One participant makes about 30% of everything that participants contribute.',
    seenIn: 'Engagement, “Who carries the conversation”; People, sorted by contributions',
  },
  'fading-facilitator': {
    sentence:
      'A facilitator fades: facilitators make about half of all contributions in weeks 1 to 4 and about a tenth in weeks 11 to 14.',
    seenIn: 'Engagement, “Whose conversation it is”; Review, ownership',
  },
  'silent-week': {
    sentence: 'Nobody contributes in week 7 (16–22 February), although the exports cover it.',
    seenIn: 'Engagement, “Participation by week”: a week at zero, not a gap',
  },
  'unanswered-first-posts': {
    sentence: 'The first posts of three newcomers never get a reply.',
    seenIn: 'Engagement, first posts still without an answer',
  },
  'late-wave': {
    sentence: 'Six people join late and contribute for the first time in weeks 9 and 10.',
    seenIn: 'Engagement, “First contributions”; People, sorted by joining date',
  },
  'quiet-majority': {
    sentence: '13 of the 24 participants read or react and never write.',
    seenIn: 'Engagement, “People by number of contributions”',
  },
  'leading-currencies': {
    sentence:
      'Helping others, recognition and saving time are what members trade their time for, ahead of everything else.',
    seenIn: 'Audience, results of the survey “Before we start”',
  },
  'curator-gap': {
    sentence: 'Nobody holds the role of curator from week 11 on: whoever held it leaves the cohort on 13 March.',
    seenIn: 'Community, roles week by week',
  },
}

export const demoCohort: CohortDraft = {
  name: 'Coaching leads, spring 2026',
  groupName: 'Trailmates',
  startsOn: '2026-01-05',
  endsOn: '2026-04-12',
  timeZone: 'Europe/Berlin',
  space:
    'Day to day in a Slack workspace that the depots use anyway; longer cases on a Discourse forum. A live practice round every Wednesday at three.',
}

/** Days on which the design came about. */
export const designDays = {
  kickOff: '2025-10-14',
  signOff: '2025-11-25',
  surveyOpens: '2025-12-08',
  written: '2025-12-19',
  groups: '2026-01-05',
  /** The six who join late answer before they join, too. */
  surveyCloses: '2026-03-12',
  surveyClosed: '2026-03-13',
  reviewed: '2026-04-13',
} as const

/** Who wants the cohort and pays for its time. */
export const sponsor = 'Henrike Dorn, head of field service'

/** Who takes over where the gap in the role of curator is left out. */
export const standInCurator = { role: 'Curator', call: 'writer-4', fromOn: '2026-03-09' } as const

/** What was asked for in the first call, before anybody had asked back. */
export const firstPurpose: Purpose = {
  audience: 'our team leads',
  fromState: 'not coaching enough',
  toState: 'being familiar with coaching conversations',
  behaviours: '',
  vagueOutcome: 'Team leads will familiarise themselves with coaching conversations.',
  measure: { name: 'people trained', unit: '%', baseline: 0, target: 100, dueOn: '2026-04-12' },
  spacePurpose: '',
}

export const demoPurpose: Purpose = {
  audience: 'team leads in field service',
  fromState: 'solving every problem themselves, with one-to-ones that are a reading of open tickets',
  toState:
    'asking before they advise, with one-to-ones that end in a next step which the team member chose and wrote down',
  behaviours: '',
  vagueOutcome: 'Team leads will familiarise themselves with coaching conversations.',
  measure: {
    name: 'one-to-ones that end with a next step in the team member’s words',
    unit: '%',
    baseline: 22,
    target: 60,
    dueOn: '2026-06-30',
  },
  spacePurpose:
    'A place where leads from depots far apart rehearse a hard conversation with each other before they have it, and come back to tell what happened.',
}
