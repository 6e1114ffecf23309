export type PurposeSectionId = 'statement' | 'why' | 'discovery' | 'value' | 'decisions' | 'measures' | 'map'
type PurposeSection = Readonly<{ id: PurposeSectionId; title: string }>

/** The parts of the screen, in the order of the work. */
export const purposeSections: readonly [PurposeSection, ...PurposeSection[]] = [
  { id: 'statement', title: 'Statement' },
  { id: 'why', title: 'Why and whether' },
  { id: 'discovery', title: 'Discovery' },
  { id: 'value', title: 'Value' },
  { id: 'decisions', title: 'Decisions' },
  { id: 'measures', title: 'Measures' },
  { id: 'map', title: 'Map' },
]
