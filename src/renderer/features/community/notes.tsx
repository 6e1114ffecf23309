import { Anchor, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CommunityNote } from '../../../contract/community.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import styles from './community.module.css'

/** Notes that are shown before one asks for the rest. */
const firstShown = 5

/** What is unclear or missing, each with how to mend it. A note leads to the field or the entry that it is about. */
export function Notes({ notes }: { notes: readonly CommunityNote[] | undefined }) {
  const [showsAll, setShowsAll] = useState(false)
  if (!notes || notes.length === 0) return null
  const shown = showsAll ? notes : notes.slice(0, firstShown)
  return (
    <section className={styles.notes} aria-label="What is still open">
      <Title order={2} mb="xs">
        Still open
      </Title>
      <ul>
        {shown.map((note, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice
          <li key={`${at} ${note.says}`}>
            <NoteLink note={note} />
            <span>{note.mend}</span>
          </li>
        ))}
      </ul>
      {notes.length > shown.length ? (
        <Anchor component="button" type="button" onClick={() => setShowsAll(true)}>
          Show all {notes.length}
        </Anchor>
      ) : null}
    </section>
  )
}

function NoteLink({ note: { part, field, entryId, says } }: { note: CommunityNote }) {
  const cohort = useCohort()
  if (entryId !== null) return <Link to={pathTo(cohort.id, 'community', part, String(entryId))}>{says}</Link>
  if (field === null) return <strong>{says}</strong>
  return (
    <a
      href={`#${fieldId(field)}`}
      onClick={(event) => {
        event.preventDefault()
        document.querySelector<HTMLElement>(`#${fieldId(field)} :is(input, textarea)`)?.focus()
      }}
    >
      {says}
    </a>
  )
}

/** The element around a page's field, for notes that are about it. */
export function fieldId(field: string): string {
  return `community-${field}`
}
