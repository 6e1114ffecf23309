import { Button, CloseButton, Group, Stack, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Entry } from '../../../contract/entries.ts'
import { type EntryBody, type EntryKind, entryKinds } from '../../../contract/entry-kinds.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { useEntries, useEntryActs, useSaveEntry } from '../../design/use-entries.ts'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useDraft } from '../../studio/use-draft.ts'
import { ExportDayFields, HolidayFields, RhythmFields } from './day-fields.tsx'
import styles from './inspector.module.css'
import { NudgeFields } from './nudge-fields.tsx'

type InspectorProps = Readonly<{
  /** Number of a nudge, event, export day or holiday. */
  id: number
  /** Typing begins at once, because it was opened by keyboard. */
  hasFocus: boolean
  onClose: () => void
}>

/** What is open beside the calendar. */
export function CalendarInspector({ id, ...props }: InspectorProps) {
  const nudge = useEntries('nudge').data?.find((entry) => entry.id === id)
  const rhythm = useEntries('rhythm').data?.find((entry) => entry.id === id)
  const exportDay = useEntries('exportDay').data?.find((entry) => entry.id === id)
  const holiday = useEntries('holiday').data?.find((entry) => entry.id === id)
  if (nudge)
    return <Open key={id} entry={nudge} {...props} fields={(fields) => <NudgeFields {...fields} {...props} />} />
  if (rhythm) return <Open key={id} entry={rhythm} {...props} fields={RhythmFields} />
  if (exportDay) return <Open key={id} entry={exportDay} {...props} fields={ExportDayFields} />
  if (holiday) return <Open key={id} entry={holiday} {...props} fields={HolidayFields} />
  return null
}

type OpenProps<Kind extends EntryKind> = Readonly<{
  entry: Entry<Kind>
  fields: (props: FieldsProps<Kind>) => ReactNode
  onClose: () => void
}>

function Open<Kind extends EntryKind>({ entry, fields, onClose }: OpenProps<Kind>) {
  const save = useSaveEntry(entry)
  const { remove } = useEntryActs()
  const { value, change, flush, failure } = useDraft<EntryBody<Kind>>(entry.body as EntryBody<Kind>, save)
  const { one } = entryKinds[entry.kind]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside saves what was typed, Escape closes
    <div
      onBlur={() => void flush()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        onClose()
      }}
    >
      <Group justify="space-between" wrap="nowrap" mb="sm">
        <Title order={2}>{one.charAt(0).toUpperCase() + one.slice(1)}</Title>
        <CloseButton aria-label={`Close the ${one}`} onClick={onClose} />
      </Group>
      {failure ? (
        <div className={styles.failure}>
          <FailureNotice error={failure} />
        </div>
      ) : null}
      <Stack gap="md">
        {fields({ body: value, set: (part) => change((latest) => ({ ...latest, ...part })), entry, flush })}
        <Group>
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            leftSection={<IconTrash size={14} aria-hidden />}
            onClick={() => {
              onClose()
              void remove([entry as unknown as Entry])
            }}
          >
            Remove
          </Button>
        </Group>
      </Stack>
    </div>
  )
}
