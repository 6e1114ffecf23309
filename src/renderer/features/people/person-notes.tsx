import { ActionIcon, Button, Group, Stack, Textarea } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import type { PersonNote, PersonProfile } from '../../../contract/people.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { dayInWords } from '../../ui/dates.ts'
import { excerpt } from '../../ui/wording.ts'
import styles from './person-page.module.css'
import { PersonPart } from './person-part.tsx'

/** The facilitator's own notes about somebody. They get them when they ask what is held about them. */
export function PersonNotes({ profile: { person, notes } }: { profile: PersonProfile }) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const [edited, setEdited] = useState<PersonNote['id'] | 'new' | null>(null)
  const close = () => setEdited(null)
  const remove = useAct((client, { id }: PersonNote) => client.people.removeNote({ cohortId: cohort.id, id }), {
    onDone: () => void showUndoable('Removed the note.'),
  })
  return (
    <PersonPart
      title="Notes"
      isEmpty={notes.length === 0 && edited === null}
      empty="What you want to remember, e.g. what they asked about. Everything here is part of what they get when they ask what is held about them."
      action={
        edited === 'new' ? null : (
          <Button size="compact-sm" variant="default" onClick={() => setEdited('new')}>
            Add a note
          </Button>
        )
      }
    >
      {edited === 'new' ? <NoteForm personId={person.id} note={null} onDone={close} /> : null}
      {notes.length > 0 ? (
        <ul className={styles.rows} aria-label="Notes">
          {notes.map((note) => (
            <li key={note.id}>
              {edited === note.id ? (
                <NoteForm personId={person.id} note={note} onDone={close} />
              ) : (
                <>
                  <span className={styles.grow}>
                    <span className={styles.note}>{note.text}</span>
                    <span className="muted">{dayInWords(note.writtenAt.slice(0, 10))}</span>
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Edit the note “${excerpt(note.text, 40)}”`}
                    onClick={() => setEdited(note.id)}
                  >
                    Edit
                  </Button>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`Remove the note “${excerpt(note.text, 40)}”`}
                    onClick={() => remove.mutate(note)}
                  >
                    <IconTrash size={15} aria-hidden />
                  </ActionIcon>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </PersonPart>
  )
}

type NoteFormProps = Readonly<{
  personId: PersonProfile['person']['id']
  note: PersonNote | null
  onDone: () => void
}>

function NoteForm({ personId, note, onDone }: NoteFormProps) {
  const cohort = useCohort()
  const [text, setText] = useState(note?.text ?? '')
  const keep = useAct<string, unknown>(
    (client, written) =>
      note
        ? client.people.saveNote({ cohortId: cohort.id, id: note.id, text: written })
        : client.people.addNote({ cohortId: cohort.id, personId, text: written }),
    { showsOwnFailure: true, onDone },
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') keep.mutate(text.trim())
  }
  return (
    <form onSubmit={submit} className={styles.noteForm}>
      <Stack gap="xs">
        <Textarea
          aria-label="Note"
          autoFocus
          autosize
          minRows={2}
          maxRows={12}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {keep.isError ? <FailureNotice error={keep.error} /> : null}
        <Group gap="xs">
          <Button size="compact-sm" type="submit" loading={keep.isPending} disabled={text.trim() === ''}>
            Keep the note
          </Button>
          <Button size="compact-sm" variant="default" onClick={onDone}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
