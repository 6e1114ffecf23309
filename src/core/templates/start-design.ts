import { randomUUID } from 'node:crypto'
import type { EntryDraft, Page } from '../../contract/entries.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Writer } from '../db/connection.ts'
import { insertEntry } from '../entries/entries.repo.ts'
import { savePage } from '../entries/pages.repo.ts'
import { savePurpose } from '../purpose/purpose.repo.ts'
import { questionSets } from '../survey/question-sets.ts'
import { freshCode, insertWave } from '../survey/waves.repo.ts'
import type { SavedDesign } from './design.ts'
import { movedDays } from './moved.ts'

/** A saved design moved to another start: each day keeps its week of the cohort and its weekday; entries get uids of their own, also where others name them. */
export function movedDesign(
  design: SavedDesign,
  startsOn: string,
  endsOn: string,
): SavedDesign & { uids: Map<string, string> } {
  const uids = new Map(design.entries.map(({ uid }) => [uid, randomUUID() as string]))
  const moved = movedDays(renamed(design, uids), design.startsOn, startsOn) as SavedDesign
  return { ...moved, startsOn, endsOn, uids }
}

/** Writes a moved design into a cohort, and what it started with beside it. */
export async function writeDesign(
  db: Writer,
  cohortId: CohortId,
  design: SavedDesign,
  origins: ReadonlyMap<string, string>,
  at: number,
): Promise<void> {
  await savePurpose(db, cohortId, design.purpose)
  for (const { kind, body } of design.pages) await savePage(db, cohortId, kind, body as Page['body'], at)
  const positions = new Map<string, number>()
  for (const { kind, uid, body } of design.entries) {
    const position = (positions.get(kind) ?? 0) + 1
    positions.set(kind, position)
    await insertEntry(db, cohortId, { kind, body } as EntryDraft, at, position, {
      uid,
      originUid: origins.get(uid) ?? null,
    })
  }
  if (design.survey) {
    const code = await freshCode(db, cohortId, at)
    await insertWave(db, cohortId, { draft: design.survey, sets: questionSets(design.survey, code), code, at })
  }
}

/** Uids are random, so that replacing them wherever they stand can hit nothing else. */
function renamed(design: SavedDesign, uids: ReadonlyMap<string, string>): SavedDesign {
  const text = JSON.stringify(design)
  return JSON.parse(text.replace(uuid, (found) => uids.get(found) ?? found)) as SavedDesign
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
