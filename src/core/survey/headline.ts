import type { CurrencyResult, SurveyResults } from '../../contract/survey.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'

type Shown = Pick<SurveyResults, 'n' | 'threshold' | 'currencies'>
export type ShownCurrency = Extract<CurrencyResult, { score: number }>

/** From here on the first ones are too many to name. */
const manyLeaders = 4

/** What counts most, in one sentence, as far as the answers can tell. */
export function headlineOf({ n, threshold, currencies }: Shown): string {
  if (n === 0) return 'Nobody has answered yet.'
  if (n < threshold) return `Fewer than ${threshold} people have answered, so nothing is shown yet.`
  const ranked = strongestFirst(currencies)
  const [first] = ranked
  if (!first) return `${counted(n, people)} answered, but too few of them said what counts for them.`
  const among = `the ${n} who answered`
  if (first.low === null)
    return `“${first.label}” comes first among ${among}, but so few can’t show whether it really counts more than the others.`
  const leaders = ranked.filter(({ rank }) => rank[0] === 1)
  if (leaders.length === ranked.length)
    return `Nothing stands out yet: the answers of ${among} can’t tell any of the ${ranked.length} from the others.`
  if (leaders.length === 1) return `“${first.label}” counts most for ${among}, ahead of everything else.`
  const named = listed(leaders.slice(0, manyLeaders).map(({ label }) => `“${label}”`))
  if (leaders.length <= manyLeaders)
    return `${named} count most for ${among}; the answers can’t tell which of them comes first.`
  return `“${first.label}” has the highest score among ${among}, but ${leaders.length} of ${ranked.length} could as well come first.`
}

/** The currencies that are shown, those with the highest score first. */
export function strongestFirst(currencies: readonly CurrencyResult[]): ShownCurrency[] {
  return currencies.filter((currency) => 'score' in currency).sort((a, b) => b.score - a.score)
}

const people = { one: 'person', many: 'people' }
