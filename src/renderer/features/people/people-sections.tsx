import { SectionLinks } from '../../design/sections.tsx'
import { peopleSections } from './sections.ts'
import { useCommitments } from './use-commitments.ts'
import { useMatches } from './use-matches.ts'

/** The parts of the People screen, with how much waits in each. */
export function PeopleSections({ current }: { current: 'everybody' | 'matches' | 'commitments' }) {
  const matches = useMatches()
  const commitments = useCommitments()
  const due = commitments.data?.filter(({ isDue }) => isDue).length ?? 0
  return <SectionLinks sections={peopleSections(matches.data?.count ?? null, due)} current={current} />
}
