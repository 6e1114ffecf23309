import { counted } from '../../wording/numbers.ts'
import { type Check, finding } from '../check.ts'

export const audienceChecks: readonly Check[] = [
  {
    id: 'evidence',
    area: 'Audience',
    title: 'Evidence about the audience',
    why: 'A design for people nobody asked is a guess; proxies help, but they are not the audience.',
    place: ['audience', 'evidence'],
    look: ({ entries }) => {
      const all = entries('evidence')
      const direct = all.filter(({ isProxy }) => !isProxy)
      return finding(
        all.length > 0,
        `${counted(all.length, { one: 'piece', many: 'pieces' })} of evidence, ${direct.length} from the audience itself.`,
        [
          ...(all.length === 0 ? ['Nothing is known about the audience yet.'] : []),
          ...(all.length > 0 && direct.length === 0
            ? ['All evidence is by proxy: nobody of the audience was asked.']
            : []),
        ],
      )
    },
  },
  {
    id: 'currency',
    area: 'Audience',
    title: 'Currency survey',
    why: 'What members trade their time for decides which words move them.',
    place: ['audience', 'survey'],
    look: ({ waves }) => {
      const answered = waves.filter(({ answers, threshold }) => answers >= threshold)
      return finding(
        waves.length > 0,
        `${counted(Math.max(0, ...answered.map(({ answers }) => answers)), { one: 'answer', many: 'answers' })} show what counts.`,
        [
          ...(waves.length === 0 ? ['No survey is planned.'] : []),
          ...(waves.length > 0 && waves.every(({ status }) => status === 'draft')
            ? ['The survey is drafted and not open yet.']
            : []),
          ...(waves.some(({ status }) => status !== 'draft') && answered.length === 0
            ? ['There are too few answers to show.']
            : []),
        ],
      )
    },
  },
  {
    id: 'prompts',
    area: 'Audience',
    title: 'Prompts by currency',
    why: 'The same intent in the words of a currency is answered by more people.',
    place: ['audience', 'prompts'],
    look: ({ entries }) => {
      const all = entries('prompt')
      const varied = all.filter(({ variants }) => variants.some(({ text }) => text.trim() !== ''))
      return finding(
        all.length > 0,
        `${counted(all.length, { one: 'prompt', many: 'prompts' })}, each with words for a currency.`,
        [
          ...(all.length === 0 ? ['There are no prompts yet.'] : []),
          ...(all.length > varied.length
            ? [
                `${counted(all.length - varied.length, { one: 'prompt has', many: 'prompts have' })} no variant for a currency.`,
              ]
            : []),
        ],
      )
    },
  },
]
