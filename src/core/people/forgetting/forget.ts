import { basename } from 'node:path'
import type { Forgetting } from '../../../contract/people.ts'
import type { CohortId, PersonId } from '../../../contract/scalars.ts'
import { listCohorts } from '../../cohorts/cohorts.repo.ts'
import { type Backup, backupsWith, dropBackups, listBackups } from '../../db/backup.ts'
import type { Reader } from '../../db/connection.ts'
import type { Workspace } from '../../db/workspace.ts'
import { rebuildActivity } from '../../engagement/activity.repo.ts'
import { refuse } from '../../refusal.ts'
import { fold } from '../../roster/folding.ts'
import { settleMatches } from '../settle.ts'
import {
  answersOf,
  countTheirs,
  emptyHistory,
  eraseActs,
  eraseRows,
  eraseSayings,
  listRewritten,
  rewrite,
} from './erase.repo.ts'
import { backupsToGo, keepForgotten, noteFinished } from './forgotten.repo.ts'
import { channelsNaming, forgottenPlatform, renameChannels, replaceKeys } from './keys.repo.ts'
import { rewritingOf } from './rewriting.ts'
import { type Told, toldOf } from './told.ts'

type Asked = Readonly<{ cohortId: CohortId; personId: PersonId }>

/** What forgetting somebody would take out of the workspace. Reads all that people wrote. */
export async function previewForgetting(workspace: Workspace, asked: Asked): Promise<Forgetting> {
  return forgettingOf(workspace, await requireTold(workspace.read, asked))
}

/**
 * Erases somebody for good: in one transaction from all tables and the edit history, then from the pages of the file, its journal and its backups. A process that
 * dies after the transaction leaves the second half to the next opening of the file. Refused unless `name` is theirs.
 */
export async function forget(workspace: Workspace, asked: Asked & { name: string }, now: number): Promise<Forgetting> {
  const told = await requireTold(workspace.read, asked)
  const before = await forgettingOf(workspace, told)
  if (fold(asked.name) !== fold(before.name)) refuse('forget-not-confirmed', { person: before.name })
  await workspace.write(async ({ db }) => {
    const rewriting = rewritingOf(told)
    const digest = await keepForgotten(db, told, before.backups)
    const keys = new Map<string, string>()
    const rows = [...told.rows]
    for (const { cohort } of told.places) {
      await eraseActs(db, cohort.id, rows)
      for (const [key, replaced] of await replaceKeys(db, cohort.id, rewriting.naming.keyParts, digest))
        keys.set(key, replaced)
    }
    await eraseSayings(db, told, rewriting)
    await eraseRows(db, rows)
    await renameChannels(db, await channelsNaming(db, rewriting), digest)
    await rewrite(db, await listRewritten(db, { ...rewriting, keys }))
    await emptyHistory(db)
    for (const { cohort } of told.places) {
      await settleMatches(db, cohort.id)
      await rebuildActivity(db, cohort.id)
    }
  })
  await finishForgetting(workspace, now)
  return before
}

/** Takes what forgetting left in the file's pages, its journal and its backups away, and makes a new backup. Nothing to do: does nothing. */
export async function finishForgetting(workspace: Workspace, now: number): Promise<void> {
  const backups = await backupsToGo(workspace.read)
  if (backups === null) return
  try {
    dropBackups(workspace.file, backups)
    await workspace.compact()
    await workspace.backUp('after forgetting', now)
  } catch {
    refuse('forgetting-unfinished', { file: basename(workspace.file) })
  }
  await workspace.write(({ db }) => noteFinished(db))
}

async function requireTold(db: Reader, { cohortId, personId }: Asked): Promise<Told> {
  const told = await toldOf(db, await listCohorts(db), cohortId, personId)
  if (!told) refuse('person-not-found', { person: String(personId) })
  if (told.accounts.some(({ platform }) => platform === forgottenPlatform)) refuse('forget-nobody')
  return told
}

async function forgettingOf(workspace: Workspace, told: Told): Promise<Forgetting> {
  const db = workspace.read
  const rewriting = rewritingOf(told)
  const written = (await listRewritten(db, rewriting)).flatMap(({ mentions }) => mentions)
  const channels = [...(await channelsNaming(db, rewriting)).keys()].map((channel) => ({
    where: `Channel “${channel}”`,
    excerpt: channel,
    isTakenOut: true,
  }))
  const counts = await countTheirs(db, told.rows)
  return {
    name: told.name,
    cohorts: told.places.map(({ cohort }) => cohort.name),
    accounts: told.accounts.map(({ platform, key }) => `${platform}:${key}`),
    acts: counts.acts,
    totals: counts.totals,
    surveyAnswers: (await answersOf(db, told)).length,
    mentions: [...written, ...channels],
    backups: (await backupsOf(workspace.file, told)).map(({ file }) => basename(file)),
    steps: counts.steps,
  }
}

/** Backups in which they stand; all of them when nothing they are called is long enough to be searched for. */
async function backupsOf(file: string, { identifiers }: Told): Promise<Backup[]> {
  const telling = identifiers.filter((text) => Buffer.byteLength(text) >= 3)
  return telling.length === 0 ? listBackups(file) : backupsWith(file, telling)
}
