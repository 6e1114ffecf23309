import type { Command } from 'commander'
import type { EventMapping } from '../../contract/imports.ts'
import { ImportId, TimeZone } from '../../contract/scalars.ts'
import { Answers, SourceId } from '../../contract/sources.ts'
import { refuse } from '../../core/refusal.ts'
import { follow, type Session, withSession } from '../session.ts'
import { previewAsJson, previewInWords, reportAsJson, reportInWords } from './import-words.ts'

type ImportOptions = {
  cohort?: string
  source?: string
  map?: string
  mapping?: string
  keepAs?: string
  channels?: string[]
  zone?: string
  dates?: string
  encoding?: string
  window?: string
  acceptRoles?: boolean
  dryRun?: boolean
}

const mapKeys = {
  at: 'at',
  person: 'person',
  kind: 'kind',
  thread: 'thread',
  reply_to: 'replyTo',
  channel: 'channel',
  id: 'id',
  words: 'words',
  email: 'email',
} as const

export function importCommands(root: Command): void {
  root
    .command('import')
    .description('import an export of the place where people talk')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .option('--source <source>', `${SourceId.options.join(' | ')}; without it the files are recognised`)
    .option('--map <columns>', `for a table: ${Object.keys(mapKeys).join('=COL,')}=COL; at and person are needed`)
    .option('--mapping <name>', 'for a table: the mapping that was kept under this name')
    .option('--keep-as <name>', 'keep the columns of --map under this name')
    .option('--channels <names>', 'only these channels, e.g. general,help', collected)
    .option('--zone <zone>', 'zone of times that carry none, e.g. Europe/Berlin; without it the cohort’s')
    .option('--dates <order>', 'dmy or mdy: whether 3/4 is 3 April or 4 March')
    .option('--encoding <encoding>', 'windows-1252, for text that is neither UTF-8 nor UTF-16')
    .option('--window <first..last>', 'the days that totals cover, e.g. 2026-03-01..2026-03-30')
    .option('--accept-roles', 'make the administrators and moderators that the export names staff')
    .option('--dry-run', 'say what the import would do, and write nothing')
    .argument('<path...>', 'files or folders; several are one import')
    .action((paths: string[], options: ImportOptions, command: Command) => {
      const asked = askedFor(options, command)
      return withSession(command, async (session) => {
        const { client, studio, print, signal } = session
        const cohortId = await session.cohort(options.cohort)
        const saved = options.mapping === undefined ? null : await mappingCalled(session, options.mapping)
        const mapping = saved && asked.answers.zone ? { ...saved.mapping, timeZone: null } : saved?.mapping
        const [first, ...others] = paths as [string, ...string[]]
        const request = {
          cohortId,
          uploadId: studio.uploads.point(first, ...others),
          source: asked.source ?? (asked.mapping || mapping ? ('events-csv' as const) : null),
          mapping: asked.mapping ?? mapping ?? null,
          answers: saved ? together(saved.answers, asked.answers) : asked.answers,
          channels: asked.channels,
          acceptRoles: options.acceptRoles ?? false,
        }
        if (options.dryRun) {
          const preview = await previewOf(session, request)
          return print(previewAsJson(preview), () => previewInWords(preview))
        }
        if (options.keepAs !== undefined && asked.mapping) {
          const { table } = await previewOf(session, request)
          const columns = table?.columns.map(({ name }) => name) ?? []
          await client.mappings.save({
            name: options.keepAs,
            columns,
            mapping: asked.mapping,
            answers: request.answers,
          })
        }
        const report = await follow(client.imports.commit(request, { signal }))
        print(reportAsJson(report), () => reportInWords(report))
      })
    })

  const imports = root.command('imports').description('what was imported')

  imports
    .command('list')
    .description('list imports, undone ones too')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .action((options: { cohort?: string }, command: Command) =>
      withSession(command, async ({ client, print, cohort }) => {
        const list = await client.imports.list({ cohortId: await cohort(options.cohort) })
        print({ imports: list }, () =>
          list.map(
            (one) =>
              `${one.id}  ${one.sourceTitle}  ${one.label}  ${one.events.added} ${one.grain}${one.undoneAt ? '  undone' : ''}`,
          ),
        )
      }),
    )

  imports
    .command('affected')
    .description('say whom undoing an import would touch')
    .argument('<id>')
    .action((id: string, _options: object, command: Command) =>
      withSession(command, async ({ client, print }) => {
        const affected = await client.imports.affected({ importId: importIdFrom(id, command) })
        print(affected, () => [
          `${affected.removed.events} events and ${affected.removed.totals} totals of ${affected.peopleCount} people would go; ${affected.kept.events + affected.kept.totals} stay, because another import holds them too.`,
          ...affected.people.map(
            ({ name, events, totals, isOnlyHere }) =>
              `  ${name}  ${events + totals}${isOnlyHere ? '  only from this import' : ''}`,
          ),
        ])
      }),
    )

  imports
    .command('undo')
    .description('take an import out again')
    .argument('<id>')
    .action((id: string, _options: object, command: Command) =>
      withSession(command, async ({ client, print }) => {
        const importId = importIdFrom(id, command)
        const { eventsRemoved, peopleRemoved } = await client.imports.undo({ importId })
        print({ importId, eventsRemoved, peopleRemoved }, () => [
          `Import ${id} undone: ${eventsRemoved} events and ${peopleRemoved} people removed.`,
        ])
      }),
    )
}

function importIdFrom(text: string, command: Command): ImportId {
  const id = ImportId.safeParse(Number(text))
  return id.success ? id.data : command.error('error: the import is given by its number')
}

function collected(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(',').map((name) => name.trim())].filter((name) => name !== '')
}

/** What the options say; ends the command where they can't be understood. */
function askedFor(options: ImportOptions, command: Command) {
  const wrong = (message: string): never => command.error(`error: ${message}`)
  const source = options.source === undefined ? null : SourceId.safeParse(options.source).data
  if (source === undefined) wrong(`--source is one of ${SourceId.options.join(', ')}`)
  const mapping = options.map === undefined ? null : mappingFrom(options.map)
  if (mapping === 'wrong')
    return wrong(
      `--map is written like at=COL,person=COL with the keys ${Object.keys(mapKeys).join(', ')}; at and person are needed`,
    )
  if (mapping && options.mapping !== undefined) wrong('--map and --mapping say the same thing; give one of them')
  if (options.keepAs !== undefined && !mapping) wrong('--keep-as keeps what --map says; give --map too')
  if (options.keepAs !== undefined && options.dryRun)
    wrong('--dry-run writes nothing, so --keep-as can’t keep anything')
  const { zone = null, dates = null, encoding = null } = options
  if (zone !== null && !TimeZone.safeParse(zone).success)
    wrong(`there is no time zone ${zone}; try one like Europe/Berlin`)
  if (dates !== null && dates !== 'dmy' && dates !== 'mdy') wrong('--dates is dmy or mdy')
  if (encoding !== null && encoding !== 'windows-1252')
    wrong('--encoding is windows-1252; UTF-8 and UTF-16 are recognised')
  const answers = Answers.safeParse({ zone, dates, encoding, window: windowFrom(options.window) })
  if (!answers.success || (answers.data.window && answers.data.window.last < answers.data.window.first))
    return wrong('--window is written like 2026-03-01..2026-03-30, the first and the last day')
  return { source: source ?? null, mapping, answers: answers.data, channels: options.channels ?? null }
}

function windowFrom(text: string | undefined): { first: string; last: string } | null {
  if (text === undefined) return null
  const [first = '', last = ''] = text.split('..')
  return { first, last }
}

/** What is said now goes before what was kept. */
function together(kept: Answers, given: Answers): Answers {
  return {
    zone: given.zone ?? kept.zone,
    dates: given.dates ?? kept.dates,
    encoding: given.encoding ?? kept.encoding,
    window: given.window,
  }
}

async function mappingCalled({ client }: Session, name: string) {
  const all = await client.mappings.list()
  const found = all.find((saved) => saved.name.toLowerCase() === name.trim().toLowerCase())
  return found ?? refuse('mapping-not-found', { mapping: name, known: all.map((saved) => saved.name).join(', ') })
}

type Request = Parameters<Session['client']['imports']['preview']>[0]

/** The preview that an import would be; refused where the import would be. Times without a zone are the cohort's, as the import takes them. */
async function previewOf(session: Session, request: Request) {
  const { client, signal } = session
  const answer = await follow(client.imports.preview(request, { signal }))
  if (answer.state === 'ready') return answer.preview
  if (answer.state === 'needs-mapping') {
    const columns = answer.table.columns.map(({ name }) => name).filter((name) => name !== '')
    return refuse('import-mapping-needed', { file: answer.table.file, columns: columns.join(', ') })
  }
  for (const { about, samples } of answer.questions)
    if (about !== 'zone')
      return refuse(`import-${about}-unsure`, {
        file: answer.label,
        source: answer.sourceTitle,
        sample: samples[0] ?? '',
      })
  const cohorts = await client.cohorts.list()
  const zone = cohorts.find(({ id }) => id === request.cohortId)?.timeZone ?? 'UTC'
  const again = await follow(
    client.imports.preview({ ...request, answers: Answers.parse({ ...request.answers, zone }) }, { signal }),
  )
  if (again.state !== 'ready') throw new Error(`the studio asks for a zone again: ${again.state}`)
  return {
    ...again.preview,
    problems: [`Times without a zone were read as ${zone}, the cohort's zone.`, ...again.preview.problems],
  }
}

/** Splits only where a known key follows, so that column names may hold commas. */
function mappingFrom(text: string): EventMapping | 'wrong' {
  const mapping: EventMapping = {
    at: '',
    person: '',
    kind: null,
    thread: null,
    replyTo: null,
    channel: null,
    id: null,
    words: null,
    email: null,
    timeZone: null,
  }
  for (const part of text.split(new RegExp(`,(?=(?:${Object.keys(mapKeys).join('|')})=)`))) {
    const cut = part.indexOf('=')
    const key = part.slice(0, cut).trim()
    if (cut < 1 || !Object.hasOwn(mapKeys, key)) return 'wrong'
    mapping[mapKeys[key as keyof typeof mapKeys]] = part.slice(cut + 1).trim()
  }
  return mapping.at === '' || mapping.person === '' ? 'wrong' : mapping
}
