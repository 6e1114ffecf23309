import { Button, Group, Select, Title } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { EventMapping, TableShape } from '../../../contract/imports.ts'
import type { SavedMapping } from '../../../contract/mappings.ts'
import { Answers } from '../../../contract/sources.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { Notice } from '../../ui/notice.tsx'
import type { ImportSession, Wanted } from './import-session.ts'
import { KeepMapping } from './keep-mapping.tsx'
import styles from './mapping.module.css'
import { columnRoles, fittedTo, type MappingDraft, mappingFrom } from './mapping-roles.ts'
import { MappingTable } from './mapping-table.tsx'
import { MappingTrial } from './mapping-trial.tsx'

type MappingWizardProps = Readonly<{
  table: TableShape
  session: ImportSession
  /** The mapping in force, when there is one. */
  mapping: EventMapping | null
  isBusy: boolean
  onDone: (change: Partial<Wanted>) => void
  onLeave?: () => void
}>

/** Which column of a table is which: a role over each column, what the first rows become, and a name to keep it under. */
export function MappingWizard({ table, session, mapping, isBusy, onDone, onLeave }: MappingWizardProps) {
  const cohort = useCohort()
  const suggested = useMemo(() => table.suggested as MappingDraft, [table])
  const [draft, setDraft] = useState<MappingDraft>(mapping ?? suggested)
  const [answers, setAnswers] = useState(session.wanted.answers)
  const complete = mappingFrom(draft)
  const use = (saved: SavedMapping) => {
    setDraft(fittedTo(saved.mapping, table))
    setAnswers(Answers.parse({ ...saved.answers, window: null }))
  }
  return (
    <>
      <Offered table={table} draft={complete} onUse={use} />
      <section className="panel" aria-label="Which column is which">
        <div className={styles.top}>
          <div>
            <Title order={2}>{firstRowsOf(table)}</Title>
            <p className="muted">
              {table.file} · {delimiterWords[table.delimiter] ?? 'a table'} · {table.encoding}
            </p>
          </div>
          <Select
            label="Zone of times that carry none"
            className={styles.zone}
            searchable
            clearable
            limit={60}
            placeholder={`The cohort’s: ${cohort.timeZone}`}
            data={zones}
            value={draft.timeZone ?? null}
            onChange={(timeZone) => setDraft({ ...draft, timeZone })}
            clearButtonProps={{ 'aria-label': 'Use the cohort’s zone' }}
          />
        </div>
        <MappingTable table={table} draft={draft} suggested={suggested} onChange={setDraft} />
        <MappingTrial uploadId={session.uploadId} mapping={complete} draft={draft} answers={answers} />
        <Group className={styles.bottom} justify="space-between" align="flex-end">
          <KeepMapping table={table} mapping={complete} answers={answers} />
          <Group gap="xs">
            {onLeave ? (
              <Button variant="default" onClick={onLeave}>
                Leave it as it was
              </Button>
            ) : null}
            <Button
              disabled={complete === null || isBusy || session.uploadId === null}
              onClick={() => complete && onDone({ mapping: complete, answers, channels: null })}
            >
              Read the whole table
            </Button>
          </Group>
        </Group>
      </section>
    </>
  )
}

const zones = Intl.supportedValuesOf('timeZone')

const delimiterWords: Readonly<Record<string, string>> = {
  ',': 'separated by commas',
  ';': 'separated by semicolons',
  '\t': 'separated by tabs',
  '|': 'separated by bars',
}

function firstRowsOf({ rows }: TableShape): string {
  return rows.length === 1 ? 'The only row, as the file has it' : `The first ${rows.length} rows, as the file has them`
}

type OfferedProps = Readonly<{
  table: TableShape
  draft: EventMapping | null
  onUse: (saved: SavedMapping) => void
}>

/** Mappings that were kept for a table with the same columns, but for the one that is in use. */
function Offered({ table, draft, onUse }: OfferedProps) {
  const columns = table.columns.map(({ name }) => name)
  const offered = useAnswer(['mappings.offered', columns], (client, asked) =>
    client.mappings.offered({ columns }, asked),
  )
  const others = offered.data?.filter(({ mapping }) => !isSame(mapping, draft)) ?? []
  if (others.length === 0) return null
  return (
    <Notice
      title="You have read a table with these columns before"
      action={others.slice(0, 4).map((saved) => (
        <Button key={saved.id} size="compact-sm" variant="default" onClick={() => onUse(saved)}>
          Use “{saved.name}”
        </Button>
      ))}
    >
      A mapping that you kept says which column is which; look at what the first rows become.
    </Notice>
  )
}

function isSame(one: EventMapping, other: EventMapping | null): boolean {
  return other !== null && columnRoles.every((role) => (one[role] ?? null) === (other[role] ?? null))
}
