import type { ComponentType } from 'react'
import { SectionLinks, useSection } from '../../design/sections.tsx'
import { Screen } from '../../ui/screen.tsx'
import { DecisionsHeadline, DecisionsSection } from './decisions-section.tsx'
import { DiscoveryActions, DiscoveryHeadline, DiscoverySection } from './discovery-section.tsx'
import { KeepVersion } from './keep-version.tsx'
import { MapHeadline, MapSection } from './map-section.tsx'
import { MeasuresHeadline, MeasuresSection } from './measures-section.tsx'
import { type PurposeSectionId, purposeSections } from './purpose-sections.ts'
import { StatementHeadline, StatementSection } from './statement-section.tsx'
import { ValueHeadline, ValueSection } from './value-section.tsx'
import { WhyHeadline, WhySection } from './why-section.tsx'

type Part = Readonly<{ Headline: ComponentType; support: string; Action?: ComponentType; Content: ComponentType }>

const parts: Readonly<Record<PurposeSectionId, Part>> = {
  statement: {
    Headline: StatementHeadline,
    support: 'Every nudge, figure and review is read against this sentence. It saves itself as you write.',
    Action: KeepVersion,
    Content: StatementSection,
  },
  why: {
    Headline: WhyHeadline,
    support: 'Why are they not doing it now? Some causes a cohort can mend, others it can’t; both belong on paper.',
    Content: WhySection,
  },
  discovery: {
    Headline: DiscoveryHeadline,
    support: 'Questions for the call in which the need is analysed. Type the answers beside them while you talk.',
    Action: DiscoveryActions,
    Content: DiscoverySection,
  },
  value: {
    Headline: ValueHeadline,
    support: 'Whoever is asked for time, theirs or their people’s, reads the line that is about them.',
    Content: ValueSection,
  },
  decisions: {
    Headline: DecisionsHeadline,
    support: 'What was decided, why, and what else was possible: for the person who asks in a year.',
    Content: DecisionsSection,
  },
  measures: {
    Headline: MeasuresHeadline,
    support: 'Write down now what you will do when a number moves; in week six it is too late to be honest.',
    Content: MeasuresSection,
  },
  map: {
    Headline: MapHeadline,
    support:
      'Everything in the design names the purpose it serves. What serves neither is either unexplained or unneeded.',
    Content: MapSection,
  },
}

/** Why the cohort exists, and what in its design serves that. */
export function PurposeScreen() {
  const { id } = useSection(purposeSections)
  const { Headline, support, Action, Content } = parts[id]
  return (
    <Screen name="Purpose" headline={<Headline />} support={support} action={Action ? <Action /> : null}>
      <SectionLinks sections={purposeSections} current={id} />
      <Content />
    </Screen>
  )
}
