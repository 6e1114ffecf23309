import { Button, Group } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import { type Chosen, chosenFromDrop, chosenFromInput } from './chosen-files.ts'
import styles from './drop-zone.module.css'

type DropZoneProps = Readonly<{
  label: string
  title: string
  children: ReactNode
  accept?: string
  takesFolders?: boolean
  isPrimary?: boolean
  onChosen: (chosen: Chosen) => void
}>

/** A place to drop files or folders on, with buttons that do the same. */
export function DropZone({
  label,
  title,
  children,
  accept,
  takesFolders = false,
  isPrimary = true,
  onChosen,
}: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const take = (chosen: Chosen | null) => chosen && onChosen(chosen)
  return (
    <section
      aria-label={label}
      className={styles.zone}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        void chosenFromDrop(event.dataTransfer).then(take)
      }}
    >
      <IconFileUpload size={28} stroke={1.5} aria-hidden className={styles.icon} />
      <strong className={styles.title}>{title}</strong>
      <div className={styles.text}>{children}</div>
      <Group gap="xs" mt="md">
        <Button variant={isPrimary ? 'filled' : 'default'} onClick={() => files.current?.click()}>
          Choose a file…
        </Button>
        {takesFolders ? (
          <Button variant="default" onClick={() => folder.current?.click()}>
            Choose a folder…
          </Button>
        ) : null}
      </Group>
      <input
        ref={files}
        type="file"
        aria-label={`${label}: file`}
        className={styles.input}
        tabIndex={-1}
        multiple={takesFolders}
        accept={accept}
        onChange={(event) => {
          take(chosenFromInput(event.currentTarget.files))
          event.currentTarget.value = ''
        }}
      />
      {takesFolders ? (
        <input
          ref={folder}
          type="file"
          aria-label={`${label}: folder`}
          className={styles.input}
          tabIndex={-1}
          // @ts-expect-error React's types don't know the attribute, browsers do
          webkitdirectory=""
          onChange={(event) => {
            take(chosenFromInput(event.currentTarget.files))
            event.currentTarget.value = ''
          }}
        />
      ) : null}
    </section>
  )
}
