import { counted } from '../../wording/numbers.ts'
import { isBlank } from '../../wording/text.ts'
import { type Check, finding } from '../check.ts'

export const ecosystemChecks: readonly Check[] = [
  {
    id: 'platforms',
    area: 'Ecosystem',
    title: 'Platforms',
    why: 'Go where people talk already, with as few places as will do.',
    place: ['ecosystem', 'platforms'],
    look: ({ entries }) => {
      const platforms = entries('platform')
      const start = platforms.filter(({ stage }) => stage === 'start')
      const unscored = start.filter(({ scores }) => Object.keys(scores).length === 0)
      return finding(
        platforms.length > 0,
        `${counted(start.length, { one: 'platform', many: 'platforms' })} to start with.`,
        [
          ...(start.length === 0 ? ['No platform is chosen to start with.'] : []),
          ...(unscored.length > 0
            ? [
                `${counted(unscored.length, { one: 'platform is', many: 'platforms are' })} chosen without being scored.`,
              ]
            : []),
        ],
      )
    },
  },
  {
    id: 'activation',
    area: 'Ecosystem',
    title: 'Activation plan',
    why: 'A launch is not an announcement: leaders, champions, onboarding, content, events and rhythm carry it.',
    place: ['ecosystem', 'activation'],
    look: ({ entries }) => {
      const steps = entries('activationStep')
      const areas = new Set(steps.map(({ area }) => area))
      const loose = steps.filter(({ owner, on }) => isBlank(owner.name) || on === null)
      return finding(
        steps.length > 0,
        `${counted(steps.length, { one: 'step', many: 'steps' })} in all six areas, with owners and dates.`,
        [
          ...(areas.size < 6 ? [`${areas.size} of 6 areas have a step.`] : []),
          ...(loose.length > 0
            ? [`${counted(loose.length, { one: 'step lacks', many: 'steps lack' })} an owner or a date.`]
            : []),
        ],
      )
    },
  },
  {
    id: 'time',
    area: 'Ecosystem',
    title: 'Time and reward',
    why: 'What is rewarded gets done; time that isn’t protected is taken.',
    place: ['ecosystem', 'time'],
    look: ({ page }) => {
      const { minutesPerWeek, isProtected, rewarded } = page('timeAndReward')
      return finding(minutesPerWeek !== null || isProtected !== 'unknown', 'The time is named and protected.', [
        ...(minutesPerWeek === null ? ['Nobody has said how many minutes a week it takes.'] : []),
        ...(isProtected === 'unknown' ? ['It is not known whether that time is protected.'] : []),
        ...(isProtected === 'no' ? ['The time is not protected.'] : []),
        ...(isBlank(rewarded) ? ['Nothing says what is really rewarded.'] : []),
      ])
    },
  },
  {
    id: 'risks',
    area: 'Ecosystem',
    title: 'Risks',
    why: 'Time, culture, technology and momentum stop more cohorts than content does.',
    place: ['ecosystem', 'risks'],
    look: ({ entries }) => {
      const risks = entries('risk').filter(({ status }) => status !== 'closed')
      const bare = risks.filter(({ mitigation, owner }) => isBlank(mitigation) || isBlank(owner.name))
      return finding(
        risks.length > 0,
        `${counted(risks.length, { one: 'risk', many: 'risks' })}, each with a mitigation and an owner.`,
        [
          ...(risks.length === 0 ? ['No risk is written down.'] : []),
          ...(bare.length > 0
            ? [`${counted(bare.length, { one: 'risk lacks', many: 'risks lack' })} a mitigation or an owner.`]
            : []),
        ],
      )
    },
  },
  {
    id: 'recognition',
    area: 'Ecosystem',
    title: 'Badge and recognition',
    why: 'Being seen is what many trade their time for.',
    place: ['ecosystem', 'recognition'],
    look: ({ entries }) => {
      const badges = entries('badge')
      const vague = badges.filter(({ criteria }) => isBlank(criteria))
      return finding(
        badges.length + entries('recognition').length > 0,
        'It is planned how contributions are seen and thanked.',
        [
          ...(badges.length + entries('recognition').length === 0 ? ['Nothing says how contributions are seen.'] : []),
          ...(vague.length > 0
            ? [`${counted(vague.length, { one: 'badge has', many: 'badges have' })} no criteria.`]
            : []),
        ],
      )
    },
  },
]
