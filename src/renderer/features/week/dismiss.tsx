import { Button, Group, Popover, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import styles from './advice.module.css'

type DismissProps = Readonly<{ title: string; isBusy: boolean; onDismiss: (reason: string) => void }>

const usual = ['It is done already', 'I know more than the data', 'It doesn’t fit this group'] as const

/** Turns advice down with a reason, which stays with it. */
export function Dismiss({ title, isBusy, onDismiss }: DismissProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus shadow="md" width={340} position="bottom-start">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          loading={isBusy}
          aria-label={`Not now, because… (${title})`}
          onClick={() => setIsOpen(!isOpen)}
        >
          Not now, because…
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Not now, because">
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim() === '') return
            setIsOpen(false)
            onDismiss(reason)
          }}
        >
          <Stack gap={8}>
            <Textarea
              label="Not now, because…"
              description="Your reason stays with the advice, so that you remember why."
              data-autofocus
              autosize
              minRows={2}
              maxRows={6}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <div className={styles.usual}>
              {usual.map((words) => (
                <Button key={words} size="compact-xs" variant="default" onClick={() => setReason(words)}>
                  {words}
                </Button>
              ))}
            </div>
            <Group gap="xs" justify="flex-end">
              <Button type="submit" disabled={reason.trim() === ''}>
                Put it aside
              </Button>
            </Group>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
