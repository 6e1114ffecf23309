import type { EntryDraft } from '../../contract/entries.ts'
import type { CurrencyResult, SurveyResults, Wave } from '../../contract/survey.ts'
import { counted } from '../wording/numbers.ts'
import { listed } from '../wording/text.ts'
import { strongestFirst } from './headline.ts'

type Persona = EntryDraft<'persona'>

/** Currencies that a persona names. */
const mostNamed = 3

/**
 * A persona for each segment that is shown, or one for everybody when the results aren't divided. They are made from disclosed results, so a suppressed
 * segment can’t be in one. `drafted`: segments that have a persona already, which stays as it is.
 */
export function personasFrom(
  { currencies: ofAll, by, segmentBy, segments, minutes, n, threshold, title }: SurveyResults,
  wave: Pick<Wave, 'currencies'>,
  drafted: ReadonlySet<string>,
): Persona[] {
  const question = segmentBy.find(({ id }) => id === by)?.label ?? ''
  const groups: Group[] =
    by === null
      ? n < threshold
        ? []
        : [{ title: 'A member', segment: 'Everybody who answered', n, currencies: ofAll, minutes }]
      : segments.flatMap(({ value, n: respondents, currencies, minutes }) =>
          respondents === null
            ? []
            : [{ title: value, segment: fitting(`${question}: ${value}`), n: respondents, currencies, minutes }],
        )
  return groups
    .filter(({ segment, currencies }) => !drafted.has(segment) && strongestFirst(currencies).length > 0)
    .map((group) => personaOf(group, wave, title))
}

type Group = Readonly<{
  title: string
  segment: string
  n: number
  currencies: readonly CurrencyResult[]
  minutes: SurveyResults['minutes']
}>

function personaOf(
  { title, segment, n, currencies, minutes }: Group,
  wave: Pick<Wave, 'currencies'>,
  survey: string,
): Persona {
  const named = strongestFirst(currencies).slice(0, mostNamed)
  const statements = named.flatMap(({ id }) => wave.currencies.find((currency) => currency.id === id)?.statement || [])
  return {
    kind: 'persona',
    body: {
      title,
      segment,
      currencies: named.map(({ id }) => id),
      minutes: minutes !== null && 'median' in minutes ? minutes.median : null,
      wants: fitting(statements.join('\n')),
      notes: fitting(
        `${certainty(named)} Drafted from ${counted(n, { one: 'answer', many: 'answers' })} to “${survey}”.`,
      ),
    },
  }
}

/** Texts hold 10,000 characters, and several together may have more. */
function fitting(text: string): string {
  return text.slice(0, 10_000)
}

/** Which of the named currencies surely come before others, as far as the answers can tell. */
function certainty(named: ReturnType<typeof strongestFirst>): string {
  if (named.some(({ low }) => low === null))
    return 'So few answers order the currencies by score only; ask these members before you rely on it.'
  const last = named.at(-1)
  const apart = named.filter(({ rank }) => rank[1] <= mostNamed)
  if (!last || apart.length === 0) return 'The answers can’t tell these currencies clearly from the ones that follow.'
  if (apart.length === named.length) return `These ${named.length} clearly come before the rest.`
  return `${listed(apart.map(({ label }) => `“${label}”`))} clearly ${apart.length === 1 ? 'belongs' : 'belong'} here; the others could as well be ones that follow.`
}
