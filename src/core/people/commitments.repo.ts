import { type CheckIn, type CommitmentDraft, type CommitmentId, CommitmentStatus } from '../../contract/commitments.ts'
import type { CohortId, PersonId } from '../../contract/scalars.ts'
import type { Reader, Writer } from '../db/connection.ts'

/** A commitment as it is kept; `personId` is the row that it was written down for. */
type KeptCommitment = CommitmentDraft & Readonly<{ id: CommitmentId; personId: PersonId }>

export async function listCommitments(db: Reader, cohortId: CohortId): Promise<KeptCommitment[]> {
  const rows = await db
    .selectFrom('commitment')
    .selectAll()
    .where('cohort_id', '=', cohortId)
    .orderBy('made_on')
    .orderBy('id')
    .execute()
  const checkIns = await db
    .selectFrom('check_in')
    .innerJoin('commitment', 'commitment.id', 'check_in.commitment_id')
    .select(['check_in.commitment_id', 'check_in.due_on', 'check_in.done_on', 'check_in.note'])
    .where('commitment.cohort_id', '=', cohortId)
    .orderBy('check_in.due_on')
    .orderBy('check_in.id')
    .execute()
  const of = new Map<number, CheckIn[]>()
  for (const { commitment_id, due_on, done_on, note } of checkIns)
    of.set(commitment_id, [...(of.get(commitment_id) ?? []), { dueOn: due_on, doneOn: done_on, note }])
  return rows.map((row) => ({
    id: row.id as CommitmentId,
    personId: row.person_id as PersonId,
    text: row.text,
    madeOn: row.made_on,
    isActive: row.is_active === 1,
    isPublic: row.is_public === 1,
    isEffortful: row.is_effortful === 1,
    isFree: row.is_free === 1,
    status: CommitmentStatus.parse(row.status),
    settledOn: row.settled_on,
    outcome: row.outcome,
    checkIns: of.get(row.id) ?? [],
  }))
}

export async function insertCommitment(
  db: Writer,
  cohortId: CohortId,
  personId: PersonId,
  draft: CommitmentDraft,
): Promise<CommitmentId> {
  const { id } = await db
    .insertInto('commitment')
    .values({ ...cellsOf(draft), cohort_id: cohortId, person_id: personId })
    .returning('id')
    .executeTakeFirstOrThrow()
  await insertCheckIns(db, id as CommitmentId, draft.checkIns)
  return id as CommitmentId
}

/** Replaces what it says; its check-ins stay the same rows where nothing about them changed. */
export async function updateCommitment(
  db: Writer,
  cohortId: CohortId,
  id: CommitmentId,
  draft: CommitmentDraft,
): Promise<void> {
  await db
    .updateTable('commitment')
    .set(cellsOf(draft))
    .where('cohort_id', '=', cohortId)
    .where('id', '=', id)
    .execute()
  const rows = await db.selectFrom('check_in').selectAll().where('commitment_id', '=', id).execute()
  const fresh = [...draft.checkIns]
  for (const row of rows) {
    const same = fresh.findIndex(
      (one) => one.dueOn === row.due_on && one.doneOn === row.done_on && one.note === row.note,
    )
    if (same >= 0) fresh.splice(same, 1)
    else await db.deleteFrom('check_in').where('id', '=', row.id).execute()
  }
  await insertCheckIns(db, id, fresh)
}

export async function deleteCommitment(db: Writer, cohortId: CohortId, id: CommitmentId): Promise<void> {
  await db.deleteFrom('check_in').where('commitment_id', '=', id).execute()
  await db.deleteFrom('commitment').where('cohort_id', '=', cohortId).where('id', '=', id).execute()
}

async function insertCheckIns(db: Writer, id: CommitmentId, checkIns: readonly CheckIn[]): Promise<void> {
  for (const { dueOn, doneOn, note } of checkIns)
    await db.insertInto('check_in').values({ commitment_id: id, due_on: dueOn, done_on: doneOn, note }).execute()
}

function cellsOf(draft: CommitmentDraft) {
  return {
    text: draft.text,
    made_on: draft.madeOn,
    is_active: Number(draft.isActive),
    is_public: Number(draft.isPublic),
    is_effortful: Number(draft.isEffortful),
    is_free: Number(draft.isFree),
    status: draft.status,
    settled_on: draft.settledOn,
    outcome: draft.outcome,
  }
}
