import type { AnswerMapping, Wave } from '../../../contract/survey.ts'
import { comparable, withoutNumber } from '../handout/comparable.ts'
import { asksOf, bestHeading, codePrefix, type FormQuestion, formOf, worstHeading } from '../handout/form.ts'
import type { AnswerColumn } from './products/product.ts'

/** For each column what it answers (see AnswerMapping), or null. */
export type Targets = readonly (string | null)[]

/** The targets that a wave's questions have, in the order asked. */
export function questionTargets(wave: Wave): string[] {
  return asksOf(formOf(wave)).map(({ target }) => target)
}

/** Finds the columns that ask our own questions: by their words, by the codes of a LimeSurvey, or, where somebody took the numbers away, by their order. */
export function targetsByText(columns: readonly AnswerColumn[], wave: Wave): Targets {
  const form = formOf(wave)
  const known = knownTexts(form)
  const codes = new Map(
    asksOf(form).flatMap(({ code, target }) => codeForms(code).map((one) => [one, target] as const)),
  )
  const inOrder = new Map<string, number>()
  return columns.map((column) => {
    if (column.own !== undefined) return ownTarget(column.own, wave)
    for (const text of column.texts) {
      const found = codes.get(codeOf(text)) ?? targetOf(comparable(text), known)
      if (found) return found
    }
    const bare = column.texts.map((text) => withoutNumber(comparable(text))).find((text) => bareTexts.has(text))
    const which = bare && form.some(({ kind }) => kind === 'best-worst') ? bareTexts.get(bare) : undefined
    if (!which) return null
    const at = (inOrder.get(which) ?? 0) + 1
    inOrder.set(which, at)
    return at <= wave.sets.length ? `${which}:${at}` : null
  })
}

/**
 * The columns as somebody said: a mapping names a column (by its label) and what it answers. What it doesn't name is left out, but the product's own id
 * stays. Null when it names none of these columns.
 */
export function targetsByMapping(columns: readonly AnswerColumn[], mapping: AnswerMapping): Targets | null {
  const said = new Map(Object.entries(mapping))
  if (!columns.some(({ label }) => said.has(label))) return null
  return columns.map(({ label, own }) => said.get(label) || (own === 'key' ? 'key' : null))
}

/** What shows that a table answers another wave than this one, in words; null when nothing does. */
export function whyOtherWave(columns: readonly AnswerColumn[], wave: Wave): string | null {
  const prefix = codePrefix(wave).toLowerCase()
  for (const text of columns.flatMap(({ texts }) => texts)) {
    const code = /^w([a-z0-9]{4,8})(?:b\d{1,2}(?:\[[ml]\]|_[ml])|p(?:\[c\d\d\]|_c\d\d))/i.exec(text)
    if (code && `w${code[1]?.toLowerCase()}` !== prefix)
      return `it holds the answers to the wave ${code[1]}, and this is the wave ${wave.code}`
    const choice = /^choice (\d{1,2}) of (\d{1,2}): which/.exec(withoutNumber(comparable(text)))
    if (choice && Number(choice[2]) !== wave.sets.length)
      return `it asks “Choice ${choice[1]} of ${choice[2]}”, and this wave ${wave.sets.length === 0 ? 'shares out points' : `asks ${wave.sets.length}`}, so it answers another wave`
  }
  return null
}

const bareTexts = new Map([
  ['which counts most for you?', 'best'],
  ['which counts least for you?', 'worst'],
])
const shortestBeginning = 18

function ownTarget(own: NonNullable<AnswerColumn['own']> | null, { asksWho }: Wave): string | null {
  return own === 'email' || own === 'name' ? (asksWho ? own : null) : own
}

function targetOf(text: string, known: ReadonlyMap<string, string>): string | undefined {
  const exact = known.get(text) ?? known.get(withoutNumber(text))
  if (exact || text.length < shortestBeginning) return exact
  // Services put help and hints behind a question.
  const plain = withoutNumber(text)
  for (const [begins, target] of known)
    if (
      begins.length >= shortestBeginning &&
      plain.startsWith(begins) &&
      /^[\s([:.?!-]/.test(plain.slice(begins.length))
    )
      return target
  return undefined
}

function knownTexts(form: readonly FormQuestion[]): Map<string, string> {
  const known = new Map<string, string>()
  const add = (text: string, target: string) => {
    const folded = comparable(text)
    if (folded !== '' && !known.has(folded)) known.set(folded, target)
  }
  for (const question of form) {
    if (question.kind === 'best-worst') {
      for (const [{ text, target }, heading] of [
        [question.best, bestHeading],
        [question.worst, worstHeading],
      ] as const) {
        add(text, target)
        add(`${question.text} [${heading}]`, target)
        add(`${question.title} [${heading}]`, target)
        add(`${question.text} - ${heading}`, target)
      }
    } else if (question.kind === 'points') {
      for (const { text, target, choice } of question.asks) {
        add(text, target)
        for (const joined of [`${question.text} [${choice.text}]`, `${question.title} [${choice.text}]`, choice.text])
          add(joined, target)
      }
    } else add(question.ask.text, question.ask.target)
  }
  return known
}

/** `WK7Q2B1[M]` in most exports, `WK7Q2B1_M` in those for statistics programs. */
function codeForms(code: string): string[] {
  const lower = code.toLowerCase()
  return [lower, lower.replace('[', '_').replace(']', '')]
}

/** The code that a header is or begins with, as in "WK7Q2B1[M]. Choice 1 …". */
function codeOf(text: string): string {
  return (
    /^(w[a-z0-9]{1,19}(?:\[[a-z0-9]{1,5}\]|_[a-z0-9]{1,5})?)(?:$|[.:\s])/i.exec(text.trim())?.[1]?.toLowerCase() ?? ''
  )
}
