import { Title } from '@mantine/core'
import { Link } from 'wouter'
import type { EntryId } from '../../../contract/scalars.ts'
import type { EcosystemSectionId } from './ecosystem-sections.ts'
import styles from './notes.module.css'
import { useEcosystemPath } from './use-ecosystem.ts'

type Note = Readonly<{ says: string; mend: string; id?: EntryId | null }>

type NotesProps = Readonly<{
  notes: readonly Note[]
  /** Where the entries are that notes are about. */
  section: EcosystemSectionId
  title?: string
}>

/** Notes that stand before the others are folded away. */
const shownAtOnce = 3

/** What deserves a look, each with what to do about it. */
export function Notes({ notes, section, title = 'What deserves a look' }: NotesProps) {
  if (notes.length === 0) return null
  const more = notes.slice(shownAtOnce)
  return (
    <section className={styles.notes} aria-label={title}>
      <Title order={2} className={styles.title}>
        {title}
      </Title>
      <NoteList notes={notes.slice(0, shownAtOnce)} section={section} />
      {more.length === 0 ? null : (
        <details>
          <summary className={styles.more}>{more.length === 1 ? 'One more' : `${more.length} more`}</summary>
          <NoteList notes={more} section={section} />
        </details>
      )}
    </section>
  )
}

function NoteList({ notes, section }: Pick<NotesProps, 'notes' | 'section'>) {
  const path = useEcosystemPath()
  return (
    <ul className={styles.list}>
      {notes.map(({ says, mend, id }) => (
        <li key={`${id} ${says}`}>
          {id === null || id === undefined ? (
            <span className={styles.says}>{says}</span>
          ) : (
            <Link to={path(section, id)} className={styles.says}>
              {says}
            </Link>
          )}
          <span className={styles.mend}>{mend}</span>
        </li>
      ))}
    </ul>
  )
}
