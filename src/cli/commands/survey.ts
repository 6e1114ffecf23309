import { readFileSync } from 'node:fs'
import { basename, extname, resolve } from 'node:path'
import type { Command } from 'commander'
import type { CohortId } from '../../contract/scalars.ts'
import { type AnswersReport, SurveyMethod, type Wave, WaveDraft } from '../../contract/survey.ts'
import { writeExport } from '../../core/files/write-export.ts'
import { refuse } from '../../core/refusal.ts'
import { type Session, withSession } from '../session.ts'
import { printedResults, resultsInWords } from './survey-results.ts'

type InCohort = { cohort?: string }
type OneWave = InCohort & { wave?: string }
type NewOptions = InCohort & {
  title: string
  method: string
  threshold?: string
  questions?: string
  setSize?: string
  asksWho?: boolean
  from?: string
}

const forms = ['docx', 'html', 'text', 'limesurvey'] as const
/** The endings that belong to a form; any other that no document has is taken as it is. */
const endings = {
  docx: ['.docx'],
  html: ['.html', '.htm'],
  text: ['.txt', '.text', '.md'],
  limesurvey: ['.txt', '.tsv', '.lss'],
} as const satisfies Record<(typeof forms)[number], readonly string[]>
const misleading = new Set(['.pdf', '.csv', '.xlsx', '.json', ...Object.values(endings).flat()])

export function surveyCommands(root: Command): void {
  const survey = root.command('survey').description('the currency survey: make, open, hand out, take in, read')
  const inCohort = (name: string, description: string) =>
    survey
      .command(name)
      .description(description)
      .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
  const ofWave = (name: string, description: string, usual: string) =>
    inCohort(name, description).option('--wave <wave>', `number, code or title; ${usual} when left out`)

  inCohort('list', 'list the surveys of a cohort, the newest first').action((options: InCohort, command: Command) =>
    withSession(command, async ({ client, print, cohort }) => {
      const waves = await client.survey.waves({ cohortId: await cohort(options.cohort) })
      print({ waves: waves.map(summary) }, () => waves.map(line))
    }),
  )

  inCohort('new', 'make a survey from the starter currencies, as a draft')
    .option('--title <title>', 'what members see', 'What is it worth to you?')
    .option('--method <method>', SurveyMethod.options.join(' | '), 'best-worst')
    .option('--threshold <people>', 'nothing is shown of fewer, 3 to 20')
    .option('--questions <count>', 'best–worst questions for each member')
    .option('--set-size <count>', 'currencies in each question, 3 to 6')
    .option('--asks-who', 'ask for the e-mail, so that who is missing can be said')
    .option('--from <file>', 'a JSON file that says more: currencies, segments, extras, introduction')
    .action((options: NewOptions, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const cohortId = await cohort(options.cohort)
        const asked = { currencies: await client.survey.starterCurrencies(), ...draftFrom(options, command) }
        const draft = WaveDraft.safeParse(asked)
        if (!draft.success) command.error(`error: ${draft.error.issues.map(inWords).join('; ')}`)
        const wave = await client.survey.add({ cohortId, draft: draft.data })
        print({ wave: summary(wave) }, () => [line(wave)])
      }),
    )

  const steps = [
    ['open', 'fix its questions and threshold, so that it can be handed out', 'the newest draft', ['draft']],
    ['close', 'end a survey', 'the newest that is open', ['open']],
    ['reopen', 'go on with a survey that was closed', 'the newest that is closed', ['closed']],
  ] as const
  for (const [step, description, usual, statuses] of steps)
    ofWave(step, description, usual).action((options: OneWave, command: Command) =>
      withSession(command, async (session) => {
        const { cohortId, wave } = await waveOf(session, options, statuses)
        const changed = await session.client.survey[step]({ cohortId, waveId: wave.id })
        session.print({ wave: summary(changed) }, () => [line(changed)])
      }),
    )

  ofWave('export', 'write a survey as a file to ask members with', 'the newest that is open, or else closed')
    .requiredOption('--as <form>', forms.join(' | '))
    .requiredOption('--out <file>', 'the file to write')
    .action((options: OneWave & { as: string; out: string }, command: Command) =>
      withSession(command, async (session) => {
        const as = forms.find((form) => form === options.as)
        if (!as) command.error(`error: --as is one of ${forms.join(', ')}`)
        const file = resolve(options.out)
        const ending = extname(file).toLowerCase()
        if (misleading.has(ending) && !endings[as].some((own) => own === ending))
          refuse('export-ending', { file, endings: endings[as].join(' or ') })
        const { cohortId, wave } = await waveOf(session, options, ['open', 'closed'])
        const { bytes } = await session.client.survey.handOut({ cohortId, waveId: wave.id, as })
        await writeExport(file, Buffer.from(await bytes.arrayBuffer()))
        session.print({ file, sizeBytes: bytes.size, waveId: wave.id, code: wave.code }, () => [`Wrote ${file}.`])
      }),
    )

  ofWave('import', 'take in answers', 'the newest that is open, or else closed')
    .option('--map <file>', 'a JSON file that says what the columns of a table are')
    .option('--preview', 'say what would come in, and change nothing')
    .argument('<path...>', 'files or folders of answers')
    .action((paths: string[], options: OneWave & { map?: string; preview?: boolean }, command: Command) =>
      withSession(command, async (session) => {
        const { client, studio, print } = session
        const { cohortId, wave } = await waveOf(session, options, ['open', 'closed'])
        const uploadId = studio.uploads.point(...(paths as [string, ...string[]]))
        const mapping = options.map === undefined ? {} : { mapping: mappingFrom(options.map, command) }
        const request = { cohortId, waveId: wave.id, uploadId, ...mapping }
        const report = await (options.preview ? client.survey.preview(request) : client.survey.commit(request))
        if (!options.preview) requireAnswers(report)
        print({ waveId: wave.id, ...report }, () => reportInWords(report, options.preview ?? false))
      }),
    )

  ofWave('results', 'what counts for members, as far as it may be shown', 'the newest with answers')
    .option('--by <attribute>', 'divide by a question of the survey or an attribute of the roster')
    .action((options: OneWave & { by?: string }, command: Command) =>
      withSession(command, async (session) => {
        const { cohortId, wave } = await waveOf(session, options, ['answered', 'open', 'closed'])
        const by = options.by ?? null
        const results = await session.client.survey.results({ cohortId, waveId: wave.id, by })
        session.print(printedResults(results), () => resultsInWords(results))
      }),
    )
}

type Fit = Wave['status'] | 'answered'

/** The wave that is asked for by number, code or title; otherwise the newest of the first status that any has. */
async function waveOf({ client, cohort }: Session, options: OneWave, fits: readonly Fit[]) {
  const cohortId: CohortId = await cohort(options.cohort)
  const waves = await client.survey.waves({ cohortId })
  const asked = options.wave?.trim().toLowerCase()
  const wave =
    asked === undefined
      ? fits.flatMap((fit) => waves.filter((one) => (fit === 'answered' ? one.answers > 0 : one.status === fit)))[0]
      : waves.find(({ id, code, title }) => [String(id), code.toLowerCase(), title.toLowerCase()].includes(asked))
  if (wave) return { cohortId, wave }
  if (asked !== undefined) refuse('wave-none', { wanted: options.wave ?? '', remedy: 'list the surveys to see theirs' })
  const draft = waves.find(({ status }) => status === 'draft')
  const remedy = fits.includes('draft')
    ? 'make one with survey new'
    : draft
      ? `open the draft “${draft.title}” with survey open`
      : 'make one with survey new and open it with survey open'
  const named = fits.flatMap((fit) => (fit === 'answered' ? [] : fit === 'draft' ? 'a draft' : fit))
  refuse('wave-none', { wanted: `that is ${named.join(' or ')}`, remedy })
}

/** Refuses what brought nothing at all, with the first reason; a preview tells the rest. */
function requireAnswers({ read, rejected }: AnswersReport): void {
  const [first] = rejected
  if (!first || rejected.length < read) return
  const more = rejected.length === 1 ? '' : ` (and ${rejected.length - 1} more; --preview lists them)`
  refuse('answers-unreadable', { file: first.file, because: `${first.reason}${more}` })
}

function draftFrom({ title, method, threshold, questions, setSize, asksWho, from }: NewOptions, command: Command) {
  const counts = Object.entries({ threshold, questions, setSize }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, Number(value)]],
  )
  const more = from === undefined ? {} : jsonIn(from, command)
  return { title, method, ...more, ...Object.fromEntries(counts), ...(asksWho ? { asksWho } : {}) }
}

function mappingFrom(file: string, command: Command): Record<string, string> {
  const mapping = jsonIn(file, command)
  if (Object.values(mapping).some((value) => typeof value !== 'string'))
    command.error('error: --map names a JSON object of column to target, both texts')
  return mapping as Record<string, string>
}

function jsonIn(file: string, command: Command): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (read !== null && typeof read === 'object' && !Array.isArray(read)) return read as Record<string, unknown>
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') refuse('file-not-found', { file })
    if ((error as { code?: string }).code === 'EACCES') refuse('file-not-readable', { file })
  }
  return command.error(`error: ${basename(file)} is not a JSON object`)
}

function inWords({ path, message }: { path: PropertyKey[]; message: string }): string {
  return `${path.map(String).join('.')}: ${message}`
}

function summary({ id, title, status, code, method, threshold, questions, setSize, answers, currencies, sets }: Wave) {
  return { id, title, status, code, method, threshold, questions, setSize, answers, currencies, sets }
}

function line({ id, title, status, code, answers, threshold }: Wave): string {
  return `${id}  ${title}  ${status}  code ${code}  ${answers} answers  threshold ${threshold}`
}

function reportInWords(
  { files, read, added, replaced, unchanged, rejected, unmapped }: AnswersReport,
  isPreview: boolean,
) {
  return [
    `${read} answers read: ${added} ${isPreview ? 'to add' : 'added'}, ${replaced} replaced, ${unchanged} unchanged, ${rejected.length} rejected.`,
    ...files.slice(0, 20).map(({ file, source, because }) => `  ${file}: ${source}, ${because}`),
    ...rejected
      .slice(0, 20)
      .map((row) => `  rejected: ${row.file}${row.line === null ? '' : `:${row.line}`} ${row.reason}`),
    ...(unmapped.length === 0 ? [] : [`  not found in the files: ${unmapped.join(', ')}`]),
  ]
}
