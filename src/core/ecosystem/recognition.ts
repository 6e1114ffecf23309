import type { EcosystemNote, RecognitionView } from '../../contract/ecosystem.ts'
import type { Entry } from '../../contract/entries.ts'
import { longDay } from '../wording/days.ts'
import { listed, quoted, startingLarge } from '../wording/text.ts'

type Badge = Entry<'badge'>
type Recognition = Entry<'recognition'>
type BadgeState = RecognitionView['badges'][number]

/** Badges with the state of their edition on `today` (a day in the cohort's zone), and what the recognition plan lacks. */
export function recognitionViewOf(
  badges: readonly Badge[],
  recognitions: readonly Recognition[],
  today: string,
): RecognitionView {
  const states = badges.map((badge) => stateOf(badge, today))
  return {
    says: sentence(badges, states, recognitions),
    badges: states,
    notes: [
      ...badges.flatMap(badgeNotes),
      ...(recognitions.length === 0 ? [] : [...withoutThanks(recognitions), ...games(recognitions)]),
    ],
  }
}

function stateOf({ id, body }: Badge, today: string): BadgeState {
  const { endsOn, isLimited } = body
  if (endsOn !== null && endsOn < today)
    return {
      id,
      state: 'retired',
      says: `Retired: this edition ended on ${longDay(endsOn)} and isn’t given any more.`,
    }
  if (isLimited && endsOn !== null)
    return { id, state: 'limited', says: `Limited edition: given until ${longDay(endsOn)}, then retired.` }
  return {
    id,
    state: 'unlimited',
    says:
      endsOn === null
        ? 'No end: it can be earned at any time, so don’t call it scarce.'
        : `Given until ${longDay(endsOn)}.`,
  }
}

function sentence(
  badges: readonly Badge[],
  states: readonly BadgeState[],
  recognitions: readonly Recognition[],
): string {
  if (badges.length + recognitions.length === 0)
    return 'Decide how contributions are seen and thanked before the first one is made.'
  const ways = waysOf(recognitions)
  const current = badges[states.findIndex(({ state }) => state === 'limited')]
  const badge = current?.body.endsOn
    ? `${startingLarge(quoted(current.body.title, 'The badge'))} can be earned until ${longDay(current.body.endsOn)}`
    : null
  if (ways === '')
    return badge ? `${badge}; how people are thanked is still open.` : 'How people are thanked is still open.'
  return badge ? `${badge}; people are also thanked ${ways}.` : `People are thanked ${ways}.`
}

/** At most three ways are named, so that the sentence can be said in one breath. */
function waysOf(recognitions: readonly Recognition[]): string {
  const ways = [...new Set(recognitions.map(({ body }) => formWords[body.form]))]
  return listed(ways.length <= 3 ? ways : [...ways.slice(0, 2), `in ${ways.length - 2} other ways`])
}

const formWords: Readonly<Record<Recognition['body']['form'], string>> = {
  'thanks-in-person': 'in person',
  'thanks-in-writing': 'in writing',
  story: 'by a story',
  badge: 'with a badge',
  hunt: 'in a hunt',
  quiz: 'in a quiz',
  leaderboard: 'with the help of a list that only the facilitator sees',
}

function badgeNotes({ id, body }: Badge): EcosystemNote[] {
  const name = startingLarge(quoted(body.title, 'the badge'))
  return [
    ...(body.criteria.trim() === ''
      ? [
          {
            says: `${name} doesn’t say what earns it.`,
            mend: 'Name what somebody does to earn it, in words that two people would judge alike.',
            id,
          },
        ]
      : []),
    ...(body.isLimited && body.edition.trim() === ''
      ? [
          {
            says: `${name} is limited, but its edition has no name.`,
            mend: 'Name the edition, so that the next one is visibly another.',
            id,
          },
        ]
      : []),
  ]
}

function withoutThanks(recognitions: readonly Recognition[]): EcosystemNote[] {
  if (recognitions.some(({ body }) => body.form === 'thanks-in-person')) return []
  return [
    {
      says: 'Nobody is thanked in person.',
      mend: 'Start each live session with thanks to one member by name, for something they did since the last one.',
      id: null,
    },
  ]
}

const contests = new Set<Recognition['body']['form']>(['hunt', 'quiz', 'leaderboard', 'badge'])

function games(recognitions: readonly Recognition[]): EcosystemNote[] {
  if (!recognitions.every(({ body }) => contests.has(body.form))) return []
  return [
    {
      says: 'Everything in the plan is a game.',
      mend: 'Games wake people up; thanks and stories keep them. Add one that isn’t a contest.',
      id: null,
    },
  ]
}
