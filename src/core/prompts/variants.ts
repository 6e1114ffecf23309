import patterns from '../../../resources/prompt-patterns.json' with { type: 'json' }

type Named = Readonly<{ id: string; label: string }>

/**
 * A prompt's intent in the words of each currency, from the ready-made patterns; `turn` picks another pattern where there are several. A currency of the
 * designer's own has no pattern and gets a question that names it. An empty intent leaves the place for it open, as {intent}.
 */
export function variantsOf(
  intent: string,
  currencies: readonly Named[],
  turn = 0,
): { currency: string; text: string }[] {
  const phrase = intentPhrase(intent)
  return currencies.map(({ id, label }) => {
    const known = patternsOf(id)
    const pattern = known[turn % known.length] ?? ownPattern(label)
    return { currency: id, text: pattern.replaceAll(place, () => (phrase === '' ? place : phrase)).slice(0, longest) }
  })
}

/**
 * The intent as it reads after "How might you …": one line, without the question around it, the first word in small letters unless it is a name or an
 * abbreviation, without a full stop.
 */
export function intentPhrase(intent: string): string {
  const line = intent
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(how (might|could|can|would|will|do) (you|we|i)|what if (you|we)|please|let['’]s|to)\s+/i, '')
    .replace(/[\s.?!…;:,]+$/, '')
  const [first = ''] = line.split(' ')
  const isPlainWord = /^\p{Lu}\p{Ll}*$/u.test(first) && first !== 'I'
  return isPlainWord ? line.charAt(0).toLowerCase() + line.slice(1) : line
}

const place = '{intent}'
const longest = 10_000

function patternsOf(id: string): readonly string[] {
  return Object.hasOwn(patterns, id) ? patterns[id as keyof typeof patterns] : []
}

function ownPattern(label: string): string {
  const words = label.replace(/\s+/g, ' ').trim()
  return words === '' ? `How might you ${place}?` : `Thinking of “${words}”: how might you ${place}?`
}
