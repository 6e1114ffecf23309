import type { EntryId } from '../../../contract/scalars.ts'
import { useAnswer } from '../../studio/ask.ts'
import type { Client } from '../../studio/client.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import type { EcosystemSectionId } from './ecosystem-sections.ts'

type Asked = {
  [Name in keyof Client['ecosystem']]: Awaited<ReturnType<Client['ecosystem'][Name]>>
}

/** What the studio says about a part of the ecosystem; asked again after every edit. */
export function useEcosystem<Name extends keyof Asked>(name: Name) {
  const cohort = useCohort()
  return useAnswer(
    [`ecosystem.${name}`, cohort.id],
    async (client, asked) => (await client.ecosystem[name]({ cohortId: cohort.id }, asked)) as Asked[Name],
    { keepsPrevious: true },
  )
}

/** Addresses within the ecosystem. */
export function useEcosystemPath(): (section: EcosystemSectionId, entry?: EntryId) => string {
  const cohort = useCohort()
  return (section, entry) => pathTo(cohort.id, 'ecosystem', section, ...(entry === undefined ? [] : [String(entry)]))
}

/** The number of the entry that the address names; null when it names none. */
export function useSelectedId(): string | null {
  const { rest } = usePlace()
  return rest[1] ?? null
}
