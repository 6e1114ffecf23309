import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import {
  Fragment,
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { Level } from '../../../contract/people.ts'
import type { Person } from '../../../contract/roster.ts'
import { dayInWords } from '../../ui/dates.ts'
import { count } from '../../ui/wording.ts'
import { levelWords } from './level-words.ts'
import { type Levels, namesOf, type PeopleColumn, type PeopleOrder } from './people-order.ts'
import styles from './people-table.module.css'
import { roleWords } from './role-words.ts'
import { kindWords } from './standing-words.ts'

type PeopleTableProps = Readonly<{
  people: readonly Person[]
  levels: Levels
  order: PeopleOrder
  /** How far the list was scrolled when it was last looked at, in pixels. */
  scrolledTo: number
  /** Called once, when the list goes. */
  onLeft: (scrolledTo: number) => void
  onOrder: (order: PeopleOrder) => void
  onChoose: (person: Person) => void
}>

type Cell = Readonly<{ person: Person; level: Level | undefined }>
type Column = Readonly<{
  id: PeopleColumn
  title: string
  /** What has none gets the rest. */
  width?: number | string
  isNumber?: boolean
  cell: (of: Cell) => ReactNode
}>

const columns: readonly Column[] = [
  { id: 'name', title: 'Name', cell: () => null },
  {
    id: 'level',
    title: 'Level now',
    width: 112,
    cell: ({ level }) => (level ? levelWords[level].title : <span className="muted">Not counted</span>),
  },
  { id: 'role', title: 'Role', width: 102, cell: ({ person }) => roleWords[person.role] },
  { id: 'joined', title: 'Joined', width: 116, cell: ({ person }) => dayOr(person.joinedOn, 'From the start') },
  { id: 'left', title: 'Left', width: 116, cell: ({ person }) => dayOr(person.leavesOn, '') },
  {
    id: 'contributions',
    title: 'Contributions',
    width: 128,
    isNumber: true,
    cell: ({ person }) => count(person.contributions),
  },
  { id: 'lastSeen', title: 'Last seen', width: 116, cell: ({ person }) => dayOr(person.lastSeenOn, 'Not yet') },
  { id: 'aliases', title: 'Also known as', width: '14%', cell: ({ person }) => <Names person={person} /> },
]

const rowHeight = 38
/** So many rows are drawn above and below what is seen, so that quick scrolling shows no gaps. */
const spare = 8
/** Up to so many people all rows are drawn, so that they can be searched with the browser’s own means. */
const mostDrawn = 150

/** One row a person, drawn only where it is seen; headers sort, arrow keys move between names, Enter opens the person. */
export function PeopleTable({ people, levels, order, scrolledTo, onLeft, onOrder, onChoose }: PeopleTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const isMoving = useRef(false)
  const reachable = Math.min(current, people.length - 1)
  const rows = useVirtualizer({
    count: people.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    initialOffset: scrolledTo,
    overscan: people.length <= mostDrawn ? people.length : spare,
    // The row that has the focus stays, however far it is scrolled away.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), reachable])].sort((a, b) => a - b),
  })
  const seen = rows.getVirtualItems()
  const below = rows.getTotalSize() - (seen.at(-1)?.end ?? 0)
  const hasLeft = people.some(({ leavesOn }) => leavesOn !== null)
  const shown = columns.filter(({ id }) => id !== 'left' || hasLeft)

  useRestOfWindow(frame)
  const offset = useRef(scrolledTo)
  const leave = useRef(onLeft)
  useEffect(() => {
    leave.current = onLeft
  })
  useEffect(() => () => leave.current(offset.current), [])

  useLayoutEffect(() => {
    if (!isMoving.current) return
    const name = frame.current?.querySelector<HTMLElement>(`[data-row="${current}"] [data-person-name]`)
    name?.focus({ preventScroll: true })
    if (name) isMoving.current = false
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.personName === undefined) return
    const next = moved(event.key, reachable, people.length)
    if (next === null) return
    event.preventDefault()
    isMoving.current = true
    setCurrent(next)
    rows.scrollToIndex(next)
  }

  return (
    <div
      ref={frame}
      className={`panel ${styles.frame}`}
      onScroll={(event) => {
        offset.current = event.currentTarget.scrollTop
      }}
      tabIndex={-1}
    >
      <table className={styles.table} aria-label="People" aria-rowcount={people.length + 1} onKeyDown={onKeyDown}>
        <colgroup>
          {shown.map(({ id, width }) => (
            <col key={id} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {shown.map((column) => (
              <ColumnHeader key={column.id} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.map(({ index, start }, at) => {
            const person = people[index]
            const gap = start - (seen[at - 1]?.end ?? 0)
            return person ? (
              <Fragment key={person.id}>
                {gap > 0 ? <Gap height={gap} columns={shown.length} /> : null}
                <Row
                  index={index}
                  person={person}
                  level={levels.get(person.id)}
                  hasLeft={hasLeft}
                  isReachable={index === reachable}
                  onChoose={onChoose}
                  onReached={setCurrent}
                />
              </Fragment>
            ) : null
          })}
          {below > 0 ? <Gap height={below} columns={shown.length} /> : null}
        </tbody>
      </table>
    </div>
  )
}

/** Stands for the rows that aren't drawn. */
function Gap({ height, columns: across }: { height: number; columns: number }) {
  return (
    <tr aria-hidden className={styles.gap} style={{ height }}>
      <td colSpan={across} />
    </tr>
  )
}

type RowProps = Readonly<{
  index: number
  person: Person
  level: Level | undefined
  hasLeft: boolean
  isReachable: boolean
  onChoose: (person: Person) => void
  onReached: (index: number) => void
}>

const Row = memo(function Row({ index, person, level, hasLeft, isReachable, onChoose, onReached }: RowProps) {
  const mark = markOf(person)
  return (
    <tr data-row={index} aria-rowindex={index + 2} onClick={() => onChoose(person)}>
      {columns.map(({ id, isNumber = false, cell }) =>
        id === 'name' ? (
          <td key={id} title={person.name} className={styles.long}>
            <button
              type="button"
              className={styles.name}
              data-person-name
              tabIndex={isReachable ? 0 : -1}
              onFocus={() => onReached(index)}
            >
              {person.name}
            </button>
            {mark ? <span className={styles.mark}>{mark}</span> : null}
          </td>
        ) : id === 'left' && !hasLeft ? null : (
          <td key={id} data-number={isNumber || undefined} className={id === 'aliases' ? styles.long : undefined}>
            {cell({ person, level })}
          </td>
        ),
      )}
    </tr>
  )
})

function Names({ person }: { person: Person }) {
  const names = namesOf(person)
  return (
    <span className={styles.aliases} title={names}>
      {names}
    </span>
  )
}

/** What somebody is besides a person of the roster. */
function markOf({ standing, kind, role }: Person): string | null {
  if (standing === 'left-out') return 'left out'
  return role === 'bot' ? null : (kindWords[kind]?.toLowerCase() ?? null)
}

function dayOr(date: string | null, otherwise: string): ReactNode {
  return date ? dayInWords(date) : <span className="muted">{otherwise}</span>
}

type ColumnHeaderProps = Readonly<{ column: Column; order: PeopleOrder; onOrder: (order: PeopleOrder) => void }>

function ColumnHeader({ column: { id, title, isNumber = false }, order, onOrder }: ColumnHeaderProps) {
  const isCurrent = order.column === id
  const startsHigh = isNumber || id === 'level' || id === 'lastSeen'
  const Arrow = order.isDescending ? IconArrowDown : IconArrowUp
  return (
    <th
      scope="col"
      data-number={isNumber || undefined}
      aria-sort={isCurrent ? (order.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        className={styles.sort}
        onClick={() => onOrder({ column: id, isDescending: isCurrent ? !order.isDescending : startsHigh })}
      >
        {title}
        <Arrow size={13} aria-hidden visibility={isCurrent ? 'visible' : 'hidden'} />
      </UnstyledButton>
    </th>
  )
}

/** Lets the list end where the window does, wherever it begins. */
function useRestOfWindow(frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const list = frame.current
    if (!list?.parentElement) return
    const page = list.closest('main')
    const fill = () => {
      const top = list.getBoundingClientRect().top + (page?.scrollTop ?? 0)
      list.style.setProperty('--rest', `${Math.max(leastHeight, window.innerHeight - top - bottomSpace)}px`)
    }
    fill()
    const watching = new ResizeObserver(fill)
    for (const element of [list.parentElement, page]) if (element) watching.observe(element)
    return () => watching.disconnect()
  }, [frame])
}

const leastHeight = 320
const bottomSpace = 24

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }

/** The row that a key leads to; null where it leads nowhere. */
function moved(key: string, from: number, people: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return people - 1
  const step = steps[key]
  return step === undefined ? null : Math.max(0, Math.min(people - 1, from + step))
}
