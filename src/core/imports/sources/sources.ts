import type { SourceId } from '../../../contract/sources.ts'
import { discourseCsv } from './discourse-csv.ts'
import { discourseJson } from './discourse-json.ts'
import { eventsCsv } from './events-csv.ts'
import { slackExport } from './slack-export.ts'
import type { Source } from './source.ts'

/** Every source, in the order in which files are offered to them: the particular before the general. */
export const sources: readonly Source[] = [slackExport, discourseCsv, discourseJson, eventsCsv]

export function sourceOf(id: SourceId): Source {
  const source = sources.find((one) => one.id === id)
  if (!source) throw new Error(`no source ${id}`)
  return source
}
