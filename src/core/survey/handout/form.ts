import type { Currency, SurveyExtra, Wave } from '../../../contract/survey.ts'
import { comparable } from './comparable.ts'

/** A column that answers come back in: what it answers (see AnswerMapping), its code for services that have codes, and the question in words. */
export type Ask = Readonly<{ target: string; code: string; text: string }>

/** Something to choose: a currency, with the code that stands for it in a LimeSurvey. */
export type Choice = Readonly<{ id: string; code: string; text: string }>

export type FormQuestion = Readonly<
  | { kind: 'best-worst'; title: string; code: string; text: string; best: Ask; worst: Ask; choices: readonly Choice[] }
  | { kind: 'points'; title: string; code: string; text: string; asks: readonly (Ask & { choice: Choice })[] }
  | { kind: 'choice'; ask: Ask; help: string; choices: readonly string[] }
  | { kind: 'line' | 'text' | 'minutes' | 'email'; ask: Ask; help: string }
>

/** What the two answers of a best–worst question are called where they stand as columns. */
export const bestHeading = 'Counts most'
export const worstHeading = 'Counts least'

/** Everything that a wave asks, in the order asked. Every hand-out shows these questions in these words, and intake knows its columns by them. */
export function formOf(wave: Wave): FormQuestion[] {
  const prefix = codePrefix(wave)
  return [
    ...currencyQuestions(wave, prefix),
    ...wave.segments.map((segment, at): FormQuestion => {
      const text = segment.label.trim() || `About you: ${segment.id}`
      const ask = { target: `segment:${segment.id}`, code: `${prefix}S${at + 1}`, text }
      const choices = segmentChoices(segment.choices)
      return choices.length > 0 ? { kind: 'choice', ask, help: '', choices } : { kind: 'line', ask, help: '' }
    }),
    ...extras
      .filter(({ id }) => wave.extras.includes(id))
      .map(({ id, kind, text, help }): FormQuestion => {
        const code = `${prefix}${id.charAt(0).toUpperCase()}${id.slice(1)}`
        return { kind, help, ask: { target: id, code, text } }
      }),
    ...(wave.asksWho
      ? [
          {
            kind: 'email' as const,
            ask: { target: 'email', code: `${prefix}Email`, text: 'What is your e-mail address?' },
            help: 'Only so that we know who has not answered yet. Leave it empty if you would rather not say.',
          },
        ]
      : []),
  ]
}

/** The columns that a form's answers come back in. */
export function asksOf(form: readonly FormQuestion[]): Ask[] {
  return form.flatMap((question): readonly Ask[] => {
    if (question.kind === 'best-worst') return [question.best, question.worst]
    return question.kind === 'points' ? question.asks : [question.ask]
  })
}

/** How a currency is shown to choose from: its statement, else its label. Two that read alike are told apart. */
export function choicesOf(wave: Pick<Wave, 'currencies'>): Map<string, Choice> {
  const taken = new Set<string>()
  return new Map(
    wave.currencies.map((currency, at) => {
      const text = untaken(currency, at, taken)
      taken.add(comparable(text))
      return [currency.id, { id: currency.id, code: choiceCode(at), text }]
    }),
  )
}

/** The code of a segment question's answer in a LimeSurvey, by its place among the choices. */
export function segmentCode(at: number): string {
  return `S${String(at + 1).padStart(2, '0')}`
}

/** The answers of a segment question without blanks and repetitions. */
export function segmentChoices(choices: readonly string[]): string[] {
  const seen = new Set<string>()
  return choices
    .map((choice) => choice.trim())
    .filter((choice) => comparable(choice) !== '' && !seen.has(comparable(choice)) && seen.add(comparable(choice)))
}

/** A letter and the wave's code: question codes that begin with it tell the answers of this wave from those of others. */
export function codePrefix({ code }: Pick<Wave, 'code'>): string {
  return `W${code.replace(/[^a-zA-Z0-9]/g, '').slice(0, 8)}`
}

const extras: readonly Readonly<{ id: SurveyExtra; kind: 'minutes' | 'text' | 'line'; text: string; help: string }>[] =
  [
    {
      id: 'minutes',
      kind: 'minutes',
      text: 'How many minutes a week would you give to this group?',
      help: 'A number, for example 30. What you can really spare, not what would be nice.',
    },
    { id: 'stoppers', kind: 'text', text: 'What would make you stop taking part?', help: '' },
    {
      id: 'permission',
      kind: 'text',
      text: 'Who has to agree before you can take part?',
      help: 'For example your manager. Say if they have agreed already.',
    },
    {
      id: 'channel',
      kind: 'line',
      text: 'Where would you most like to talk with the group?',
      help: 'A tool or a place that you use anyway.',
    },
    { id: 'words', kind: 'text', text: 'What else should we know?', help: '' },
  ]

function currencyQuestions(wave: Wave, prefix: string): FormQuestion[] {
  const choices = choicesOf(wave)
  if (wave.method === 'points') {
    return [
      {
        kind: 'points',
        title: 'Share out 100 points',
        code: `${prefix}P`,
        text: 'Share out 100 points over these: the more points, the more it counts for you. Nothing for some of them is fine.',
        asks: [...choices.values()].map((choice) => ({
          target: `points:${choice.id}`,
          code: `${prefix}P[${choice.code}]`,
          text: `Points out of 100 for: ${choice.text}`,
          choice,
        })),
      },
    ]
  }
  return wave.sets.map((set, at): FormQuestion => {
    const title = `Choice ${at + 1} of ${wave.sets.length}`
    const code = `${prefix}B${at + 1}`
    return {
      kind: 'best-worst',
      title,
      code,
      text: `${title}: which of these counts most for you, and which counts least?`,
      best: { target: `best:${at + 1}`, code: `${code}[M]`, text: `${title}: which counts most for you?` },
      worst: { target: `worst:${at + 1}`, code: `${code}[L]`, text: `${title}: which counts least for you?` },
      choices: set.flatMap((id) => choices.get(id) ?? []),
    }
  })
}

function choiceCode(at: number): string {
  return `C${String(at + 1).padStart(2, '0')}`
}

function untaken({ id, label, statement }: Currency, at: number, taken: ReadonlySet<string>): string {
  const plain = oneLine(statement) || oneLine(label) || id
  const candidates = [plain, `${plain} (${oneLine(label) || id})`, `${plain} (${id})`]
  return (
    candidates.find((text) => comparable(text) !== '' && !taken.has(comparable(text))) ?? `${plain} (${id}, ${at + 1})`
  )
}

/** Form services make every line of what is pasted a choice of its own. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
}
