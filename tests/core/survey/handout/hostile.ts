import type { Wave } from '../../../../src/contract/survey.ts'
import { currencies, waveByHand } from './wave-by-hand.ts'

/** Texts that must stay texts, in every place of a wave that somebody can type into. */
const hostileTexts = [
  '</script><script>document.title="pwned"</script>',
  '"><img src=x onerror="document.title=\'pwned\'">',
  '<!--<script>',
  '{TOKEN:FIRSTNAME} {1+1} \\{x}',
  '%policy% %wave% $& $1',
  'tab\there "quoted"\r\nnew line\u2028and\u0000NUL \uD800 half',
  `\u202Eأهلا 🧑🏽‍🚀 ${'w'.repeat(9_000)}`,
]

export function hostileWave(changes: Partial<Wave> = {}): Wave {
  const text = (at: number) => hostileTexts[at % hostileTexts.length] ?? ''
  return waveByHand({
    title: text(0),
    introduction: text(1),
    currencies: currencies(7).map((currency, at) => ({ ...currency, label: text(at), statement: text(at) })),
    segments: [{ id: 'region', label: text(1), choices: [...hostileTexts] }],
    questions: 7,
    ...changes,
  })
}
