import { Button, Group, Modal } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportPreview } from '../../../contract/imports.ts'
import type { RejectedRow } from '../../../contract/roster.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { count, counted } from '../../ui/wording.ts'
import styles from './imports.module.css'
import { saveRejected } from './rejected-csv.ts'

type RejectedProps = Readonly<{ label: string; rows: readonly RejectedRow[]; total: number }>

/** Rows that could not be read: a button to look at them, and one to save them for the spreadsheet. */
export function Rejected({ label, rows, total }: RejectedProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
          Show {counted(total, 'rejected row')}
        </Button>
        <SaveRejected label={label} rows={rows} />
      </Group>
      <RejectedModal label={label} rows={rows} total={total} isOpen={isOpen} onClose={() => setIsOpen(false)} />
    </>
  )
}

type RejectedModalProps = RejectedProps & Readonly<{ isOpen: boolean; onClose: () => void }>

export function RejectedModal({ label, rows, total, isOpen, onClose }: RejectedModalProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="xl"
      title={`${counted(total, 'row')} of ${label} could not be read`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <p className={`muted ${styles.mend}`}>
        Everything else comes in. Mend these rows in the file and import it again; what is here already is recognised.
        {total > shownOf(rows) ? ` The first ${count(shownOf(rows))} are shown.` : ''}
      </p>
      <SimpleTable
        label="Rejected rows"
        columns={[{ title: 'File' }, { title: 'Line', isNumber: true }, { title: 'Reason' }]}
        rows={rows.slice(0, most).map(({ file, line, reason }) => [file, line === null ? '—' : String(line), reason])}
      />
      <Group justify="flex-end" mt="md">
        <SaveRejected label={label} rows={rows} />
      </Group>
    </Modal>
  )
}

const most = 200

function shownOf(rows: readonly RejectedRow[]): number {
  return Math.min(rows.length, most)
}

function SaveRejected({ label, rows }: Pick<RejectedProps, 'label' | 'rows'>) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<IconDownload size={14} aria-hidden />}
      onClick={() => void saveRejected(label, rows)}
    >
      Save the rejected rows
    </Button>
  )
}

/** Rejected rows by reason, most first, each with the place of its first. */
export function RejectedReasons({ reasons }: { reasons: ImportPreview['rejectedBy'] }) {
  return (
    <ul className={styles.tally}>
      {reasons.map(({ reason, count: rows, file, line }) => (
        <li key={reason}>
          <span>
            {reason}
            <span className={styles.place}>
              first in {file}
              {line === null ? '' : `, line ${count(line)}`}
            </span>
          </span>
          <b>{count(rows)}</b>
        </li>
      ))}
    </ul>
  )
}
