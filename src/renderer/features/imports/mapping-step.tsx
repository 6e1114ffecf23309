import { Select, Title } from '@mantine/core'
import { useState } from 'react'
import { EventMapping, type TableShape } from '../../../contract/imports.ts'
import { listed } from '../../ui/wording.ts'
import styles from './imports.module.css'

type MappingStepProps = Readonly<{
  table: TableShape
  mapping: EventMapping | null
  isRequired?: boolean
  onChange: (mapping: EventMapping) => void
}>

type Field = Exclude<keyof EventMapping, 'timeZone'>

const fields: readonly { id: Field; label: string; description: string; isNeeded?: boolean }[] = [
  { id: 'at', label: 'When', description: 'Day and time of the event', isNeeded: true },
  { id: 'person', label: 'Who', description: 'Name, handle or e-mail', isNeeded: true },
  { id: 'kind', label: 'What', description: 'Post, reply, reaction…' },
  { id: 'thread', label: 'Thread', description: 'What belongs together' },
  { id: 'replyTo', label: 'Reply to', description: 'The event that it answers' },
  { id: 'channel', label: 'Where', description: 'Channel or room' },
  { id: 'id', label: 'Number', description: 'What makes a row unique' },
]

const zones = Intl.supportedValuesOf('timeZone')

/** Which column holds what. Looks again as soon as the two needed columns are said. */
export function MappingStep({ table, mapping, isRequired = false, onChange }: MappingStepProps) {
  const [draft, setDraft] = useState<Partial<EventMapping>>(mapping ?? (table.suggested as Partial<EventMapping>))
  const change = (part: Partial<EventMapping>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    const complete = EventMapping.safeParse(next)
    if (complete.success && complete.data.at && complete.data.person) onChange(complete.data)
  }
  return (
    <section className={`panel ${styles.mapping}`} aria-label="Which column is which">
      <Title order={2}>{isRequired ? 'Say which column is which' : 'Columns as they are read'}</Title>
      <p className="muted">
        {isRequired
          ? `${table.file} is a table the studio doesn’t know yet. The time and the person are enough; the more columns it knows, the more it can measure.`
          : 'Change a column and the preview is made again.'}
      </p>
      <div className={styles.columns}>
        {fields.map(({ id, label, description, isNeeded = false }) => (
          <Select
            key={id}
            label={label}
            description={samplesOf(table, draft[id]) ?? description}
            withAsterisk={isNeeded}
            clearable={!isNeeded}
            searchable
            placeholder={isNeeded ? 'Choose a column' : 'None'}
            data={table.columns.map(({ name }) => name)}
            value={draft[id] ?? null}
            onChange={(name) => change({ [id]: name })}
            {...(isNeeded ? {} : { clearButtonProps: { 'aria-label': `No column for ${label}` } })}
          />
        ))}
        <Select
          label="Zone of times"
          description="For times that carry none"
          searchable
          clearable
          limit={80}
          placeholder="The cohort’s"
          data={zones}
          value={draft.timeZone ?? null}
          onChange={(timeZone) => change({ timeZone })}
          clearButtonProps={{ 'aria-label': 'Use the cohort’s zone' }}
        />
      </div>
    </section>
  )
}

function samplesOf(table: TableShape, name: string | null | undefined): string | null {
  const samples = table.columns.find((column) => column.name === name)?.samples.slice(0, 2) ?? []
  return samples.length === 0
    ? null
    : `e.g. ${listed(samples.map((sample) => (sample.length > 28 ? `${sample.slice(0, 28)}…` : sample)))}`
}
