import { ActionIcon, Button, Group, Modal, TextInput, Title } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { SavedMapping } from '../../../contract/mappings.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { momentInWords } from '../../ui/dates.ts'
import styles from './imports.module.css'
import { columnRoles, roleWords } from './mapping-roles.ts'

/** Mappings that are kept, with the way to rename and remove them; nothing while there is none. */
export function SavedMappings() {
  const [renaming, setRenaming] = useState<SavedMapping | null>(null)
  const showUndoable = useUndoToast()
  const kept = useAnswer(['mappings.list'], (client, asked) => client.mappings.list(undefined, asked))
  const remove = useAct((client, { id }: SavedMapping) => client.mappings.remove({ mappingId: id }), {
    onDone: (_, { name }) => void showUndoable(`“${name}” is no longer offered.`, 'Mapping removed'),
  })
  if (!kept.data || kept.data.length === 0) return null
  return (
    <section aria-label="Saved mappings">
      <Title order={2} mb="xs">
        Saved mappings
      </Title>
      <ul className={`panel ${styles.mappings}`}>
        {kept.data.map((saved) => (
          <li key={saved.id}>
            <div>
              <strong>{saved.name}</strong>
              <div className="muted">
                {rolesInWords(saved)} · kept {momentInWords(saved.savedAt)}
              </div>
            </div>
            <Group gap={4} wrap="nowrap">
              <ActionIcon variant="default" aria-label={`Rename “${saved.name}”`} onClick={() => setRenaming(saved)}>
                <IconPencil size={15} aria-hidden />
              </ActionIcon>
              <ActionIcon variant="default" aria-label={`Remove “${saved.name}”`} onClick={() => remove.mutate(saved)}>
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ul>
      <Modal
        opened={renaming !== null}
        onClose={() => setRenaming(null)}
        title="Rename the mapping"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {renaming ? <Rename saved={renaming} onDone={() => setRenaming(null)} /> : null}
      </Modal>
    </section>
  )
}

function Rename({ saved, onDone }: { saved: SavedMapping; onDone: () => void }) {
  const [name, setName] = useState(saved.name)
  const rename = useAct((client, to: string) => client.mappings.rename({ mappingId: saved.id, name: to }), {
    showsOwnFailure: true,
    onDone,
  })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) rename.mutate(name)
      }}
    >
      <TextInput
        label="Name"
        data-autofocus
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {rename.isError ? <FailureNotice error={rename.error} /> : null}
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onDone}>
          Keep the name
        </Button>
        <Button type="submit" disabled={name.trim() === ''} loading={rename.isPending}>
          Rename
        </Button>
      </Group>
    </form>
  )
}

function rolesInWords({ mapping }: SavedMapping): string {
  return columnRoles
    .filter((role) => mapping[role])
    .map((role) => `${roleWords[role].label}: ${mapping[role]}`)
    .join(' · ')
}
