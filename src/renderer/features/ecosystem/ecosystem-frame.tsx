import { type ReactNode, useEffect } from 'react'
import { SectionLinks } from '../../design/sections.tsx'
import { Screen } from '../../ui/screen.tsx'
import { type EcosystemSectionId, ecosystemSections } from './ecosystem-sections.ts'
import { useSelectedId } from './use-ecosystem.ts'

type EcosystemFrameProps = Readonly<{
  section: EcosystemSectionId
  headline: ReactNode
  support: ReactNode
  action?: ReactNode
  children: ReactNode
}>

/** What every section of the ecosystem has around it. */
export function EcosystemFrame({ section, headline, support, action, children }: EcosystemFrameProps) {
  const selectedId = useSelectedId()
  useEffect(() => {
    if (selectedId !== null) showForm()
  }, [selectedId])
  return (
    <Screen name="Ecosystem" headline={headline} support={support} action={action}>
      <SectionLinks sections={ecosystemSections} current={section} />
      {children}
    </Screen>
  )
}

/** A form that opens below or above what is in sight is brought into it. Whoever opened it by a link from elsewhere goes on in it. */
function showForm(): void {
  const form = document.querySelector<HTMLElement>('main section[aria-label^="The "]')
  form?.scrollIntoView({ block: 'nearest' })
  if (document.activeElement instanceof HTMLAnchorElement)
    form?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true })
}
