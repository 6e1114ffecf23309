import { createContext, type ReactNode, useContext } from 'react'
import type { Cohort } from '../../contract/cohorts.ts'
import { useAnswer } from './ask.ts'

const CohortContext = createContext<Cohort | null>(null)

export function CohortProvider({ cohort, children }: { cohort: Cohort; children: ReactNode }) {
  return <CohortContext value={cohort}>{children}</CohortContext>
}

/** The cohort whose screen this is. */
export function useCohort(): Cohort {
  const cohort = useContext(CohortContext)
  if (!cohort) throw new Error('no cohort around this component')
  return cohort
}

export function useCohorts(isEnabled = true) {
  return useAnswer(['cohorts.list'], (client, asked) => client.cohorts.list(undefined, asked), { isEnabled })
}

export function useOpenWorkspace() {
  return useAnswer(['workspaces.current'], (client, asked) => client.workspaces.current(undefined, asked))
}

export function useHost() {
  return useAnswer(['workspaces.host'], (client, asked) => client.workspaces.host(undefined, asked))
}
