import type { ReactNode } from 'react'
import { SectionLinks } from '../../design/sections.tsx'
import { Screen } from '../../ui/screen.tsx'
import { useValue } from './use-value.ts'
import { type ValueSectionId, valueSections } from './value-sections.ts'

type ValueFrameProps = Readonly<{
  section: ValueSectionId
  /** The section's own answer; without it that of the whole screen. */
  headline?: string | undefined
  support?: ReactNode
  children: ReactNode
}>

/** What every section of the screen has around it. */
export function ValueFrame({ section, headline, support, children }: ValueFrameProps) {
  const { data } = useValue()
  return (
    <Screen
      name="Value"
      headline={headline ?? data?.sentence ?? 'What the cohort is worth'}
      support={support ?? data?.support ?? ''}
      isWide
    >
      <SectionLinks sections={valueSections} current={section} />
      {children}
    </Screen>
  )
}
