import { Button, Group, Input } from '@mantine/core'
import { useId, useRef } from 'react'
import { gapsIn } from './gaps.ts'
import styles from './placeholder.module.css'
import { PlaceholderWords } from './placeholder-words.tsx'

type PlaceholderTextProps = Readonly<{
  label: string
  description?: string
  value: string
  isLocked: boolean
  onChange: (text: string) => void
}>

/** A text in which gaps to fill in are marked while one writes; each can be jumped to. */
export function PlaceholderText({ label, description, value, isLocked, onChange }: PlaceholderTextProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const gaps = gapsIn(value).filter(({ isGap }) => isGap)
  const select = (at: number, length: number) => {
    area.current?.focus()
    area.current?.setSelectionRange(at, at + length)
  }
  return (
    <Input.Wrapper id={id} label={label} description={description}>
      <div className={styles.sheet} data-locked={isLocked || undefined}>
        {/* Lies under the text, says the same in no colour, and gives the field its height. */}
        <div className={styles.under} aria-hidden dir="auto">
          <PlaceholderWords text={value} />
          {'\u200b'}
        </div>
        <textarea
          ref={area}
          id={id}
          dir="auto"
          className={styles.text}
          value={value}
          maxLength={10_000}
          readOnly={isLocked}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      </div>
      {gaps.length > 0 ? (
        <Group gap={4} mt={6}>
          <span className={styles.open}>Still to fill in:</span>
          {gaps.slice(0, 12).map(({ words, at }) => (
            <Button key={at} size="compact-xs" variant="default" onClick={() => select(at, words.length)}>
              {words.slice(1, -1)}
            </Button>
          ))}
          {gaps.length > 12 ? <span className={styles.open}>and {gaps.length - 12} more</span> : null}
        </Group>
      ) : null}
    </Input.Wrapper>
  )
}
