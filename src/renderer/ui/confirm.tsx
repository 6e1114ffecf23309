import { Button, Group, Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'

type ConfirmProps = Readonly<{
  isOpen: boolean
  title: string
  children: ReactNode
  /** What the button does, as a verb. */
  verb: string
  /** What the way out does. */
  otherwise?: string
  isBusy?: boolean
  onConfirm: () => void
  onClose: () => void
}>

/** Asks before something that touches a lot at once. Says what will happen and what stays. */
export function Confirm({
  isOpen,
  title,
  children,
  verb,
  otherwise = 'Keep it',
  isBusy = false,
  onConfirm,
  onClose,
}: ConfirmProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <Text component="div">{children}</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {otherwise}
        </Button>
        <Button onClick={onConfirm} loading={isBusy} data-autofocus>
          {verb}
        </Button>
      </Group>
    </Modal>
  )
}
