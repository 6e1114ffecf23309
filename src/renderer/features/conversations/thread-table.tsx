import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useState } from 'react'
import type { Thread } from '../../../contract/conversations.ts'
import { dayInWords } from '../../ui/dates.ts'
import { count } from '../../ui/wording.ts'
import styles from './conversations.module.css'
import type { ThreadColumn, ThreadOrder } from './thread-order.ts'
import { stateWords, waitInWords } from './thread-words.ts'
import { useRowWindow } from './use-row-window.ts'

type ThreadTableProps = Readonly<{
  threads: readonly Thread[]
  order: ThreadOrder
  chosen: Thread | null
  onOrder: (order: ThreadOrder) => void
  onChoose: (thread: Thread) => void
}>

type Column = Readonly<{
  id: ThreadColumn
  title: string
  /** In pixels; who began it has the rest. */
  width: number
  isNumber?: boolean
  /** Shown also while the details of a thread stand beside the table. */
  isBeside?: boolean
  cell: (thread: Thread) => ReactNode
}>

const rowHeight = 44
const headHeight = 41

const columns: readonly Column[] = [
  { id: 'channel', title: 'Where', width: 146, cell: ({ channel }) => (channel === null ? '' : place(channel)) },
  {
    id: 'state',
    title: 'Standing',
    width: 146,
    isBeside: true,
    cell: ({ state }) => (
      <span className={styles.state} data-state={state}>
        {stateWords[state]}
      </span>
    ),
  },
  { id: 'posts', title: 'Posts', width: 84, isNumber: true, isBeside: true, cell: ({ posts }) => count(posts) },
  { id: 'people', title: 'People', width: 92, isNumber: true, isBeside: true, cell: ({ people }) => count(people) },
  { id: 'turns', title: 'Turns', width: 84, isNumber: true, cell: ({ turns }) => count(turns) },
  {
    id: 'hours',
    title: 'Answer after',
    width: 126,
    isNumber: true,
    cell: ({ hoursToFirstReply }) => (hoursToFirstReply === null ? '—' : waitInWords(hoursToFirstReply)),
  },
  { id: 'startedOn', title: 'Begun', width: 114, isBeside: true, cell: ({ startedOn }) => dayInWords(startedOn) },
]

/** One row a conversation, however many: only those in view are drawn. Headers sort, arrow keys move between rows, Enter opens the details. */
export function ThreadTable({ threads, order, chosen, onOrder, onChoose }: ThreadTableProps) {
  const { area, first, end, before, after, reveal } = useRowWindow(threads.length, rowHeight, headHeight)
  const [wanted, setWanted] = useState<number | null>(null)
  const shown = columns.filter(({ isBeside = false }) => chosen === null || isBeside)
  const chosenRow = threads.findIndex(({ thread }) => thread === chosen?.thread)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is newly opened is brought into view
  useLayoutEffect(() => {
    if (chosenRow >= 0) reveal(chosenRow)
  }, [chosen?.thread])
  useLayoutEffect(() => {
    if (wanted === null) return
    const name = area.current?.querySelector<HTMLElement>(`[data-row="${wanted}"]`)
    name?.focus({ preventScroll: true })
    if (name) setWanted(null)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const row = Number((event.target as HTMLElement).dataset.row)
    const next = Number.isNaN(row) ? null : targetOf(event.key, row, threads.length)
    if (next === null) return
    event.preventDefault()
    reveal(next)
    setWanted(next)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the rows' buttons inside
    <div ref={area} className={`panel ${styles.area}`} data-beside={chosen !== null || undefined} onKeyDown={onKeyDown}>
      <table className={styles.table} aria-rowcount={threads.length + 1} aria-label="Conversations">
        <colgroup>
          <col />
          {shown.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <ColumnHeader id="startedBy" title="Begun by" order={order} onOrder={onOrder} />
            {shown.map(({ id, title, isNumber = false }) => (
              <ColumnHeader key={id} id={id} title={title} isNumber={isNumber} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Room height={before} />
          {threads.slice(first, end).map((thread, place) => (
            <tr
              key={thread.thread}
              aria-rowindex={first + place + 2}
              data-chosen={thread.thread === chosen?.thread || undefined}
              onClick={() => onChoose(thread)}
            >
              <th scope="row">
                <UnstyledButton
                  className={styles.name}
                  data-row={first + place}
                  aria-expanded={thread.thread === chosen?.thread}
                >
                  <span className={styles.who}>{thread.startedBy.name}</span>
                  {thread.isFirstPost ? <span className={styles.mark}>first post</span> : null}
                </UnstyledButton>
              </th>
              {shown.map(({ id, isNumber = false, cell }) => (
                <td key={id} data-number={isNumber || undefined}>
                  {cell(thread)}
                </td>
              ))}
            </tr>
          ))}
          <Room height={after} />
        </tbody>
      </table>
    </div>
  )
}

/** Where a key leads from a row; null where it leads nowhere. */
function targetOf(key: string, row: number, rows: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + 10,
    PageUp: row - 10,
    Home: 0,
    End: rows - 1,
  }
  const next = steps[key]
  return next === undefined ? null : Math.max(0, Math.min(rows - 1, next))
}

/** The room of rows that aren't drawn. */
function Room({ height }: { height: number }) {
  return height > 0 ? (
    <tr aria-hidden className={styles.room}>
      <td style={{ height }} />
    </tr>
  ) : null
}

function place(channel: string): string {
  return channel.startsWith('#') ? channel.slice(1) : channel
}

type ColumnHeaderProps = Readonly<{
  id: ThreadColumn
  title: string
  isNumber?: boolean
  order: ThreadOrder
  onOrder: (order: ThreadOrder) => void
}>

function ColumnHeader({ id, title, isNumber = false, order, onOrder }: ColumnHeaderProps) {
  const isCurrent = order.column === id
  const Arrow = order.isDescending ? IconArrowDown : IconArrowUp
  const startsDown = isNumber || id === 'startedOn'
  return (
    <th
      scope="col"
      data-number={isNumber || undefined}
      aria-sort={isCurrent ? (order.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        className={styles.sort}
        onClick={() => onOrder({ column: id, isDescending: isCurrent ? !order.isDescending : startsDown })}
      >
        {title}
        {isCurrent ? <Arrow size={13} aria-hidden /> : null}
      </UnstyledButton>
    </th>
  )
}
