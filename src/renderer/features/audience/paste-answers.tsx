import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Chosen } from '../../ui/chosen-files.ts'

/** For members whose answer came as text, e.g. in an e-mail: what is pasted is read like a file. */
export function PasteAnswers({ onPasted }: { onPasted: (chosen: Chosen) => void }) {
  const [isOpen, setIsOpen] = useState(false)
  const [text, setText] = useState('')
  const take = () => {
    const file = new File([text], 'pasted.txt', { type: 'text/plain' })
    setIsOpen(false)
    setText('')
    onPasted({ name: file.name, files: [{ path: file.name, file }] })
  }
  return (
    <>
      <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => setIsOpen(true)}>
        Paste answers that came as text…
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title="Paste answers"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Textarea
          label="What members sent you"
          description="The text that the web page showed them; several below each other are fine."
          autosize
          minRows={6}
          maxRows={14}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={() => setIsOpen(false)}>
            Never mind
          </Button>
          <Button disabled={text.trim() === ''} onClick={take}>
            Look at them
          </Button>
        </Group>
      </Modal>
    </>
  )
}
