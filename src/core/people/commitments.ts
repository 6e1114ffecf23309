import type { Commitment } from '../../contract/commitments.ts'
import type { CohortId } from '../../contract/scalars.ts'
import type { Reader } from '../db/connection.ts'
import { listPersonRecords } from '../roster/roster.repo.ts'
import { listCommitments } from './commitments.repo.ts'

/** Every commitment with whose it is, those whose check-in comes first on top, settled ones last. */
export async function commitmentsOf(db: Reader, cohortId: CohortId, today: string): Promise<Commitment[]> {
  const kept = await listCommitments(db, cohortId)
  if (kept.length === 0) return []
  const people = (await listPersonRecords(db, cohortId)).flatMap((person) =>
    person.rows.map((row) => [row, person] as const),
  )
  const ownerOf = new Map(people)
  return kept
    .map((one): Commitment => {
      const owner = ownerOf.get(one.personId)
      const nextOn = one.status === 'open' ? (one.checkIns.find(({ doneOn }) => doneOn === null)?.dueOn ?? null) : null
      return {
        ...one,
        personId: owner?.id ?? one.personId,
        name: owner?.name ?? '',
        nextOn,
        isDue: nextOn !== null && nextOn <= today,
      }
    })
    .sort((a, b) => placeOf(a).localeCompare(placeOf(b)) || a.id - b.id)
}

function placeOf({ status, nextOn, madeOn }: Commitment): string {
  if (status !== 'open') return `3 ${madeOn}`
  return nextOn === null ? `2 ${madeOn}` : `1 ${nextOn}`
}
