import { Button, Group, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ReviewBlock } from '../../../contract/reviews.ts'
import type { CohortId } from '../../../contract/scalars.ts'
import { useAct } from '../../studio/ask.ts'
import { keepDraft } from '../../studio/saving.ts'
import styles from './review.module.css'

type PassageBlock = Extract<ReviewBlock, { kind: 'passage' }>
type PassageProps = Readonly<{ passage: PassageBlock; cohortId: CohortId; quarter: string }>

/** A passage as it reads. A click or Enter opens it for writing; a bar in the margin says that it was rewritten. */
export function Passage({ passage, cohortId, quarter }: PassageProps) {
  const { id, role, drafted, edited, isStale } = passage
  const [isOpen, setIsOpen] = useState(false)
  const edit = useAct((client, text: string | null) => client.reviews.edit({ cohortId, quarter, blockId: id, text }))
  const keep = async (text: string) => {
    setIsOpen(false)
    const wanted = text.trim() === '' || text.trim() === drafted.trim() ? null : text.trim()
    if (wanted !== edited) await edit.mutateAsync(wanted).catch(() => setIsOpen(true))
  }
  if (isOpen) return <Writing text={edited ?? drafted} onKeep={keep} onLeave={() => setIsOpen(false)} />
  return (
    <div
      className={styles.passage}
      data-role={role}
      data-edited={edited !== null || undefined}
      data-stale={isStale || undefined}
    >
      <button
        type="button"
        className={styles.text}
        onClick={() => setIsOpen(true)}
        aria-label={`Rewrite: ${edited ?? drafted}`}
      >
        {edited ?? drafted}
      </button>
      {edited === null ? null : (
        <p className={styles.margin}>
          {isStale ? <strong>The numbers under this changed. Drafted now: {drafted}</strong> : 'Rewritten by you.'}{' '}
          <button type="button" className={styles.back} onClick={() => edit.mutate(null)}>
            Back to the drafted text
          </button>
        </p>
      )}
    </div>
  )
}

type WritingProps = Readonly<{ text: string; onKeep: (text: string) => Promise<void>; onLeave: () => void }>

function Writing({ text, onKeep, onLeave }: WritingProps) {
  const [draft, setDraft] = useState(text)
  const latest = useRef({ draft, onKeep })
  latest.current = { draft, onKeep }
  const isChanged = draft !== text
  useEffect(() => (isChanged ? keepDraft(() => latest.current.onKeep(latest.current.draft)) : undefined), [isChanged])
  return (
    <div className={styles.writing}>
      <Textarea
        aria-label="Passage"
        autosize
        autoFocus
        maxLength={50_000}
        value={draft}
        onFocus={({ currentTarget }) => currentTarget.setSelectionRange(text.length, text.length)}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void onKeep(draft)
        }}
      />
      <Group gap="xs" mt={8}>
        <Button size="compact-sm" onClick={() => void onKeep(draft)}>
          Keep this wording
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          Leave it as it was
        </Button>
      </Group>
    </div>
  )
}
