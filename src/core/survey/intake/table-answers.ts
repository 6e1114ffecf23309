import { createHash } from 'node:crypto'
import type { RejectedRow } from '../../../contract/roster.ts'
import type { AnswerMapping, AnswersReport, SurveyAnswer, SurveyExtra, Wave } from '../../../contract/survey.ts'
import { ChoiceReader, hasCurrencyTargets, isBlank, noneOfItsChoices, shown } from './choice-reader.ts'
import { questionTargets, type Targets, targetsByMapping, targetsByText, whyOtherWave } from './column-targets.ts'
import { momentReader } from './moments.ts'
import { minutesOf, numberOf } from './numbers.ts'
import type { Recognised } from './products/product.ts'
import { recognise } from './products/products.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** What a table holds. `mapped`: the mapping was about this table. */
export type TableAnswers = Readonly<{
  source: Pick<Recognised, 'source' | 'because'>
  answers: readonly Readonly<{ answer: SurveyAnswer; line: number }>[]
  rejected: readonly RejectedRow[]
  leftOut: readonly RejectedRow[]
  columns: AnswersReport['columns']
  unmapped: readonly string[]
  isMapped: boolean
}>

/** Reads a table as answers to a wave. A table that asks something else is one rejected row that says so, with its columns, so that they can be mapped. */
export function tableAnswers(sheet: Sheet, wave: Wave, mapping: AnswerMapping | undefined, zone: string): TableAnswers {
  const table = recognise(sheet.rows)
  const said = mapping ? targetsByMapping(table.columns, mapping) : null
  const targets = said ?? targetsByText(table.columns, wave)
  const rows = sheet.rows.slice(table.headerRows)
  const present = new Set(targets.filter((target) => target !== null))
  const common = {
    source: { source: table.source, because: table.because },
    columns: table.columns.map(({ label }, at) => ({
      column: label,
      target: targets[at] ?? null,
      examples: examplesOf(rows, at),
    })),
    unmapped: questionTargets(wave).filter((target) => !present.has(target)),
    isMapped: said !== null,
  }
  const refused = (reason: string) => ({
    ...common,
    answers: [],
    leftOut: [],
    rejected: [{ file: sheet.file, line: null, reason }],
  })
  const other = said ? null : whyOtherWave(table.columns, wave)
  if (other) return { ...refused(other), unmapped: [] }
  if (!hasCurrencyTargets(wave, present)) return refused(asksOther)
  const reader = new RowReader(wave, table, targets, rows, table.zone ?? zone)
  const read = rows.map((row) => ({ row, reading: reader.read(row) }))
  const answers = read.flatMap(({ row, reading }) =>
    'answer' in reading ? [{ answer: reading.answer, line: row.line }] : [],
  )
  const wrong = read.flatMap(({ row, reading }) =>
    'reason' in reading ? [{ file: sheet.file, line: row.line, reason: reading.reason }] : [],
  )
  if (
    answers.length === 0 &&
    wrong.length >= fewestToJudge &&
    wrong.every(({ reason }) => reason.endsWith(noneOfItsChoices))
  )
    return refused(
      `its answers are not the choices of this wave, so it seems to answer another one; ${wrong[0]?.reason}`,
    )
  const leftOut = read.flatMap(({ row, reading }) =>
    'answer' in reading ? reading.leftOut.map((reason) => ({ file: sheet.file, line: row.line, reason })) : [],
  )
  return { ...common, answers, leftOut, rejected: [...sheet.faults, ...wrong] }
}

const asksOther =
  'none of its columns asks what this wave asks, so it seems to be another survey; if it is this one, say which column answers what'
const fewestToJudge = 3
const mostExamples = 3
const longestExample = 80
const longestText = 10_000
const texts: readonly SurveyExtra[] = ['stoppers', 'permission', 'channel', 'words']

type RowReading = Readonly<{ answer: SurveyAnswer; leftOut: readonly string[] } | { reason: string }>

/** Turns rows into answers by what their columns answer. Several columns may answer the same, as when a question was made again: the first filled one counts. */
class RowReader {
  readonly #wave: Wave
  readonly #table: Recognised
  readonly #choices: ChoiceReader
  readonly #places = new Map<string, number[]>()
  readonly #moment: (text: string) => string | null
  readonly #seen = new Map<string, number>()

  constructor(wave: Wave, table: Recognised, targets: Targets, rows: readonly SheetRow[], zone: string) {
    this.#wave = wave
    this.#table = table
    this.#choices = new ChoiceReader(wave, table.countsChoices ?? false)
    for (const [at, target] of targets.entries())
      if (target !== null) this.#places.set(target, [...(this.#places.get(target) ?? []), at])
    this.#moment = momentReader(
      rows.map(({ cells }) => this.#cell(cells, 'submitted')),
      zone,
    )
  }

  read({ cells }: SheetRow): RowReading {
    const no = this.#table.whyNoAnswer?.(cells) ?? null
    if (no !== null) return { reason: no }
    const leftOut: string[] = []
    const picks = this.#picks(cells)
    if ('reason' in picks) return picks
    const points = this.#points(cells)
    if ('reason' in points) return points
    const submitted = this.#cell(cells, 'submitted')
    return {
      leftOut,
      answer: {
        key: this.#key(cells, submitted),
        email: this.#email(cells),
        name: this.#cell(cells, 'name').slice(0, 200) || null,
        submittedAt: this.#moment(submitted),
        picks: picks.value ?? [],
        points: points.value ?? {},
        segments: Object.fromEntries(
          this.#wave.segments
            .map(({ id }) => [id, this.#choices.segment(this.#cell(cells, `segment:${id}`), id)] as const)
            .filter(([, value]) => value !== ''),
        ),
        minutes: this.#minutes(cells, leftOut),
        ...(Object.fromEntries(texts.map((id) => [id, this.#text(cells, id, leftOut)])) as Record<
          'stoppers' | 'permission' | 'channel' | 'words',
          string
        >),
      },
    }
  }

  #cell(cells: readonly string[], target: string): string {
    const places = this.#places.get(target) ?? []
    for (const at of places) if (!isBlank(cells[at] ?? '')) return cells[at] ?? ''
    return ''
  }

  #column(target: string): string {
    return this.#table.columns[this.#places.get(target)?.[0] ?? -1]?.label ?? target
  }

  #picks(cells: readonly string[]): { value: SurveyAnswer['picks'] } | { reason: string } {
    const value: SurveyAnswer['picks'] = []
    for (const at of this.#wave.sets.keys()) {
      const pick = { best: null as string | null, worst: null as string | null }
      for (const which of ['best', 'worst'] as const) {
        const target = `${which}:${at + 1}`
        const reading = this.#choices.pick(this.#cell(cells, target), at)
        if ('reason' in reading) return { reason: `“${shown(this.#column(target))}” ${reading.reason}` }
        pick[which] = reading.value
      }
      value.push(pick)
    }
    return { value }
  }

  /** Nothing beside filled points is none. */
  #points(cells: readonly string[]): { value: SurveyAnswer['points'] } | { reason: string } {
    if (this.#wave.method !== 'points') return { value: {} }
    const given = this.#wave.currencies.map(({ id }) => [id, this.#cell(cells, `points:${id}`)] as const)
    if (given.every(([, text]) => text === '')) return { value: {} }
    const value: [string, number][] = []
    for (const [id, text] of given) {
      const points = text === '' ? 0 : numberOf(text)
      if (points === null || points > 100)
        return {
          reason: `“${shown(this.#column(`points:${id}`))}” says “${shown(text)}”, which is no number from 0 to 100`,
        }
      value.push([id, points])
    }
    return { value: Object.fromEntries(value) }
  }

  #minutes(cells: readonly string[], leftOut: string[]): number | null {
    const text = this.#cell(cells, 'minutes')
    const minutes = text === '' ? null : minutesOf(text)
    if (text !== '' && minutes === null) leftOut.push(`the minutes “${shown(text)}” are no number of minutes in a week`)
    return minutes
  }

  #text(cells: readonly string[], id: SurveyExtra, leftOut: string[]): string {
    const text = this.#cell(cells, id)
    if (text.length > longestText)
      leftOut.push(`what follows the first 10,000 characters of “${shown(this.#column(id))}”`)
    return text.slice(0, longestText)
  }

  /** The first address: a product's own column may say “anonymous” beside our question that was answered. */
  #email(cells: readonly string[]): string | null {
    const given = (this.#places.get('email') ?? []).map((at) => cells[at] ?? '')
    return given.find((email) => email.length <= 254 && /^[^\s@]+@[^\s@]+$/.test(email)) ?? null
  }

  /**
   * What stays the same when the same export is taken in again, longer than before: the product's id, else the time and which row of that time it is,
   * else everything that the row says.
   */
  #key(cells: readonly string[], submitted: string): string {
    const own = (this.#places.get('key') ?? []).map((at) => cells[at] ?? '').find((id) => !isBlank(id))
    if (own !== undefined) return own.slice(0, 200)
    const base = submitted || createHash('sha256').update(JSON.stringify(cells)).digest('hex').slice(0, 32)
    const times = (this.#seen.get(base) ?? 0) + 1
    this.#seen.set(base, times)
    return times === 1 ? base : `${base} #${times}`
  }
}

function examplesOf(rows: readonly SheetRow[], at: number): string[] {
  const examples = new Set<string>()
  for (const { cells } of rows) {
    const cell = cells[at] ?? ''
    if (cell !== '') examples.add(cell.length > longestExample ? `${cell.slice(0, longestExample)}…` : cell)
    if (examples.size === mostExamples) break
  }
  return [...examples]
}
