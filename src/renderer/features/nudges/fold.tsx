import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useId, useState } from 'react'
import styles from './inspector.module.css'

type FoldProps = Readonly<{ title: string; aside: ReactNode; isOpen?: boolean; children: ReactNode }>

/** A part of the inspector that can be folded away; its state stays readable. */
export function Fold({ title, aside, isOpen: isOpenAtFirst = false, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(isOpenAtFirst)
  const id = useId()
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <section className={styles.fold} aria-label={title}>
      <UnstyledButton
        className={styles.foldTitle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Chevron size={15} aria-hidden />
        <span className={styles.foldName}>{title}</span>
        <span className={styles.aside}>{aside}</span>
      </UnstyledButton>
      <div id={id} hidden={!isOpen} className={styles.foldBody}>
        {isOpen ? children : null}
      </div>
    </section>
  )
}
