import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { dataVersion } from '../db/connection.ts'

type Kept<Value extends object> = Readonly<{ version: number; value: Promise<Value> | WeakRef<Value> }>

/**
 * Reads something of a cohort once for all who ask at the same time, and again only after somebody wrote to the file. What was read is held loosely: it goes when
 * the memory is needed. In a transaction that writes it is read anew each time.
 */
export function untilWritten<Value extends object>(
  read: (db: Reader, cohortId: CohortId) => Promise<Value>,
): (db: Reader, cohortId: CohortId) => Promise<Value> {
  const known = new WeakMap<Reader, Map<CohortId, Kept<Value>>>()
  return async (db, cohortId) => {
    const version = dataVersion(db)
    if (version === null) return read(db, cohortId)
    const cohorts = known.get(db) ?? new Map<CohortId, Kept<Value>>()
    known.set(db, cohorts)
    const kept = cohorts.get(cohortId)
    if (kept?.version === version) {
      const value = kept.value instanceof WeakRef ? kept.value.deref() : kept.value
      if (value) return value
    }
    const reading = read(db, cohortId)
    cohorts.set(cohortId, { version, value: reading })
    try {
      const value = await reading
      if (dataVersion(db) === version) cohorts.set(cohortId, { version, value: new WeakRef(value) })
      else cohorts.delete(cohortId)
      return value
    } catch (error) {
      cohorts.delete(cohortId)
      throw error
    }
  }
}
