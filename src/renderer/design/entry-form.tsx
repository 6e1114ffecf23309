import { Button, CloseButton, Group, Stack, Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Entry } from '../../contract/entries.ts'
import { type EntryBody, type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import { FailureNotice } from '../studio/failure-notice.tsx'
import { useDraft } from '../studio/use-draft.ts'
import styles from './design.module.css'
import { useEntryActs, useSaveEntry } from './use-entries.ts'

export type FieldsProps<Kind extends EntryKind> = Readonly<{
  body: EntryBody<Kind>
  /** Takes what changed; it is saved by itself. */
  set: (part: Partial<EntryBody<Kind>>) => void
  entry: Entry<Kind>
  /** Sends what is typed now, before an act that depends on it. */
  flush: () => Promise<void>
}>

type EntryFormProps<Kind extends EntryKind> = Readonly<{
  entry: Entry<Kind>
  fields: (props: FieldsProps<Kind>) => ReactNode
  onClose: () => void
  /** Writing begins at once: its first field has the focus. */
  hasFocus?: boolean
  /** Buttons besides "Remove". */
  actions?: ReactNode
  /** Over the fields; else the kind's word. */
  heading?: ReactNode
}>

/** One entry to write in. There is no save button: what is typed is kept within a second. */
export function EntryForm<Kind extends EntryKind>(props: EntryFormProps<Kind>) {
  const { entry, fields, onClose, hasFocus = false, actions, heading } = props
  const form = useRef<HTMLElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    return () => {
      if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  useEffect(() => {
    if (hasFocus) form.current?.querySelector<HTMLElement>('input, textarea')?.focus()
  }, [hasFocus])
  const save = useSaveEntry(entry)
  const { remove } = useEntryActs()
  const { value, change, flush, failure } = useDraft<EntryBody<Kind>>(entry.body as EntryBody<Kind>, save)
  const { one } = entryKinds[entry.kind]
  return (
    <section
      ref={form}
      className={styles.form}
      aria-label={`The ${one}`}
      onBlur={() => void flush()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Title order={2} className={styles.formTitle}>
          {heading ?? one[0]?.toUpperCase() + one.slice(1)}
        </Title>
        <CloseButton aria-label={`Close the ${one}`} onClick={onClose} />
      </Group>
      <Stack gap="md">
        {fields({ body: value, set: (part) => change((latest) => ({ ...latest, ...part })), entry, flush })}
        {failure ? <FailureNotice error={failure} /> : null}
        <Group gap="xs">
          {actions}
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              onClose()
              void remove([entry as unknown as Entry])
            }}
          >
            Remove
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
