import { useLocation } from 'wouter'
import { CohortId } from '../../contract/scalars.ts'

/** Where the person is: which cohort, which screen, and what comes after it in the address. */
export type Place = Readonly<{ cohortId: CohortId | null; screen: string; rest: readonly string[] }>

/** `/c/3/review/2026-Q1` is screen "review" of cohort 3 with rest ["2026-Q1"]; `/glossary` belongs to no cohort. */
export function placeOf(path: string): Place {
  const [first = '', second = '', screen = '', ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(readable)
  if (first !== 'c')
    return { cohortId: null, screen: first, rest: [second, screen, ...rest].filter((part) => part !== '') }
  const cohortId = CohortId.safeParse(Number(second)).data ?? null
  return { cohortId, screen, rest }
}

/** The address of a cohort's screen; the empty screen is its home. */
export function pathTo(cohortId: CohortId, screen = '', ...rest: string[]): string {
  return ['', 'c', String(cohortId), screen, ...rest.map(encodeURIComponent)]
    .filter((part, at) => at === 0 || part !== '')
    .join('/')
}

export function usePlace(): Place {
  const [path] = useLocation()
  return placeOf(path)
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
