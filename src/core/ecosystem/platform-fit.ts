import { presenceWorth, type RankedPlatform } from '../../contract/ecosystem.ts'
import type { Entry } from '../../contract/entries.ts'
import { quoted } from '../wording/text.ts'

type Platform = Entry<'platform'>
type Criterion = Entry<'criterion'>

/** Weighted mean of the scores that a platform has, over the criteria that count (weight above 0); null while none is scored. */
export function fitOf(
  platform: Platform,
  criteria: readonly Criterion[],
): Readonly<{ score: number | null; scored: number; criteria: number }> {
  const counting = criteria.filter(({ body }) => body.weight > 0)
  const given = counting.flatMap(({ uid, body }) => {
    const score = platform.body.scores[uid]
    return score === undefined ? [] : [{ score, weight: body.weight }]
  })
  const weights = given.reduce((sum, { weight }) => sum + weight, 0)
  const score = weights === 0 ? null : given.reduce((sum, one) => sum + one.score * one.weight, 0) / weights
  return { score, scored: given.length, criteria: counting.length }
}

/** Platforms from the best standing down; what isn't scored comes last, where people are before where they aren't; then in the designer's order. */
export function rankingOf(platforms: readonly Platform[], criteria: readonly Criterion[]): RankedPlatform[] {
  const ranked = platforms.map((platform): RankedPlatform => {
    const { title, stage, isWhereTheyAre } = platform.body
    const fit = fitOf(platform, criteria)
    const standing = fit.score === null ? null : fit.score + (isWhereTheyAre ? presenceWorth : 0)
    return { id: platform.id, title, stage, isWhereTheyAre, ...fit, standing }
  })
  return ranked.sort(
    (a, b) => (b.standing ?? -1) - (a.standing ?? -1) || Number(b.isWhereTheyAre) - Number(a.isWhereTheyAre),
  )
}

/** How "where they already are" decided the first place; null where it made no difference. */
export function weighingOf(ranking: readonly RankedPlatform[]): string | null {
  const [first] = ranking
  if (!first || first.score === null || !first.isWhereTheyAre) return null
  const { score } = first
  const loser = ranking.find((other) => !other.isWhereTheyAre && other.score !== null && other.score > score)
  if (!loser || loser.score === null) return null
  return `${name(loser)} scores higher (${points(loser.score)}), but nobody is there yet: ${name(first)} comes first with ${points(score)} and ${presenceWorth} more, because people talk there already.`
}

/** The answer of the platform matrix in one sentence. */
export function matrixSays(ranking: readonly RankedPlatform[]): string {
  const [first, second] = ranking
  if (!first) return 'Name the places where people already talk and work.'
  if (first.standing === null)
    return `${ranking.length === 1 ? 'One platform is' : `${ranking.length} platforms are`} named, none is scored yet.`
  const lead = `${name(first)} fits best${first.isWhereTheyAre ? ', and people are there already' : ''}`
  if (!second || second.standing === null) return `${lead}; score a second place to have a choice.`
  const isClose = first.standing - second.standing < closeCall
  return isClose ? `${lead}, but ${name(second)} is close: let five members decide.` : `${lead}.`
}

/** Platforms closer than this are not told apart by scores that people give by feel. */
const closeCall = 0.25

function name({ title }: Pick<RankedPlatform, 'title'>): string {
  return quoted(title, 'an untitled platform')
}

function points(score: number): string {
  return score.toFixed(1)
}
