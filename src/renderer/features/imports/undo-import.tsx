import { notifications } from '@mantine/notifications'
import { type ReactNode, useState } from 'react'
import type { ImportRecord } from '../../../contract/imports.ts'
import type { ImportId } from '../../../contract/scalars.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { counted } from '../../ui/wording.ts'
import { takenOutInWords } from './affected-words.ts'

/** Asks before an import is taken out, with a sentence of what that takes out, and does it. */
export function useUndoImport(): { ask: (record: ImportRecord) => void; dialog: ReactNode } {
  const [asked, setAsked] = useState<ImportRecord | null>(null)
  const undo = useAct((client, importId: ImportId) => client.imports.undo({ importId }), {
    onDone: ({ eventsRemoved, peopleRemoved }) => {
      setAsked(null)
      notifications.show({
        title: 'Import undone',
        message: `${counted(eventsRemoved, 'event')} and ${counted(peopleRemoved, 'person', 'people')} were taken out again.`,
        autoClose: 8000,
      })
    },
  })
  const affected = useAnswer(
    ['imports.affected', asked?.id],
    (client, { signal }) => client.imports.affected({ importId: asked?.id as ImportId }, { signal }),
    { isEnabled: asked !== null },
  )
  const dialog = (
    <Confirm
      isOpen={asked !== null}
      title="Undo this import?"
      verb="Undo the import"
      isBusy={undo.isPending}
      onConfirm={() => asked && undo.mutate(asked.id)}
      onClose={() => setAsked(null)}
    >
      {asked ? (
        <>
          <p>{affected.data ? takenOutInWords(asked.label, affected.data) : `Counting what ${asked.label} brought…`}</p>
          <p className="muted">Your own edits and other imports stay, and the file can be imported again.</p>
        </>
      ) : null}
    </Confirm>
  )
  return { ask: setAsked, dialog }
}
