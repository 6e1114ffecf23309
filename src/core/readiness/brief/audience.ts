import { counted, shortDay } from '../../engagement/wording.ts'
import { type BriefSection, facts, points, table, titled } from './section.ts'

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

export const audienceSection: BriefSection = ({ entries, waves }) => {
  const labels = new Map(waves.flatMap(({ currencies }) => currencies.map(({ id, label }) => [id, label] as const)))
  const currency = (id: string) => labels.get(id) ?? id
  return [
    ...titled(
      'What is known about the audience',
      table(
        'Evidence',
        ['What was found', 'Source', 'n#', 'Confidence', 'Day'],
        entries('evidence').map(({ title, source, isProxy, n, confidence, on }) => [
          title,
          `${sources[source] ?? source}${isProxy ? ' (proxy)' : ''}`,
          n === null ? '' : String(n),
          confidence,
          on ? shortDay(on) : '',
        ]),
        'A proxy speaks for the audience without being part of it.',
      ),
    ),
    ...titled(
      'Currency: what members trade their time for',
      points(
        waves.map(
          ({ title, method, currencies, questions, threshold, answers, status }) =>
            `${title || 'Survey'}: ${counted(currencies.length, { one: 'currency', many: 'currencies' })} by ${method === 'points' ? 'sharing out 100 points' : `${counted(questions, { one: 'best–worst question', many: 'best–worst questions' })}`}; ${status === 'draft' ? 'not open yet' : `${counted(answers, { one: 'answer', many: 'answers' })} so far`}; nothing is shown of fewer than ${threshold} people.`,
        ),
      ),
    ),
    ...titled(
      'Personas',
      entries('persona').flatMap(({ title, currencies, wants, stoppers, channel, minutes }) => [
        { kind: 'heading' as const, level: 3 as const, text: title || 'Untitled persona' },
        ...facts(
          ['Trades time for', currencies.map(currency).join(', ')],
          ['Wants', wants],
          ['Stops at', stoppers],
          ['Is reached by', channel],
          ['Would give', minutes === null ? '' : `${minutes} minutes a week`],
        ),
      ]),
    ),
    ...titled(
      'Prompts',
      entries('prompt').flatMap(({ title, intent, plain, variants }) => [
        { kind: 'heading' as const, level: 3 as const, text: title || 'Untitled prompt' },
        ...facts(
          ['Intent', intent],
          ['For everybody', plain],
          ...variants.map((variant) => [`For ${currency(variant.currency)}`, variant.text] as const),
        ),
      ]),
    ),
  ]
}
