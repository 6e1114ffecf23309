import { useLayoutEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useCohort } from '../studio/cohort.tsx'
import { pathTo, usePlace } from '../studio/place.ts'
import styles from './design.module.css'

export type Section = Readonly<{
  /** The word in the address after the screen; the first section also answers to none. */
  id: string
  title: string
}>

/** The section that the address names; the first one when it names none. */
export function useSection<const Sections extends readonly [Section, ...Section[]]>(
  sections: Sections,
): Sections[number] {
  const { rest } = usePlace()
  return sections.find(({ id }) => id === rest[0]) ?? sections[0]
}

/** A section was just chosen here, so that the links, drawn anew with the section, have to take the focus over. */
let isChoosing = false

/** The parts of a screen, side by side above its content. */
export function SectionLinks({ sections, current }: { sections: readonly Section[]; current: string }) {
  const cohort = useCohort()
  const { screen } = usePlace()
  const nav = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    if (isChoosing && document.activeElement === document.body)
      nav.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true })
    isChoosing = false
  }, [])
  return (
    <nav ref={nav} aria-label="Sections" className={styles.sections}>
      {sections.map(({ id, title }) => (
        <Link
          key={id}
          to={pathTo(cohort.id, screen, id)}
          className={styles.section}
          aria-current={id === current ? 'page' : undefined}
          onClick={() => {
            isChoosing = true
          }}
        >
          {title}
        </Link>
      ))}
    </nav>
  )
}
