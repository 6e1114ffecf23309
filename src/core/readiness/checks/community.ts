import { counted } from '../../wording/numbers.ts'
import { isBlank } from '../../wording/text.ts'
import { type Check, finding } from '../check.ts'

export const communityChecks: readonly Check[] = [
  {
    id: 'membership',
    area: 'Community',
    title: 'Membership',
    why: 'People speak freely where they know who listens.',
    place: ['community', 'membership'],
    look: ({ page }) => {
      const { boundary, criteria } = page('membership')
      return finding(boundary !== 'undecided' || !isBlank(criteria), 'It is clear who belongs.', [
        ...(boundary === 'undecided' ? ['The boundary is not decided.'] : []),
        ...(isBlank(criteria) ? ['No criteria say who belongs.'] : []),
      ])
    },
  },
  {
    id: 'roles',
    area: 'Community',
    title: 'Roles',
    why: 'Work that nobody holds is done by the facilitator, or by no one.',
    place: ['community', 'roles'],
    look: ({ roles }) => {
      const gaps = roles.filter(({ says }) => says !== null)
      return finding(
        roles.length > gaps.length,
        `${counted(roles.length, { one: 'role is', many: 'roles are' })} held in every week.`,
        [
          ...(roles.length === 0 ? ['No role is described.'] : []),
          ...(gaps.length > 0
            ? [`${counted(gaps.length, { one: 'role has', many: 'roles have' })} weeks in which too few hold it.`]
            : []),
        ],
      )
    },
  },
  {
    id: 'governance',
    area: 'Community',
    title: 'Governance',
    why: 'When something goes wrong, it is too late to agree on who decides.',
    place: ['community', 'decisions'],
    look: ({ page, entries }) => {
      const { conflictPath, reviewOn } = page('governance')
      const rights = entries('decisionRight')
      const levels = new Set(rights.map(({ level }) => level))
      return finding(rights.length > 0 || !isBlank(conflictPath), 'Decisions, conflicts and escalation are settled.', [
        ...(levels.size < 3 ? [`Decision rights are written on ${levels.size} of 3 levels.`] : []),
        ...(isBlank(conflictPath) ? ['Nothing says how conflicts are resolved.'] : []),
        ...(entries('escalationStep').length === 0 ? ['There is no escalation ladder.'] : []),
        ...(reviewOn === null ? ['No review date is set.'] : []),
      ])
    },
  },
  {
    id: 'norms',
    area: 'Community',
    title: 'Norms and moderation',
    why: 'Norms with reasons are kept; a moderation policy makes them fair.',
    place: ['community', 'norms'],
    look: ({ page, entries }) => {
      const norms = entries('norm')
      const { stance, removes } = page('moderation')
      const bare = norms.filter(({ reason }) => isBlank(reason))
      return finding(
        norms.length > 0 || !isBlank(stance),
        `${counted(norms.length, { one: 'norm', many: 'norms' })} with reasons, and a moderation policy.`,
        [
          ...(norms.length === 0 ? ['There are no norms.'] : []),
          ...(bare.length > 0 ? [`${counted(bare.length, { one: 'norm has', many: 'norms have' })} no reason.`] : []),
          ...([stance, removes].every(isBlank) ? ['The moderation policy is blank.'] : []),
        ],
      )
    },
  },
  {
    id: 'safety',
    area: 'Community',
    title: 'Psychological safety',
    why: 'Nobody asks a real question where asking costs face.',
    place: ['community', 'safety'],
    look: ({ page, entries }) => {
      const { leadersShow, helpIsCelebrated } = page('safetyPlan')
      const actions = entries('safetyAction')
      return finding(
        actions.length > 0 || ![leadersShow, helpIsCelebrated].every(isBlank),
        'It is planned who goes first, and what is celebrated.',
        [
          ...(isBlank(leadersShow) ? ['Nothing says what leaders show of themselves.'] : []),
          ...(actions.length === 0 ? ['No action makes it safe to ask.'] : []),
        ],
      )
    },
  },
]
