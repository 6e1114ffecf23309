import { Button, Table, Title, UnstyledButton } from '@mantine/core'
import type { ImportRecord } from '../../../contract/imports.ts'
import type { ImportId } from '../../../contract/scalars.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { momentInWords } from '../../ui/dates.ts'
import { count } from '../../ui/wording.ts'
import { daysInWords } from './import-words.ts'
import styles from './imports.module.css'
import { useUndoImport } from './undo-import.tsx'

type ImportHistoryProps = Readonly<{
  records: readonly ImportRecord[]
  openId: ImportId | null
  onOpen: (id: ImportId | null) => void
}>

/** Every import, newest first, with what it brought and the way to take it out. */
export function ImportHistory({ records, openId, onOpen }: ImportHistoryProps) {
  const cohort = useCohort()
  const undo = useUndoImport()
  return (
    <section aria-label="Imports so far">
      <Title order={2} mb="xs">
        Imports so far
      </Title>
      {records.length === 0 ? (
        <p className="muted sentence">
          Each import will be listed here with its window, what came in, what was left out and why, and whom it affects.
          Below is how to get the export out of your platform.
        </p>
      ) : (
        <div className={`panel ${styles.scroll}`}>
          <Table verticalSpacing={8} horizontalSpacing="md" highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">File</Table.Th>
                <Table.Th scope="col">Window</Table.Th>
                <Table.Th scope="col" ta="right">
                  Came in
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Left out
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  Rejected
                </Table.Th>
                <Table.Th scope="col">
                  <span className={styles.hidden}>Undo</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {records.map((record) => (
                <Table.Tr
                  key={record.id}
                  className={styles.record}
                  data-undone={record.undoneAt !== null || undefined}
                  data-open={record.id === openId || undefined}
                >
                  <Table.Td>
                    <UnstyledButton
                      className={styles.open}
                      aria-expanded={record.id === openId}
                      onClick={() => onOpen(record.id === openId ? null : record.id)}
                    >
                      {record.label}
                    </UnstyledButton>
                    <div className="muted">
                      {record.sourceTitle}
                      {record.grain === 'totals' ? ' · totals' : ''} ·{' '}
                      {momentInWords(record.importedAt, cohort.timeZone)}
                    </div>
                  </Table.Td>
                  <Table.Td>{daysInWords(record, cohort.timeZone)}</Table.Td>
                  <Table.Td ta="right">{count(record.events.added)}</Table.Td>
                  <Table.Td ta="right">{count(record.events.duplicate + record.events.ignored)}</Table.Td>
                  <Table.Td ta="right">{record.rejectedCount === 0 ? '—' : count(record.rejectedCount)}</Table.Td>
                  <Table.Td ta="right">
                    {record.undoneAt ? (
                      <span className="muted">Undone</span>
                    ) : (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`Undo the import of ${record.label}`}
                        onClick={() => undo.ask(record)}
                      >
                        Undo…
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {undo.dialog}
    </section>
  )
}
