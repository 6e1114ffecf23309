import type { Wave } from '../../../contract/survey.ts'
import { asksOf, type FormQuestion } from './form.ts'
import type { FormWords } from './form-words.ts'

/** The questions as text to paste into a form service. Choices stand one a line and bare, because services make each pasted line a choice. */
export function textForm(wave: Wave, words: FormWords, form: readonly FormQuestion[]): string {
  const count = asksOf(form).length
  const blocks = [
    `${words.title}\nForm ${wave.code}`,
    [
      'HOW TO USE THIS TEXT',
      '',
      `Make a new form in Google Forms, Microsoft Forms or another service and add the ${count} questions below.`,
      'Copy each question into the question’s title, word for word: when you take the answers in, they find their place by it.',
      'Copy all choices of a question together into its first choice; the service makes each line a choice of its own.',
      'Leave the choices in this order, don’t shuffle them, and don’t add “Other”.',
      'Above each question stands its type: first as Google Forms calls it, then as Microsoft Forms does.',
      ...(wave.asksWho
        ? []
        : ['Switch off the collecting of e-mail addresses: this form promises not to ask who somebody is.']),
      'Afterwards export the answers as CSV (Google) or open them in Excel (Microsoft), and take that file in.',
    ].join('\n'),
    ['TITLE OF THE FORM', '', `${words.title} · ${wave.code}`].join('\n'),
    [
      'DESCRIPTION OF THE FORM',
      '',
      words.introduction,
      '',
      ...words.facts,
      '',
      ...words.promises,
      '',
      words.howTo,
    ].join('\n'),
    'QUESTIONS',
    ...form.flatMap(questionBlocks),
  ]
  return `${blocks.join('\n\n\n').replace(/\r\n|\r|\n/g, '\r\n')}\r\n`
}

function questionBlocks(question: FormQuestion): string[] {
  if (question.kind === 'best-worst') {
    const choices = question.choices.map(({ text }) => text)
    return [
      block('Multiple choice / Choice', question.best.text, choices),
      block('Multiple choice / Choice', question.worst.text, choices),
    ]
  }
  if (question.kind === 'points') {
    return question.asks.map((ask) =>
      block(
        'Short answer, response validation “Number between 0 and 100” / Text, restricted to a number',
        ask.text,
        [],
      ),
    )
  }
  if (question.kind === 'choice') return [block('Multiple choice / Choice', question.ask.text, question.choices)]
  return [block(types[question.kind], question.ask.text, [], question.help)]
}

const types = {
  line: 'Short answer / Text',
  email: 'Short answer / Text',
  minutes: 'Short answer, response validation “Number” / Text, restricted to a number',
  text: 'Paragraph / Text with long answer',
} as const

function block(type: string, text: string, choices: readonly string[], help = ''): string {
  return [
    `[${type}]`,
    text,
    ...(help ? [`(description: ${help})`] : []),
    ...(choices.length > 0 ? ['', ...choices] : []),
  ].join('\n')
}
