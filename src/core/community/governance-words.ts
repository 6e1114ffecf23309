import type { EntryBody } from '../../contract/entry-kinds.ts'

type Right = EntryBody<'decisionRight'>

/** The three levels on which a community is governed, from the one that changes daily to the one that hardly ever does. */
export const levels: readonly Readonly<{ id: Right['level']; title: string; about: string }>[] = [
  { id: 'day-to-day', title: 'Day to day', about: 'What comes up while you talk and work here.' },
  { id: 'maintenance', title: 'Keeping the rules', about: 'Changing norms, roles and rhythms.' },
  { id: 'constitution', title: 'What we are', about: 'Changing the purpose, who belongs, and these very rules.' },
]

/** How a decision is taken, as members read it. */
export const waysOfDeciding: Readonly<Record<Right['how'], string>> = {
  'one-person': 'decides alone, and says why',
  consent: 'goes ahead unless somebody has a serious objection',
  majority: 'goes with the majority of votes',
  consultation: 'asks those concerned, then decides',
  delegation: 'hands it to somebody who may decide',
}
