export type AudienceSectionId = 'evidence' | 'survey' | 'currency' | 'personas' | 'prompts'
type AudienceSection = Readonly<{ id: AudienceSectionId; title: string }>

/** The parts of the screen, in the order of the work. */
export const audienceSections: readonly [AudienceSection, ...AudienceSection[]] = [
  { id: 'evidence', title: 'Evidence' },
  { id: 'survey', title: 'Survey' },
  { id: 'currency', title: 'Currency' },
  { id: 'personas', title: 'Personas' },
  { id: 'prompts', title: 'Prompts' },
]
