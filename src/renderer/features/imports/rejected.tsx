import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import type { RejectedRow } from '../../../contract/roster.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { count, counted } from '../../ui/wording.ts'

/** Rows that could not be read, with file, line and reason. */
export function Rejected({ rows, total }: { rows: readonly RejectedRow[]; total: number }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)}>
        Show {counted(total, 'rejected row')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        size="xl"
        title={`${counted(total, 'row')} could not be read`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <RejectedTable rows={rows} total={total} />
      </Modal>
    </>
  )
}

const most = 200

export function RejectedTable({ rows, total }: { rows: readonly RejectedRow[]; total: number }) {
  return (
    <>
      <p className="muted">
        Everything else comes in. Mend these rows in the file and import it again; what is here already is recognised.
        {total > Math.min(rows.length, most) ? ` The first ${count(Math.min(rows.length, most))} are shown.` : ''}
      </p>
      <SimpleTable
        label="Rejected rows"
        columns={[{ title: 'File' }, { title: 'Line', isNumber: true }, { title: 'Reason' }]}
        rows={rows.slice(0, most).map(({ file, line, reason }) => [file, line === null ? '—' : String(line), reason])}
      />
    </>
  )
}
