import type { SourceId } from '../../src/contract/sources.ts'
import type { TotalDraft } from '../../src/core/imports/sources/source.ts'
import { sourceOf } from '../../src/core/imports/sources/sources.ts'
import { readSource } from './read-source.ts'

/** What a source of totals reads; `of` finds the total of a person by key, of a channel by name, or of everybody by the first day. */
export async function readReport(id: SourceId, path: string, options: Parameters<typeof readSource>[2] = {}) {
  const found = await readSource(sourceOf(id), path, options)
  const of = (name: string): TotalDraft | undefined =>
    found.totals.find(({ author, channel, from }) => [author?.key, channel, author ? undefined : from].includes(name))
  return { ...found, of }
}

/** Lines of a table as spreadsheets write them. */
export function lines(...rows: string[]): string {
  return `${rows.join('\r\n')}\r\n`
}
