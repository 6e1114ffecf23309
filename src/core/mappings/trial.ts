import type { Cohort } from '../../contract/cohorts.ts'
import type { EventMapping } from '../../contract/imports.ts'
import type { MappingTrial } from '../../contract/mappings.ts'
import type { Answers } from '../../contract/sources.ts'
import { givenWordLists } from '../classification/word-lists.ts'
import { noAnswers } from '../imports/answers.ts'
import { Reader } from '../imports/reading/reader.ts'
import { eventsCsv } from '../imports/sources/events-csv.ts'
import type { Draft, EventDraft } from '../imports/sources/source.ts'
import type { Upload } from '../uploads/uploads.ts'

const rowsTried = 20

/** What a mapping makes of a table's first rows. Reads until it has met these and no further, away from the workspace. */
export function tryMapping(
  upload: Upload,
  { timeZone }: Cohort,
  { mapping, answers }: { mapping: EventMapping; answers: Answers | null },
  signal: AbortSignal,
): Promise<MappingTrial> {
  const inForce = answers ?? noAnswers
  return Reader.lend(upload.name, signal, async (reader) => {
    const claim = { source: eventsCsv.id, mapping, answers: inForce }
    await reader.ask({ do: 'look', upload, claim, wordLists: givenWordLists }, 'found')
    const manner = { zone: inForce.zone ?? timeZone, dayZone: timeZone, answers: inForce }
    const { drafts } = await reader.ask({ do: 'try', manner, rows: rowsTried }, 'tried')
    return trialOf(drafts)
  })
}

function trialOf(rows: readonly Draft[]): MappingTrial {
  const events = rows.filter((row) => row.type === 'event')
  const ignored = rows.filter((row) => row.type === 'ignored')
  return {
    read: rows.length,
    events: events.length,
    kinds: tallied(events.map(kindOf)),
    ignored: tallied(ignored.map(({ reason }) => reason)),
    rejected: rows.flatMap((row) => (row.type === 'rejected' ? [{ line: row.line, reason: row.reason }] : [])),
    rows: events.map((event) => ({
      at: new Date(event.at).toISOString(),
      person: event.author.name,
      kind: kindOf(event),
      channel: event.channel,
      isReply: event.kind === 'reply',
    })),
  }
}

/** Of messages that only name their thread, the whole table tells which one starts it. */
function kindOf({ kind, thread, parent }: EventDraft): string {
  return thread !== null && parent === thread ? 'message' : kind
}

function tallied(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Object.fromEntries(counts)
}
