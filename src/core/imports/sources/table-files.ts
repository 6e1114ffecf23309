import type { Entry } from '../intake/entry.ts'
import type { Files } from '../intake/files.ts'

/** The tables among the files: a file by itself may have any name, in a folder or zip the ending tells. */
export function tableEntries(files: Files): Entry[] {
  if (files.isSingle) return files.entries.filter((entry) => !/\.json$/i.test(entry.name))
  return files.entries.filter((entry) => /\.(?:csv|tsv|tab|txt|xlsx|xlsm)$/i.test(entry.name) && entry.sizeBytes > 0)
}
