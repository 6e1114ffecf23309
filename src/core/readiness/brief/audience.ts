import type { PaperBlock } from '../../../contract/papers.ts'
import type { SurveyResults } from '../../../contract/survey.ts'
import { counted } from '../../wording/numbers.ts'
import { type BriefSection, dated, facts, points, table, titled } from './section.ts'

const sources: Readonly<Record<string, string>> = {
  survey: 'survey',
  'focus-group': 'focus group',
  interview: 'interview',
  observation: 'observation',
  'learner-representative': 'learner representative',
  association: 'association',
  'published-writing': 'published writing',
  'existing-data': 'existing data',
}

export const audienceSection: BriefSection = ({ entries, waves, surveyed }) => {
  const labels = new Map(waves.flatMap(({ currencies }) => currencies.map(({ id, label }) => [id, label] as const)))
  const currency = (id: string) => labels.get(id) ?? id
  return [
    ...titled(
      'What is known about the audience',
      table(
        'Evidence',
        ['Evidence', 'What was found', 'Source and confidence', 'n#', 'Day'],
        entries('evidence').map(({ title, found, source, isProxy, n, confidence, on }) => [
          title,
          found,
          `${sources[source] ?? source}${isProxy ? ' (proxy)' : ''}; ${confidence}`,
          n === null ? '' : String(n),
          dated(on),
        ]),
        'A proxy speaks for the audience without being part of it.',
      ),
    ),
    ...titled('Currency: what members trade their time for', [
      ...resultsOf(surveyed),
      ...points(
        waves.map(
          ({ title, method, currencies, questions, threshold, answers, status }) =>
            `${title || 'Survey'}: ${counted(currencies.length, { one: 'currency', many: 'currencies' })} by ${method === 'points' ? 'sharing out 100 points' : `${counted(questions, { one: 'best–worst question', many: 'best–worst questions' })}`}; ${status === 'draft' ? 'not open yet' : `${counted(answers, { one: 'answer', many: 'answers' })}${status === 'open' ? ' so far' : ''}`}; nothing is shown of fewer than ${threshold} people.`,
        ),
      ),
    ]),
    ...titled(
      'Personas',
      entries('persona').flatMap(({ title, segment, currencies, wants, stoppers, channel, minutes, notes }) => [
        { kind: 'heading' as const, level: 3 as const, text: title || 'Untitled persona' },
        ...facts(
          ['About them', 'What we know'],
          ['Trades time for', currencies.map(currency).join(', ')],
          ['Wants', wants],
          ['Stops at', stoppers],
          ['Is reached by', channel],
          ['Would give', minutes === null ? '' : `${minutes} minutes a week`],
          ['Segment', segment],
          ['Note', notes],
        ),
      ]),
    ),
    ...titled(
      'Prompts',
      entries('prompt').flatMap(({ title, intent, plain, variants }) => [
        { kind: 'heading' as const, level: 3 as const, text: title || 'Untitled prompt' },
        ...facts(
          ['Asked of', 'In these words'],
          ['Intent', intent],
          ['Everybody', plain],
          ...variants.map(
            (variant) => [`Those who trade for ${inSentence(currency(variant.currency))}`, variant.text] as const,
          ),
        ),
      ]),
    ),
  ]
}

/** What counts most, with the rank that each currency may have. */
function resultsOf(results: SurveyResults | null): PaperBlock[] {
  if (!results) return []
  const shown = results.currencies.filter((currency) => 'score' in currency).toSorted((a, b) => b.score - a.score)
  const rank = ([best, worst]: readonly [number, number]) => (best === worst ? `${best}` : `${best} to ${worst}`)
  return [
    { kind: 'lead', text: results.headline },
    ...table(
      'What counts, the strongest first',
      ['Currency', 'Score#', 'Rank#'],
      shown.map(({ label, score, rank: ranks }) => [
        label,
        results.method === 'points' ? score.toFixed(1) : signed(score),
        rank(ranks),
      ]),
      results.method === 'points'
        ? 'Score: mean of the points. Ranks are those that the answers leave open, all pairs judged together at 95%.'
        : 'Score: times it counted most less times it counted least, of the times shown. Ranks are those that the answers leave open, all pairs judged together at 95%.',
    ),
  ]
}

function signed(score: number): string {
  return `${score < 0 ? '−' : '+'}${Math.abs(score).toFixed(2)}`
}

/** The name of a currency within a sentence: "Helping others" as "helping others"; "AI skills" stays. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
