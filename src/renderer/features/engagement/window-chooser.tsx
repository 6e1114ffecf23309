import { Button, Popover, SegmentedControl, Select, Stack, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import type { Window } from '../../../contract/scalars.ts'
import { addDays, windowInWords } from '../../ui/dates.ts'
import styles from './engagement.module.css'
import type { NamedWindow } from './windows.ts'

type WindowChooserProps = Readonly<{
  choices: readonly NamedWindow[]
  window: Window
  onChange: (window: Window) => void
}>

/** More windows than this are listed in a menu. */
const mostSideBySide = 6

/** Which days the numbers are about. */
export function WindowChooser({ choices, window, onChange }: WindowChooserProps) {
  const chosen = choices.find((choice) => choice.window.from === window.from && choice.window.to === window.to)
  const named = {
    'aria-label': 'Window',
    value: chosen?.id ?? 'custom',
    onChange: (id: string | null) => {
      const next = choices.find((choice) => choice.id === id)
      if (next) onChange(next.window)
    },
    data: [
      ...choices.map(({ id, title }) => ({ value: id, label: title })),
      ...(chosen ? [] : [{ value: 'custom', label: 'Own dates' }]),
    ],
  }
  return (
    <div className={styles.chooser}>
      {choices.length > mostSideBySide ? (
        <Select {...named} allowDeselect={false} w={180} />
      ) : (
        <SegmentedControl {...named} />
      )}
      <OwnDates window={window} onChange={onChange} />
      <span className="muted">{windowInWords(window)}</span>
    </div>
  )
}

function OwnDates({ window, onChange }: Omit<WindowChooserProps, 'choices'>) {
  const [isOpen, setIsOpen] = useState(false)
  const [first, setFirst] = useState(window.from)
  const [last, setLast] = useState(addDays(window.to, -1))
  const isBackwards = first !== '' && last !== '' && last < first
  const toggle = () => {
    setFirst(window.from)
    setLast(addDays(window.to, -1))
    setIsOpen(!isOpen)
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      trapFocus
      position="bottom-start"
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button variant="default" leftSection={<IconCalendar size={15} aria-hidden />} onClick={toggle}>
          Own dates…
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            if (isBackwards || !first || !last) return
            onChange({ from: first, to: addDays(last, 1) })
            setIsOpen(false)
          }}
        >
          <Stack gap="sm">
            <TextInput
              label="First day"
              type="date"
              value={first}
              onChange={(event) => setFirst(event.currentTarget.value)}
            />
            <TextInput
              label="Last day"
              type="date"
              value={last}
              onChange={(event) => setLast(event.currentTarget.value)}
              error={isBackwards ? 'The last day is before the first.' : null}
            />
            <Button type="submit" disabled={isBackwards || !first || !last}>
              Show these days
            </Button>
          </Stack>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}
