import { Button, Modal, Table, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { ImportRecord } from '../../../contract/imports.ts'
import type { ImportId } from '../../../contract/scalars.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { momentInWords, spanOfInstants } from '../../ui/dates.ts'
import { count, counted } from '../../ui/wording.ts'
import styles from './imports.module.css'
import { RejectedTable } from './rejected.tsx'

/** Every import, newest first, with what it brought and the way to take it out. */
export function ImportHistory({ records }: { records: readonly ImportRecord[] }) {
  const cohort = useCohort()
  const [undoing, setUndoing] = useState<ImportRecord | null>(null)
  const [rejectedOf, setRejectedOf] = useState<ImportRecord | null>(null)
  const undo = useAct((client, importId: ImportId) => client.imports.undo({ importId }), {
    onDone: ({ eventsRemoved, peopleRemoved }) =>
      notifications.show({
        title: 'Import undone',
        message: `${counted(eventsRemoved, 'event')} and ${counted(peopleRemoved, 'person', 'people')} were taken out again.`,
        autoClose: 8000,
      }),
  })
  return (
    <section>
      <Title order={2} mb="xs">
        Imports so far
      </Title>
      {records.length === 0 ? (
        <p className="muted">Each import will be listed here with what came in, what was left out and why.</p>
      ) : (
        <div className={`panel ${styles.scroll}`}>
          <Table verticalSpacing={8} horizontalSpacing="md">
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
                <Table.Th scope="col">Rejected</Table.Th>
                <Table.Th scope="col">
                  <span className={styles.hidden}>Undo</span>
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {records.map((record) => (
                <Table.Tr key={record.id} data-undone={record.undoneAt !== null || undefined} className={styles.record}>
                  <Table.Td>
                    <strong>{record.label}</strong>
                    <div className="muted">
                      {record.sourceTitle} · {momentInWords(record.importedAt, cohort.timeZone)}
                    </div>
                  </Table.Td>
                  <Table.Td>{record.window ? spanOfInstants(record.window, cohort.timeZone) : '—'}</Table.Td>
                  <Table.Td ta="right">{count(record.events.added)}</Table.Td>
                  <Table.Td ta="right">{count(record.events.duplicate + record.events.ignored)}</Table.Td>
                  <Table.Td>
                    {record.rejectedCount === 0 ? (
                      'None'
                    ) : (
                      <Button size="compact-sm" variant="default" onClick={() => setRejectedOf(record)}>
                        {counted(record.rejectedCount, 'row')}
                      </Button>
                    )}
                  </Table.Td>
                  <Table.Td ta="right">
                    {record.undoneAt ? (
                      <span className="muted">Undone</span>
                    ) : (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`Undo the import of ${record.label}`}
                        onClick={() => setUndoing(record)}
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
      <Confirm
        isOpen={undoing !== null}
        title="Undo this import?"
        verb="Undo the import"
        onConfirm={() => {
          if (undoing) undo.mutate(undoing.id)
          setUndoing(null)
        }}
        onClose={() => setUndoing(null)}
      >
        {undoing
          ? `The ${counted(undoing.events.added, 'event')} of ${undoing.label} and the people who came only with it are taken out. Your own edits and other imports stay, and the file can be imported again.`
          : null}
      </Confirm>
      <Modal
        opened={rejectedOf !== null}
        onClose={() => setRejectedOf(null)}
        size="xl"
        title={rejectedOf ? `Rejected rows of ${rejectedOf.label}` : ''}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {rejectedOf ? <RejectedOf record={rejectedOf} /> : null}
      </Modal>
    </section>
  )
}

function RejectedOf({ record }: { record: ImportRecord }) {
  const rows = useAnswer(['imports.rejected', record.id], (client, asked) =>
    client.imports.rejected({ importId: record.id }, asked),
  )
  return <Answered query={rows}>{(list) => <RejectedTable rows={list} total={record.rejectedCount} />}</Answered>
}
