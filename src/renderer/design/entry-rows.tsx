import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { Entry } from '../../contract/entries.ts'
import { type EntryKind, entryKinds } from '../../contract/entry-kinds.ts'
import type { EntryId } from '../../contract/scalars.ts'
import styles from './design.module.css'
import { useEntryActs } from './use-entries.ts'

type EntryRowsProps<Kind extends EntryKind> = Readonly<{
  label: string
  entries: readonly Entry<Kind>[]
  /** Also those that a search hides: their order counts when one is moved. */
  all: readonly Entry<Kind>[]
  selected: EntryId | null
  canMove: boolean
  line: ((entry: Entry<Kind>) => ReactNode) | undefined
  aside: ((entry: Entry<Kind>) => ReactNode) | undefined
  onSelect: (entry: Entry<Kind>, isByKeyboard: boolean) => void
}>

/** The rows of a list of entries. Arrow keys walk, Enter opens, Alt with an arrow moves, Delete removes. */
export function EntryRows<Kind extends EntryKind>(props: EntryRowsProps<Kind>) {
  const { entries, all, selected, canMove, onSelect } = props
  const { move, remove } = useEntryActs()
  const list = useRef<HTMLUListElement>(null)
  const focus = (at: number) => list.current?.querySelectorAll<HTMLElement>('[data-row]')[at]?.focus()
  const shift = async (entry: Entry<Kind>, by: 1 | -1) => {
    const at = all.findIndex(({ id }) => id === entry.id)
    if (at + by < 0 || at + by >= all.length) return
    await move(entry.id, all[by < 0 ? at - 1 : at + 2]?.id ?? null)
    list.current?.querySelector<HTMLElement>(`[data-row="${entry.id}"]`)?.focus()
  }
  const onKey = (event: KeyboardEvent, entry: Entry<Kind>, at: number) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null
    if (by && event.altKey && canMove) void shift(entry, by)
    else if (by) focus(at + by)
    else if (event.key === 'Delete') void remove([entry as unknown as Entry])
    else return
    event.preventDefault()
  }
  return (
    <ul ref={list} className={styles.rows} aria-label={props.label}>
      {entries.map((entry, at) => (
        <li key={entry.id} className={styles.row} data-selected={entry.id === selected || undefined}>
          <button
            type="button"
            data-row={entry.id}
            className={styles.open}
            aria-current={entry.id === selected || undefined}
            onClick={(event) => onSelect(entry, event.detail === 0)}
            onKeyDown={(event) => onKey(event, entry, at)}
          >
            <span className={styles.title} dir="auto">
              {titleOf(entry)}
            </span>
            {props.line ? <span className={styles.line}>{props.line(entry)}</span> : null}
          </button>
          {props.aside ? <span className={styles.aside}>{props.aside(entry)}</span> : null}
          {canMove && all.length > 1 ? (
            <span className={styles.move}>
              <Mover entry={entry} by={-1} isOff={at === 0} onMove={shift} />
              <Mover entry={entry} by={1} isOff={at === entries.length - 1} onMove={shift} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

type MoverProps<Kind extends EntryKind> = Readonly<{
  entry: Entry<Kind>
  by: 1 | -1
  isOff: boolean
  onMove: (entry: Entry<Kind>, by: 1 | -1) => Promise<void>
}>

function Mover<Kind extends EntryKind>({ entry, by, isOff, onMove }: MoverProps<Kind>) {
  const Icon = by < 0 ? IconArrowUp : IconArrowDown
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      disabled={isOff}
      aria-label={`Move ${titleOf(entry).slice(0, 60)} ${by < 0 ? 'up' : 'down'}`}
      onClick={() => void onMove(entry, by)}
    >
      <Icon size={14} />
    </ActionIcon>
  )
}

/** What an entry is called in lists; "Untitled norm" while nobody has named it. */
export function titleOf(entry: Pick<Entry<EntryKind>, 'kind' | 'body'>): string {
  const title = entry.body.title.trim()
  return title === '' ? `Untitled ${entryKinds[entry.kind].one}` : title
}
