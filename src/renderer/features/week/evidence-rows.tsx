import { Link } from 'wouter'
import type { CohortId, EntryId } from '../../../contract/scalars.ts'
import type { EvidenceRow } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import styles from './advice.module.css'
import type { EntryPlace } from './use-entry-places.ts'

type EvidenceRowsProps = Readonly<{
  rows: readonly EvidenceRow[]
  placeOf: (id: EntryId) => EntryPlace | null
}>

/** What a piece of advice stands on, each row with the way to what it names. */
export function EvidenceRows({ rows, placeOf }: EvidenceRowsProps) {
  const cohort = useCohort()
  if (rows.length === 0) return null
  return (
    <ul className={styles.evidence} aria-label="What it stands on">
      {rows.map((row) => (
        <li key={`${row.says} ${row.thread} ${row.personId} ${row.entryId}`}>
          <span>{row.says}</span>
          <span className={styles.leads}>
            {leadsOf(row, cohort.id, placeOf).map(({ word, path }) => (
              <Link key={path} to={path}>
                {word}
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function leadsOf(
  { personId, thread, entryId, measureId }: EvidenceRow,
  cohortId: CohortId,
  placeOf: (id: EntryId) => EntryPlace | null,
): EntryPlace[] {
  const entry = entryId === null ? null : placeOf(entryId)
  return [
    ...(thread === null ? [] : [{ word: 'Conversation', path: pathTo(cohortId, 'conversations', 'threads', thread) }]),
    ...(personId === null ? [] : [{ word: 'Person', path: pathTo(cohortId, 'people', String(personId)) }]),
    ...(entry === null ? [] : [entry]),
    ...(measureId === null ? [] : [{ word: 'Definition', path: pathTo(cohortId, 'glossary', measureId) }]),
  ]
}
