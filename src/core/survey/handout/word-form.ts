import type { PaperBlock } from '../../../contract/papers.ts'
import type { Wave } from '../../../contract/survey.ts'
import { writePaper } from '../../reports/word-paper.ts'
import { bestHeading, type FormQuestion, worstHeading } from './form.ts'
import type { FormWords } from './form-words.ts'

/** The questions on paper, to fill in by hand or in Word. */
export function wordForm(
  { code }: Wave,
  words: FormWords,
  form: readonly FormQuestion[],
): Promise<Uint8Array<ArrayBuffer>> {
  const about = form.filter(({ kind }) => kind !== 'best-worst' && kind !== 'points')
  return writePaper({
    from: words.from,
    title: words.title,
    sentence: words.introduction,
    facts: [...words.facts, `Form ${code}`],
    language: 'en-GB',
    hasContents: false,
    blocks: [
      { kind: 'heading', level: 1, text: 'What happens with your answers' },
      { kind: 'points', isNumbered: false, items: [...words.promises] },
      { kind: 'heading', level: 1, text: 'What counts for you' },
      { kind: 'lead', text: words.howTo },
      ...form.flatMap(currencyBlocks),
      ...(about.length > 0 ? [{ kind: 'heading', level: 1, text: 'About you and your time' } as const] : []),
      ...about.flatMap(aboutBlocks),
      { kind: 'heading', level: 1, text: 'Thank you' },
      { kind: 'text', text: 'Please give or send this form back to the person who gave it to you.' },
    ],
  })
}

const box = '☐'

function currencyBlocks(question: FormQuestion): PaperBlock[] {
  if (question.kind === 'best-worst') {
    return [
      {
        kind: 'table',
        caption: `${question.title}. Tick one box on the left and one on the right.`,
        columns: [
          { title: bestHeading, isNumber: false },
          { title: 'Reason', isNumber: false },
          { title: worstHeading, isNumber: false },
        ],
        rows: question.choices.map(({ text }) => [box, text, box]),
        note: '',
        isForm: true,
      },
    ]
  }
  if (question.kind !== 'points') return []
  return [
    {
      kind: 'table',
      caption: question.text,
      columns: [
        { title: 'Reason', isNumber: false },
        { title: 'Your points', isNumber: true },
      ],
      rows: [...question.asks.map(({ choice }) => [choice.text, '________']), ['Together', '100']],
      note: '',
      isForm: true,
    },
  ]
}

function aboutBlocks(question: FormQuestion): PaperBlock[] {
  if (question.kind === 'best-worst' || question.kind === 'points') return []
  const head: PaperBlock[] = [
    { kind: 'heading', level: 2, text: question.ask.text },
    ...(question.help ? [{ kind: 'note' as const, text: question.help }] : []),
  ]
  if (question.kind === 'choice') return [...head, { kind: 'choices', options: [...question.choices] }]
  return [...head, { kind: 'lines', count: question.kind === 'text' ? 3 : 1 }]
}
