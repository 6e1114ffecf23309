import { create } from 'zustand'
import { PeopleFilter } from '../../../contract/people.ts'
import type { CohortId } from '../../../contract/scalars.ts'
import type { PeopleOrder } from './people-order.ts'

/** How the list of people is looked at. */
type PeopleView = Readonly<{ filter: PeopleFilter; order: PeopleOrder; scrolledTo: number }>

export const everybody: PeopleFilter = PeopleFilter.parse({})
const first: PeopleView = { filter: everybody, order: { column: 'name', isDescending: false }, scrolledTo: 0 }

type Views = Readonly<{ views: ReadonlyMap<CohortId, PeopleView> }>

const useViews = create<Views>(() => ({ views: new Map() }))

/** The view of a cohort's people, kept while the studio runs, so that who comes back from a person finds the list as it was. */
export function usePeopleView(cohortId: CohortId): [PeopleView, (changes: Partial<PeopleView>) => void] {
  const view = useViews(({ views }) => views.get(cohortId)) ?? first
  const change = (changes: Partial<PeopleView>) =>
    useViews.setState(({ views }) => ({
      views: new Map(views).set(cohortId, { ...(views.get(cohortId) ?? first), ...changes }),
    }))
  return [view, change]
}
