import type { Answers, Question } from '../../../contract/sources.ts'
import { needsAnswer } from '../intake/encoding.ts'
import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'
import { isTable, openTable, type Table } from '../intake/tables.ts'
import { fewTables, type Names, ReportRows, type ReportShape, reportsAmong, type SubjectOf } from './report-rows.ts'
import type { Draft, Reading, Source } from './source.ts'

/** One of a platform's reports, of which a table has a row for each person, channel or day. */
type Report<Columns extends Names> = Pick<
  Source,
  'id' | 'title' | 'looksLike' | 'steps' | 'platform' | 'scope' | 'grades'
> &
  Readonly<{
    shape: ReportShape<Columns>
    /** Why a table that has the columns is believed to be it. */
    is: string
    /** What a table leaves open; `name` is what people call its file. */
    asks?: (table: Table, name: string, reading: Reading) => Promise<readonly Question[]> | readonly Question[]
    /** How the rows of a table are understood, and what there is to know about it. */
    open: (table: Table, name: string, reading: Reading) => Promise<Opened<Columns>> | Opened<Columns>
  }>

type Opened<Columns extends Names> = Readonly<{ subjectOf: SubjectOf<Columns>; problems?: readonly string[] }>

/** A source of totals out of what sets one report apart from the others. */
export function reportSource<Columns extends Names>(report: Report<Columns>): Source {
  const { id, title, looksLike, steps, platform, scope, grades, shape } = report
  return {
    ...{ id, title, looksLike, steps, platform, scope, grades },
    grain: 'totals',
    usesMapping: false,
    recognise: async (files, _mapping, answers) => {
      const { found, missing } = await reportsAmong(files, shape, answers, fewTables)
      if (found.length > 0) return { is: report.is }
      if (missing === null) return { isNot: 'it is no table' }
      return { isNot: `it has no column ${missing.map((name) => `"${name}"`).join(' or ')}` }
    },
    questions: async (files, reading) => {
      const asked: Question[] = []
      for (const table of (await reportsAmong(files, shape, reading.answers)).found) {
        const entry = files.entries.find(({ name }) => name === table.file)
        if (entry) asked.push(...(await writingOf(entry, reading.answers)))
        asked.push(...((await report.asks?.(table, namedAs(files, table), reading)) ?? []))
      }
      return together(asked)
    },
    read: (files, reading) => readReports(report, files, reading),
  }
}

async function* readReports<Columns extends Names>(
  report: Report<Columns>,
  files: Files,
  reading: Reading,
): AsyncGenerator<Draft[]> {
  const { found, others } = await reportsAmong(files, report.shape, reading.answers)
  yield others.map(({ name }) => ({
    type: 'problem',
    text: `${name} is another kind of file and was left out; if it is a report too, bring it by itself.`,
  }))
  for (const table of found) {
    const { subjectOf, problems = [] } = await report.open(table, namedAs(files, table), reading)
    yield problems.map((text) => ({ type: 'problem', text }))
    yield* new ReportRows(report.shape, subjectOf).read(table)
  }
}

/** The question how a table is written, where it is neither UTF-8 nor UTF-16. */
export async function writingOf(entry: Entry, { encoding }: Answers): Promise<Question[]> {
  if (encoding !== null || !(await isTable(entry)) || !(await needsAnswer(entry))) return []
  const { sample, delimiter } = await openTable(entry)
  const strange = sample.map((row) => row.join(delimiter)).filter((text) => /[^\0-\x7f]/.test(text))
  return [{ about: 'encoding', samples: strange.slice(0, 5), suggested: 'windows-1252' }]
}

/** The same question about several tables is asked once. */
function together(asked: readonly Question[]): Question[] {
  const byTopic = new Map<Question['about'], Question>()
  for (const question of asked) {
    const known = byTopic.get(question.about)
    byTopic.set(
      question.about,
      known ? { ...known, samples: [...known.samples, ...question.samples].slice(0, 5) } : question,
    )
  }
  return [...byTopic.values()]
}

/** What people call a report: a file by itself has the name of the upload, one in a folder or zip its own. */
function namedAs(files: Files, { file }: Pick<Table, 'file'>): string {
  return files.isSingle ? files.label : file
}
