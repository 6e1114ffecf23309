import type { Wave } from '../../../contract/survey.ts'
import { comparable, withoutNumber } from '../handout/comparable.ts'
import { choicesOf, formOf, segmentChoices, segmentCode } from '../handout/form.ts'

/** What a cell says, or why it can't be used. */
export type CellReading<Value> = Readonly<{ value: Value | null } | { reason: string }>

/** Understands the choices of a wave, however a service wrote them down: in words, by our code, or by number where the product counts choices. */
export class ChoiceReader {
  readonly #sets: readonly (readonly string[])[]
  readonly #currencies: ReadonlyMap<string, string>
  readonly #segments: ReadonlyMap<string, Readonly<{ texts: ReadonlyMap<string, string>; choices: readonly string[] }>>
  readonly #countsChoices: boolean

  constructor(wave: Wave, countsChoices: boolean) {
    this.#sets = wave.sets
    this.#countsChoices = countsChoices
    this.#currencies = currencyTexts(wave)
    this.#segments = new Map(
      wave.segments.map((segment) => {
        const choices = segmentChoices(segment.choices)
        return [segment.id, { choices, texts: segmentTexts(choices) }]
      }),
    )
  }

  /** The currency picked in a best–worst question, counted from 0. */
  pick(cell: string, at: number): CellReading<string> {
    if (isBlank(cell)) return { value: null }
    const id = this.#currencyOf(cell, at)
    if (id !== null && this.#sets[at]?.includes(id)) return { value: id }
    if (severalOf(cell).filter((part) => this.#currencyOf(part, at) !== null).length > 1)
      return { reason: 'names several choices where one was asked for' }
    const single = severalOf(cell)
    const only = single.length === 1 ? this.#currencyOf(single[0] ?? '', at) : null
    if (only !== null && this.#sets[at]?.includes(only)) return { value: only }
    return { reason: `says “${shown(cell)}”, ${noneOfItsChoices}` }
  }

  /** A segment's answer in our own words where it is one of the choices, else as it was given. */
  segment(cell: string, id: string): string {
    if (isBlank(cell)) return ''
    const { texts, choices = [] } = this.#segments.get(id) ?? {}
    return (
      texts?.get(comparable(cell)) ??
      texts?.get(comparable(cell).replace(/;$/, '')) ??
      this.#counted(cell.trim(), choices) ??
      cell.slice(0, longestSegment)
    )
  }

  #currencyOf(cell: string, at: number): string | null {
    const text = comparable(cell)
    const found = this.#currencies.get(text) ?? this.#currencies.get(withoutNumber(text))
    if (found !== undefined) return found
    return this.#counted(text, this.#sets[at] ?? []) ?? null
  }

  /** The choice of this number, where the product may write numbers. */
  #counted(text: string, choices: readonly string[]): string | undefined {
    return this.#countsChoices && /^\d{1,2}$/.test(text) ? choices[Number(text) - 1] : undefined
  }
}

export const noneOfItsChoices = 'which is none of its choices'

/** Nothing was answered: an empty cell, or what products write for it. */
export function isBlank(cell: string): boolean {
  return cell === '' || cell === '-' || cell === 'N/A' || cell === '{question_not_shown}'
}

export function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const longestSegment = 200

function currencyTexts(wave: Wave): Map<string, string> {
  const texts = new Map<string, string>()
  const add = (text: string, id: string) => {
    const folded = comparable(text)
    if (folded !== '' && !texts.has(folded)) texts.set(folded, id)
  }
  const choices = [...choicesOf(wave).values()]
  for (const { id, text } of choices) add(text, id)
  for (const { id, statement } of wave.currencies) add(statement, id)
  for (const { id, label } of wave.currencies) add(label, id)
  for (const { id, code } of choices) add(code, id)
  for (const { id } of wave.currencies) add(id, id)
  return texts
}

/** Words win over codes: a choice may read like the code of another. */
function segmentTexts(choices: readonly string[]): Map<string, string> {
  return new Map([
    ...choices.map((text, at) => [comparable(segmentCode(at)), text] as const),
    ...choices.map((text) => [comparable(text), text] as const),
  ])
}

/** Services join several ticked boxes by semicolons or commas, and may leave one at the end. */
function severalOf(cell: string): string[] {
  const parts = cell
    .split(/;|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return parts.length > 1 || cell.includes(';') ? parts : cell.split(/, (?=\S)/)
}

/** Whether any column answers what the survey is about; a table without one can only be read by a mapping. */
export function hasCurrencyTargets(wave: Wave, targets: ReadonlySet<string>): boolean {
  return formOf(wave).some((question) => {
    if (question.kind === 'best-worst') return targets.has(question.best.target) || targets.has(question.worst.target)
    return question.kind === 'points' && question.asks.some(({ target }) => targets.has(target))
  })
}
