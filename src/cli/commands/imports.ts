import type { Command } from 'commander'
import type { EventMapping, ImportReport } from '../../contract/imports.ts'
import { SourceId } from '../../contract/sources.ts'
import { ImportId } from '../../contract/scalars.ts'
import { follow, withSession } from '../session.ts'

type ImportOptions = { cohort?: string; source?: string; map?: string; acceptRoles?: boolean; zone?: string }

const mapKeys = {
  at: 'at',
  person: 'person',
  kind: 'kind',
  thread: 'thread',
  reply_to: 'replyTo',
  channel: 'channel',
  id: 'id',
} as const

export function importCommands(root: Command): void {
  root
    .command('import')
    .description('import an export of the place where people talk')
    .option('--cohort <cohort>', 'number or name; without it the only cohort there is')
    .option('--source <source>', SourceId.options.join(' | '))
    .option(
      '--map <columns>',
      'for a CSV of events: at=COL,person=COL,kind=COL,thread=COL,reply_to=COL,channel=COL,id=COL',
    )
    .option('--accept-roles', 'make the administrators and moderators that the export names staff')
    .argument('<path...>', 'files or folders; several are one import')
    .action((paths: string[], options: ImportOptions, command: Command) =>
      withSession(command, async ({ client, studio, print, cohort, signal }) => {
        const source = options.source === undefined ? null : SourceId.safeParse(options.source).data
        if (source === undefined) command.error(`error: --source is one of ${SourceId.options.join(', ')}`)
        const mapping = options.map === undefined ? null : mappingFrom(options.map)
        if (mapping === 'wrong')
          command.error(
            `error: --map is written like at=COL,person=COL with the keys ${Object.keys(mapKeys).join(', ')}; at and person are needed`,
          )
        const cohortId = await cohort(options.cohort)
        const [first, ...others] = paths as [string, ...string[]]
        const uploadId = studio.uploads.point(first, ...others)
        const request = {
          cohortId,
          uploadId,
          source: source ?? (mapping ? 'events-csv' : null),
          mapping,
          acceptRoles: options.acceptRoles ?? false,
        }
        const report = await follow(client.imports.commit(request, { signal }))
        print(printed(report), () => inWords(report))
      }),
    )

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
              `${one.id}  ${one.sourceTitle}  ${one.label}  ${one.events.added} events${one.undoneAt ? '  undone' : ''}`,
          ),
        )
      }),
    )

  imports
    .command('undo')
    .description('take an import out again')
    .argument('<id>')
    .action((id: string, _options: object, command: Command) =>
      withSession(command, async ({ client, print }) => {
        const importId = ImportId.safeParse(Number(id))
        if (!importId.success) command.error('error: the import is given by its number')
        const { eventsRemoved, peopleRemoved } = await client.imports.undo({ importId: importId.data })
        print({ importId: importId.data, eventsRemoved, peopleRemoved }, () => [
          `Import ${id} undone: ${eventsRemoved} events and ${peopleRemoved} people removed.`,
        ])
      }),
    )
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

function printed({ source, window, events, ignored, rejected, rejectedCount, people, importId }: ImportReport) {
  return { source, window, events, ignored, rejected, rejectedCount, people, importId }
}

function inWords({ events, ignored, rejected, rejectedCount, people, importId, window }: ImportReport): string[] {
  const left = Object.entries(ignored).map(([reason, count]) => `  left out: ${count} × ${reason}`)
  return [
    `${events.read} read: ${events.added} added, ${events.duplicate} known already, ${events.ignored} left out, ${rejectedCount} rejected.`,
    ...(window ? [`From ${window.from} to ${window.to}.`] : []),
    `${people.added} people joined the roster, ${people.matched} were known.`,
    ...left,
    ...rejected
      .slice(0, 20)
      .map((row) => `  rejected: ${row.file}${row.line === null ? '' : `:${row.line}`} ${row.reason}`),
    importId === null
      ? 'Nothing new, so nothing was written.'
      : `Import ${importId}; undo it with: imports undo ${importId}`,
  ]
}
