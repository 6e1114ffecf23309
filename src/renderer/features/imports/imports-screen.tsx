import { useEffect } from 'react'
import { useCohort } from '../../studio/cohort.tsx'
import { ImportInProgress } from './import-in-progress.tsx'
import { noteShown, useImportSession } from './import-session.ts'
import { ImportsHome } from './imports-home.tsx'

/** Where activity comes from: drop an export, look at what it would do, take it in, and take it out again if need be. */
export function ImportsScreen() {
  const cohort = useCohort()
  const { session, start, ...acts } = useImportSession(cohort)
  useEffect(() => noteShown(cohort.id), [cohort.id])
  return session ? (
    <ImportInProgress key={session.number} session={session} {...acts} />
  ) : (
    <ImportsHome onChosen={start} />
  )
}
