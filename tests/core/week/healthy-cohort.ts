import type { EntryDraft } from '../../../src/contract/entries.ts'
import { type Chance, chance } from '../../../src/core/chance.ts'
import { type Lived, type LivedAct, type LivedPerson, momentOf } from './lived-cohort.ts'

export const healthyWeeks = 12

/**
 * A cohort with nothing to mend, by the seed: 12 to 40 members, of whom each writes in about six weeks of ten, the keenest some three times as much as the
 * others; two facilitators who write about a third; newcomers answered within a day, nine in ten other conversations answered, questions of facilitators
 * taken up; a conversation is over within days, and most members write down a goal. Everything else varies by chance, from week to week and between cohorts.
 */
export function healthyCohort(seed: number): Lived {
  const dice = chance(`healthy ${seed}`)
  const members = dice.whole(12, 40)
  const hosts = [members, members + 1]
  const isOnTwo = dice.happens(0.5)
  const acts: LivedAct[] = []
  const habits = Array.from({ length: members }, () => ({
    presence: dice.between(0.4, 0.8),
    amount: Math.exp(normal(dice) * 0.5) * 2.5,
  }))
  const hasOpened = new Set<number>()
  let threads = 0

  const open = (who: number, start: number) => {
    const channel = dice.pick(['general', 'questions', 'wins'])
    const on = isOnTwo && dice.happens(0.35) ? ('discourse-csv' as const) : ('slack-export' as const)
    const thread = `t${threads++}`
    acts.push({ who, at: at(start), kind: 'post', thread, channel, on })
    const isFirst = !hasOpened.has(who)
    hasOpened.add(who)
    const isHost = hosts.includes(who)
    const isAnswered = dice.happens(isFirst && !isHost ? 0.995 : 0.9)
    if (!isAnswered) return
    const delay = isFirst ? dice.between(0.2, 20) : Math.exp(normal(dice) * 1.1 + 1.6)
    const others = dice.happens(0.1) ? dice.whole(6, 14) : dice.whole(1, 4)
    for (let reply = 0; reply < others; reply++) {
      const by =
        isHost || !dice.happens(0.25)
          ? dice.pick(
              members > 0 ? [...Array(members).keys()].filter((one) => one !== who) : hosts,
              (one) => habits[one]?.amount ?? 1,
            )
          : dice.pick(hosts)
      acts.push({
        who: by,
        at: at(start + (delay + reply * dice.between(0.2, 8)) * hour),
        kind: 'reply',
        thread,
        channel,
        on,
      })
    }
  }

  acts.push({ who: members, at: momentOf(1, 2), thread: 'goals', channel: 'goals' })
  for (const who of habits.keys())
    if (dice.happens(0.85))
      acts.push({
        who,
        at: momentOf(1, dice.whole(3, 7), dice.whole(7, 17)),
        kind: 'reply',
        thread: 'goals',
        channel: 'goals',
      })

  for (let week = 1; week <= healthyWeeks; week++) {
    const energy = dice.between(0.85, 1.15)
    let written = 0
    for (const [who, { presence, amount }] of habits.entries()) {
      if (!dice.happens(Math.min(0.95, presence * energy))) {
        if (dice.happens(0.6))
          acts.push({ who, at: momentOf(week, weekday(dice), dice.whole(7, 17)), kind: 'reaction' })
        continue
      }
      const starts = Math.max(1, Math.round(amount * energy * dice.between(0.2, 0.6)))
      for (const start of momentsIn(dice, week, starts)) open(who, start)
      written += starts
    }
    const ofHosts = Math.max(2, Math.round(written * 0.25))
    for (const start of momentsIn(dice, week, ofHosts)) open(dice.pick(hosts), start)
  }
  const lastDay = momentOf(healthyWeeks, 7, 23)
  return {
    people: [...habits.map((): LivedPerson => ({})), ...hosts.map((): LivedPerson => ({ role: 'facilitator' }))],
    acts: acts.filter((act) => act.at < lastDay),
    covers: {
      'slack-export': [momentOf(1).slice(0, 10), lastDay.slice(0, 10)],
      ...(isOnTwo ? { 'discourse-csv': [momentOf(1).slice(0, 10), lastDay.slice(0, 10)] as const } : {}),
    },
    design,
    said: habits.flatMap((_, who) =>
      Array.from({ length: healthyWeeks }, (_, week) => ({
        who,
        day: momentOf(week + 1, 3).slice(0, 10),
        asks: dice.whole(0, 2),
        gives: dice.whole(0, 4),
        thanks: dice.whole(0, 2),
      })),
    ),
  }
}

const hour = 3_600_000

const sentAndTold = {
  status: 'sent',
  disclosure: 'We tell you.',
  isDisclosed: true,
  disclosedText: 'We tell you.',
} as const

/** What a careful designer writes down: measures to decide by, disclosed nudges, a badge that ends and a role that is held. */
const design: readonly EntryDraft[] = [
  ...['contribution-rate', 'facilitator-share', 'reply-coverage', 'top-tenth-share'].map((measureId) => ({
    kind: 'plannedMeasure' as const,
    body: { title: measureId, measureId, decisionRule: 'If it falls, we ask three of them why.' },
  })),
  { kind: 'badge', body: { title: 'Pathfinder', isLimited: true, endsOn: '2026-04-10' } },
  {
    kind: 'nudge',
    body: { title: 'A badge that ends', principle: 'scarcity', on: '2026-01-14', ...sentAndTold },
  },
  {
    kind: 'nudge',
    body: {
      title: 'A goal',
      principle: 'commitment',
      strategyId: 'public-goal',
      on: '2026-01-06',
      channel: '#goals',
      ...sentAndTold,
    },
  },
  {
    kind: 'communityRole',
    body: { title: 'Host', holders: [{ who: { personId: null, name: 'Person 1' }, fromOn: null, untilOn: null }] },
  },
]

/** Moments of a week in working hours, the earliest first, so that somebody's first post is the first that is written. */
function momentsIn(dice: Chance, week: number, count: number): number[] {
  const one = () => Date.parse(`${momentOf(week, weekday(dice), dice.whole(7, 17), dice.whole(0, 59))}Z`)
  return Array.from({ length: count }, one).sort((a, b) => a - b)
}

/** Monday to Friday mostly. */
function weekday(dice: Chance): number {
  return dice.happens(0.95) ? dice.whole(1, 5) : dice.whole(6, 7)
}

function normal(dice: Chance): number {
  return Math.sqrt(-2 * Math.log(dice.between(1e-9, 1))) * Math.cos(2 * Math.PI * dice.between(0, 1))
}

function at(moment: number): string {
  return new Date(moment).toISOString().slice(0, 16)
}
