import { Button, Popover, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Window } from '../../../contract/scalars.ts'
import { addDays, dayInWords } from '../../ui/dates.ts'
import styles from './advice.module.css'

type SnoozeProps = Readonly<{ window: Window; title: string; isBusy: boolean; onSnooze: (until: string) => void }>

const choices = [
  { weeks: 1, label: 'Next week' },
  { weeks: 2, label: 'In two weeks' },
  { weeks: 4, label: 'In four weeks' },
] as const

/** Puts advice off: until the Sunday before one of the next weeks, or until a day of one's own. */
export function Snooze({ window, title, isBusy, onSnooze }: SnoozeProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [day, setDay] = useState('')
  const snooze = (until: string) => {
    setIsOpen(false)
    onSnooze(until)
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus shadow="md" width={300} position="bottom-start">
      <Popover.Target>
        <Button variant="default" loading={isBusy} aria-label={`Snooze: ${title}`} onClick={() => setIsOpen(!isOpen)}>
          Snooze
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Bring it back">
        <Stack gap={6}>
          <p className={styles.ask}>Bring it back</p>
          {choices.map(({ weeks, label }) => (
            <Button
              key={weeks}
              variant="default"
              justify="space-between"
              rightSection={<span className={styles.from}>from {dayInWords(addDays(window.to, 7 * (weeks - 1)))}</span>}
              onClick={() => snooze(addDays(window.to, 7 * (weeks - 1) - 1))}
            >
              {label}
            </Button>
          ))}
          <form
            className={styles.until}
            onSubmit={(event) => {
              event.preventDefault()
              if (day !== '') snooze(day)
            }}
          >
            <TextInput
              label="Or in the week after"
              type="date"
              min={window.from}
              value={day}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={day === ''}>
              Snooze
            </Button>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
