import { Button, Checkbox, Group, Modal, Stack, TextInput } from '@mantine/core'
import { IconBookmark } from '@tabler/icons-react'
import { useState } from 'react'
import { DayField, TextField } from '../../design/fields.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { usePurposeAct } from './use-purpose.ts'

/** Keeps the purpose as it reads now, under a name, perhaps as signed off. */
export function KeepVersion() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button leftSection={<IconBookmark size={15} aria-hidden />} onClick={() => setIsOpen(true)}>
        Keep this version…
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title="Keep this version of the purpose"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        {isOpen ? <Form onClose={() => setIsOpen(false)} /> : null}
      </Modal>
    </>
  )
}

function Form({ onClose }: { onClose: () => void }) {
  const { id: cohortId } = useCohort()
  const showUndoable = useUndoToast()
  const [name, setName] = useState('')
  const [isSigned, setIsSigned] = useState(false)
  const [by, setBy] = useState('')
  const [on, setOn] = useState<string | null>(localDay())
  const keep = usePurposeAct<void, { name: string }>(
    (client) =>
      client.purpose.keepVersion({ cohortId, name, signedOff: isSigned && on !== null ? { by: by.trim(), on } : null }),
    (version) => {
      onClose()
      void showUndoable(`Kept “${version.name}”.`)
    },
  )
  const isReady = !isSigned || (by.trim() !== '' && on !== null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) keep.mutate()
      }}
    >
      <Stack gap="md">
        <TextInput
          label="Name"
          description="Left empty, it is named after the day."
          placeholder="For the kick-off"
          maxLength={200}
          value={name}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label="Somebody signed it off"
          description="Later changes then keep versions by themselves."
          checked={isSigned}
          onChange={(event) => setIsSigned(event.currentTarget.checked)}
        />
        {isSigned ? (
          <>
            <TextField label="Signed off by" value={by} onChange={(value) => setBy(value.slice(0, 200))} />
            <DayField label="On" value={on} onChange={setOn} />
          </>
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Not now
          </Button>
          <Button type="submit" disabled={!isReady} loading={keep.isPending}>
            Keep version
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function localDay(): string {
  return new Date().toLocaleDateString('sv')
}
