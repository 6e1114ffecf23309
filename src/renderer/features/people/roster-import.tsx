import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import type { RosterReport } from '../../../contract/roster.ts'
import type { UploadId } from '../../../contract/scalars.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { sendFiles } from '../../studio/send-files.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import type { Chosen } from '../../ui/chosen-files.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { counted, listed } from '../../ui/wording.ts'
import { roleWords } from './role-words.ts'

type Previewed = Readonly<{ uploadId: UploadId; name: string; report: RosterReport }>

/** Takes in a roster file: first what it would do, then the doing. */
export function RosterImport({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const [previewed, setPreviewed] = useState<Previewed | null>(null)
  const preview = useAct(
    async (client, chosen: Chosen): Promise<Previewed> => {
      const uploadId = await sendFiles(client, chosen, { signal: new AbortController().signal })
      return { uploadId, name: chosen.name, report: await client.roster.preview({ cohortId: cohort.id, uploadId }) }
    },
    { showsOwnFailure: true, changesNothing: true, onDone: setPreviewed },
  )
  const close = () => {
    onClose()
    setPreviewed(null)
    preview.reset()
    commit.reset()
  }
  const commit = useAct((client, uploadId: UploadId) => client.roster.commit({ cohortId: cohort.id, uploadId }), {
    showsOwnFailure: true,
    onDone: (report) => {
      void showUndoable(inWords(report), 'Roster imported')
      close()
    },
  })
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title="Import a roster"
      size="xl"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <Stack gap="md">
        {previewed ? (
          <>
            <Preview {...previewed} />
            {commit.isError ? <FailureNotice error={commit.error} /> : null}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={() => setPreviewed(null)}>
                Choose another file
              </Button>
              <Button
                loading={commit.isPending}
                disabled={previewed.report.added + previewed.report.updated === 0}
                onClick={() => commit.mutate(previewed.uploadId)}
              >
                Import the roster
              </Button>
            </Group>
          </>
        ) : (
          <>
            <DropZone
              label="Roster file"
              title="Drop a CSV of people here"
              accept=".csv,.tsv,.txt"
              onChosen={(chosen) => preview.mutate(chosen)}
            >
              A column with names or e-mails is enough. Role, joined, left and alias are understood too, and so is
              Slack’s member list.
            </DropZone>
            {preview.isPending ? <p className="muted">Reading the file…</p> : null}
            {preview.isError ? <FailureNotice error={preview.error} /> : null}
          </>
        )}
      </Stack>
    </Modal>
  )
}

function Preview({ name, report }: Previewed) {
  return (
    <>
      <p>
        <strong>{name}</strong>: {inWords(report)}
      </p>
      {report.attributeColumns.length > 0 ? (
        <p className="muted">
          Kept with each person, to balance groups and to compare: {listed(report.attributeColumns)}.
        </p>
      ) : null}
      {report.unusedColumns.length > 0 ? <p className="muted">Left out: {listed(report.unusedColumns)}.</p> : null}
      <SimpleTable
        label="First rows of the roster"
        columns={['Name', 'E-mail', 'Role', 'Joins', 'Would be'].map((title) => ({ title }))}
        rows={report.sample.map((row) => [
          row.name,
          row.email ?? '',
          row.role ? roleWords[row.role] : '',
          row.joinsOn ?? '',
          row.effect,
        ])}
      />
      {report.rejected.length > 0 ? (
        <SimpleTable
          label="Rejected rows"
          columns={[{ title: 'Line', isNumber: true }, { title: 'Rejected because' }]}
          rows={report.rejected.slice(0, 50).map(({ line, reason }) => [line === null ? '—' : String(line), reason])}
        />
      ) : null}
    </>
  )
}

function inWords({ added, updated, unchanged, rejected }: RosterReport): string {
  const parts = [
    `${counted(added, 'person', 'people')} added`,
    ...(updated > 0 ? [`${updated} updated`] : []),
    ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
    ...(rejected.length > 0 ? [`${counted(rejected.length, 'row')} rejected`] : []),
  ]
  return `${listed(parts)}.`
}
