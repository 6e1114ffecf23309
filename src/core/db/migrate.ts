import { applicationId, type Handle } from './connection.ts'
import type { Migration } from './migration.ts'
import { first } from './migrations/0010-first.ts'
import { design } from './migrations/0020-design.ts'
import { survey } from './migrations/0030-survey.ts'
import { calendar } from './migrations/0040-calendar.ts'
import { purposeVersions } from './migrations/0050-purpose-versions.ts'
import { attributes } from './migrations/0060-attributes.ts'
import { templates } from './migrations/0070-templates.ts'
import { sources } from './migrations/0080-sources.ts'
import { activity } from './migrations/0090-activity.ts'
import { conversations } from './migrations/0100-conversations.ts'
import { advice } from './migrations/0120-advice.ts'
import { classification } from './migrations/0130-classification.ts'
import { members } from './migrations/0140-members.ts'
import { recordChanges } from './recording.ts'

/** Every step of the file format, in order. A step that has shipped is never edited. */
export const migrations: readonly Migration[] = [
  first,
  design,
  survey,
  calendar,
  purposeVersions,
  attributes,
  templates,
  sources,
  activity,
  conversations,
  advice,
  classification,
  members,
]

/** The newest file format this program writes. */
export const newestVersion = Math.max(...migrations.map((migration) => migration.version))

/** Brings a file from its `user_version` to the newest, all in one transaction. The caller has made a backup. */
export function migrate(handle: Handle): void {
  const from = handle.pragma('user_version', { simple: true }) as number
  const due = migrations.filter((migration) => migration.version > from)
  if (due.length === 0) return
  handle
    .transaction(() => {
      for (const migration of due) {
        handle.exec(migration.sql)
        for (const table of migration.recorded) recordChanges(handle, table)
        handle.pragma(`user_version = ${migration.version}`)
      }
      handle.pragma(`application_id = ${applicationId}`)
    })
    .immediate()
}
