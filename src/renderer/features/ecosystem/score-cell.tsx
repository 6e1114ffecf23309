import { Button, Group, Popover } from '@mantine/core'
import { useRef, useState } from 'react'
import styles from './matrix.module.css'

type ScoreCellProps = Readonly<{
  label: string
  value: number | null
  isWeight?: boolean
  place: Readonly<{ 'data-spot': string; tabIndex: number; onFocus: () => void }>
  /** Null takes the score away. */
  onGive: (score: number | null) => void
}>

const scores = [0, 1, 2, 3, 4, 5] as const

/** A score or a weight. Click or Enter offers what it can be; digits give it at once. */
export function ScoreCell({ label, value, isWeight = false, place, onGive }: ScoreCellProps) {
  const [isOpen, setIsOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const give = (score: number | null) => {
    setIsOpen(false)
    button.current?.focus()
    onGive(score)
  }
  return (
    <td data-value={value === null ? undefined : Math.round(value)} data-weight={isWeight || undefined}>
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        trapFocus
        withArrow
        shadow="md"
        position="bottom"
        transitionProps={{ duration: 0 }}
      >
        <Popover.Target>
          <button
            ref={button}
            type="button"
            className={styles.score}
            aria-label={`${label}: ${value ?? 'not scored'}`}
            {...place}
            onClick={() => setIsOpen(true)}
          >
            {value ?? '–'}
          </button>
        </Popover.Target>
        <Popover.Dropdown aria-label={label} p="xs">
          <Group gap={4} wrap="nowrap">
            {scores.map((score) => (
              <Button
                key={score}
                size="compact-sm"
                variant={score === value ? 'filled' : 'default'}
                {...(score === (value ?? 3) ? { 'data-autofocus': true } : {})}
                onClick={() => give(score)}
              >
                {score}
              </Button>
            ))}
            {isWeight ? null : (
              <Button size="compact-sm" variant="subtle" color="gray" onClick={() => give(null)}>
                Clear
              </Button>
            )}
          </Group>
        </Popover.Dropdown>
      </Popover>
    </td>
  )
}
