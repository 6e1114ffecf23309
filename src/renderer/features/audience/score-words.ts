import type { CurrencyResult, SurveyMethod, SurveyResults } from '../../../contract/survey.ts'
import { counted, listed } from '../../ui/wording.ts'

export type Scored = Exclude<CurrencyResult, { suppressed: true }>

export function isScored(result: CurrencyResult): result is Scored {
  return !('suppressed' in result)
}

/** A score as it is read: "+0.42" of −1 to 1, or "23" of 100 points. */
export function scoreInWords(score: number, method: SurveyMethod): string {
  if (method === 'points') return score.toFixed(score < 10 ? 1 : 0)
  const rounded = Math.abs(score) < 0.005 ? '0.00' : Math.abs(score).toFixed(2)
  return rounded === '0.00' ? '0.00' : `${score < 0 ? '−' : '+'}${rounded}`
}

/** "+0.31 to +0.52", or why there is none. */
export function intervalInWords({ low, high }: Pick<Scored, 'low' | 'high'>, method: SurveyMethod): string {
  return low === null || high === null
    ? 'too few to say'
    : `${scoreInWords(low, method)} to ${scoreInWords(high, method)}`
}

/** "1st", or "2nd to 4th" where the answers can't tell. */
export function rankInWords([best, worst]: readonly [number, number]): string {
  return best === worst ? ordinal(best) : `${ordinal(best)} to ${ordinal(worst)}`
}

export const scaleWords: Readonly<Record<SurveyMethod, string>> = {
  'best-worst':
    'A score of +1 means: chosen as what counts most every time it was shown. −1 means: as what counts least every time.',
  points: 'The mean of the points that members gave, out of 100.',
}

/** How many answered of those who could, in a sentence; null without a roster. */
export function responseInWords({ response, n }: Pick<SurveyResults, 'response' | 'n'>): string | null {
  if (!response) return null
  const share = (value: number) => `${Math.round(value * 100)}%`
  return `${n} of ${response.invited} answered: ${share(response.rate)} (${share(response.low)} to ${share(response.high)}).`
}

/** Which roles or groups answer clearly less than the others; null where nobody is missing or nothing is known. */
export function missingInWords(missing: SurveyResults['missing']): string | null {
  const silent = missing.filter(({ answered, invited }) => answered === 0 && (invited ?? 0) > 0)
  if (silent.length === 0) return null
  const people = silent.reduce((sum, { invited }) => sum + (invited ?? 0), 0)
  return `Nobody answered for ${listed(silent.map(({ value }) => value))}, ${counted(people, 'person', 'people')} in all.`
}

function ordinal(place: number): string {
  const ending = place % 100 >= 11 && place % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][place % 10] ?? 'th')
  return `${place}${ending}`
}
