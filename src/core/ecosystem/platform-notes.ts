import type { EcosystemNote } from '../../contract/ecosystem.ts'
import type { Entry } from '../../contract/entries.ts'
import { listed, quoted, startingLarge } from '../wording/text.ts'
import { fitOf } from './platform-fit.ts'

type Platform = Entry<'platform'>
type Criterion = Entry<'criterion'>

/** What deserves a look in the choice of platforms, the weightiest first. */
export function platformNotes(platforms: readonly Platform[], criteria: readonly Criterion[]): EcosystemNote[] {
  if (platforms.length === 0) return []
  const start = platforms.filter(({ body }) => body.stage === 'start')
  return [
    ...startSet(start),
    ...presence(platforms, start),
    ...start.flatMap((platform) => weakSpots(platform, criteria)),
    ...platforms
      .filter(isPlanned)
      .filter(({ body }) => body.serves.length === 0)
      .map(servesNothing),
    ...start.flatMap((platform) => gaps(platform, criteria)),
  ]
}

/** As many platforms as a cohort can start with before people are lost between them: one to talk in and one to keep things in. */
const mostAtStart = 2
const heavyWeight = 4
const weakScore = 2

function startSet(start: readonly Platform[]): EcosystemNote[] {
  if (start.length === 0)
    return [
      {
        says: 'Nothing is in the set to start with.',
        mend: 'Move one place to talk to “start with”; a second one to keep things in is enough.',
        id: null,
      },
    ]
  if (start.length <= mostAtStart) return []
  return [
    {
      says: `${start.length} platforms at once is a lot to start with: ${listed(start.map(name))}.`,
      mend: 'Begin with one place to talk and one to keep things in; move the others to “later” and bring them in when people ask.',
      id: null,
    },
  ]
}

function presence(platforms: readonly Platform[], start: readonly Platform[]): EcosystemNote[] {
  const theirs = platforms.filter(({ body }) => body.isWhereTheyAre)
  if (theirs.length === 0)
    return [
      {
        says: 'No platform is marked as a place where people already are.',
        mend: 'Ask five members where they last asked a colleague for help, and mark that place; conversations that exist are worth more than a tool that doesn’t.',
        id: null,
      },
    ]
  if (start.length === 0 || start.some(({ body }) => body.isWhereTheyAre)) return []
  return [
    {
      says: `People already talk in ${listed(theirs.map(name))}, but the cohort starts elsewhere.`,
      mend: 'Start where the talk is, or write down why people should change places and who will take them there.',
      id: theirs[0]?.id ?? null,
    },
  ]
}

function weakSpots(platform: Platform, criteria: readonly Criterion[]): EcosystemNote[] {
  return criteria.flatMap(({ uid, body }) => {
    const score = platform.body.scores[uid]
    if (score === undefined || score >= weakScore || body.weight < heavyWeight) return []
    return {
      says: `${startingLarge(name(platform))} scores ${score} on ${quoted(body.title, 'a criterion')}, which counts ${body.weight} of 5.`,
      mend: 'A mean can hide this. Find out whether it rules the platform out before anybody is invited.',
      id: platform.id,
    }
  })
}

function servesNothing(platform: Platform): EcosystemNote {
  return {
    says: `${startingLarge(name(platform))} serves no purpose.`,
    mend: 'Say which purpose it serves, or do without it.',
    id: platform.id,
  }
}

function gaps(platform: Platform, criteria: readonly Criterion[]): EcosystemNote[] {
  const fit = fitOf(platform, criteria)
  if (fit.scored === 0 || fit.scored === fit.criteria) return []
  return [
    {
      says: `${startingLarge(name(platform))} is scored on ${fit.scored} of ${fit.criteria} criteria.`,
      mend: 'Its mean leaves the others out; score them before you compare.',
      id: platform.id,
    },
  ]
}

function isPlanned({ body }: Platform): boolean {
  return body.stage === 'start' || body.stage === 'later'
}

function name({ body }: Platform): string {
  return quoted(body.title, 'an untitled platform')
}
