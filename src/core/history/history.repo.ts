import type { Reader } from '../db/connection.ts'

type Step = { id: number; label: string }

/** The newest edit that stands. */
export async function nextUndo(db: Reader): Promise<Step | null> {
  const step = await db
    .selectFrom('edit_step')
    .select(['id', 'label'])
    .where('is_undone', '=', 0)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return step ?? null
}

/** The oldest edit that was taken back; it was taken back last. */
export async function nextRedo(db: Reader): Promise<Step | null> {
  const step = await db
    .selectFrom('edit_step')
    .select(['id', 'label'])
    .where('is_undone', '=', 1)
    .orderBy('id', 'asc')
    .executeTakeFirst()
  return step ?? null
}
