import { Refusal, refuse } from '../../refusal.ts'
import type { Files } from '../intake/files.ts'
import { nearMiss } from '../sources/near-misses.ts'
import type { Recognition, Source } from '../sources/source.ts'
import { sourceOf, sources } from '../sources/sources.ts'
import type { Claim, Found } from './messages.ts'

/** What the files are: the first source that knows them, or the one that was claimed. Refused when none does, or when they are not what was claimed. */
export async function recognised(files: Files, claim: Claim): Promise<Found> {
  if (claim.source !== null) return claimed(files, sourceOf(claim.source), claim)
  let hint: string | undefined
  for (const candidate of sources) {
    if (claim.mapping !== null && !candidate.usesMapping) continue
    if (candidate.usesMapping && claim.mapping === null) await refuseOthers(files)
    const found = await asked(candidate, files, claim)
    if (!('isNot' in found)) return foundBy(candidate, found)
    hint ??= found.hint
  }
  refuse('import-unrecognised', { file: files.label, ...hintFor(files, hint) })
}

/** What looks like a table only because it has commas, such as a chat, is refused before anybody is asked for its columns. */
async function refuseOthers(files: Files): Promise<void> {
  const hint = await nearMiss(files)
  if (hint !== null) refuse('import-unrecognised', { file: files.label, hint })
}

async function claimed(files: Files, source: Source, claim: Claim): Promise<Found> {
  const found = await asked(source, files, claim)
  if ('isNot' in found) refuse('import-wrong-source', { file: files.label, source: source.title, because: found.isNot })
  return foundBy(source, found)
}

function foundBy({ id }: Source, found: Exclude<Recognition, { isNot: string }>): Found {
  if ('asks' in found) return { is: 'table', table: found.asks }
  return { is: 'source', id, because: found.is, mapping: found.mapping ?? null, table: found.table ?? null }
}

/** A file that one source can't even begin to read may still be another's. */
async function asked(source: Source, files: Files, { mapping, answers }: Claim): Promise<Recognition> {
  try {
    return await source.recognise(files, mapping, answers)
  } catch (error) {
    const isAnothers =
      error instanceof Refusal &&
      error.refused.code === 'import-encoding' &&
      files.entries.some((entry) => /\.json$/i.test(entry.name))
    if (isAnothers) return { isNot: 'it is not written in UTF-8' }
    throw error
  }
}

function hintFor(files: Files, hint: string | undefined): { hint?: string } {
  if (hint !== undefined) return { hint }
  if (files.entries.some((entry) => entry.name === '[Content_Types].xml'))
    return { hint: 'It is a workbook or document; save the sheet as CSV and import that.' }
  if (files.isSingle && /\.zip$/i.test(files.label))
    return { hint: 'It is called a zip but is none; download the export again.' }
  return {}
}
