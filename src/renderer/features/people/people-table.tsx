import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Person } from '../../../contract/roster.ts'
import { dayInWords } from '../../ui/dates.ts'
import { count } from '../../ui/wording.ts'
import styles from './people.module.css'
import type { PeopleColumn, PeopleOrder } from './people-order.ts'
import { roleWords } from './role-words.ts'
import { kindWords } from './standing-words.ts'

type PeopleTableProps = Readonly<{
  people: readonly Person[]
  order: PeopleOrder
  chosen: Person | null
  onOrder: (order: PeopleOrder) => void
  onChoose: (person: Person) => void
}>

type Column = Readonly<{ id: PeopleColumn; title: string; isNumber?: boolean; cell: (person: Person) => ReactNode }>

const columns: readonly Column[] = [
  { id: 'role', title: 'Role', cell: ({ role }) => roleWords[role] },
  { id: 'joined', title: 'Joined', cell: ({ joinedOn }) => dayOr(joinedOn, 'From the start') },
  { id: 'left', title: 'Left', cell: ({ leavesOn }) => dayOr(leavesOn, '') },
  { id: 'contributions', title: 'Contributions', isNumber: true, cell: ({ contributions }) => count(contributions) },
  { id: 'lastSeen', title: 'Last seen', cell: ({ lastSeenOn }) => dayOr(lastSeenOn, 'Not yet') },
]

/** Left out while the details of somebody stand beside the table. */
const besideDetails = new Set<PeopleColumn>(['joined', 'left'])

/** One row a person; headers sort, arrow keys move between names, Enter opens the details. */
export function PeopleTable({ people, order, chosen, onOrder, onChoose }: PeopleTableProps) {
  const isNarrow = chosen !== null
  const hasLeft = people.some(({ leavesOn }) => leavesOn !== null)
  const shown = columns.filter(({ id }) => (isNarrow ? !besideDetails.has(id) : id !== 'left' || hasLeft))
  return (
    <div className={`panel ${styles.scroll}`}>
      <Table
        verticalSpacing={8}
        horizontalSpacing="md"
        highlightOnHover
        className={styles.table}
        onKeyDown={moveBetweenNames}
      >
        <Table.Thead>
          <Table.Tr>
            <ColumnHeader id="name" title="Name" order={order} onOrder={onOrder} />
            {shown.map(({ id, title, isNumber = false }) => (
              <ColumnHeader key={id} id={id} title={title} isNumber={isNumber} order={order} onOrder={onOrder} />
            ))}
            {isNarrow ? null : <Table.Th scope="col">Also known as</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Table.Tr
              key={person.id}
              data-chosen={person.id === chosen?.id || undefined}
              onClick={() => onChoose(person)}
            >
              <Table.Td>
                <UnstyledButton className={styles.name} data-person-name aria-expanded={person.id === chosen?.id}>
                  {person.name}
                </UnstyledButton>
                {markOf(person) ? <span className={styles.mark}>{markOf(person)}</span> : null}
              </Table.Td>
              {shown.map(({ id, isNumber = false, cell }) => (
                <Table.Td key={id} ta={isNumber ? 'right' : 'left'}>
                  {cell(person)}
                </Table.Td>
              ))}
              {isNarrow ? null : (
                <Table.Td className={styles.aliases} title={namesOf(person)}>
                  {namesOf(person)}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** What somebody is besides a person of the roster. */
function markOf({ standing, kind, role }: Person): string | null {
  if (standing === 'left-out') return 'left out'
  return role === 'bot' ? null : (kindWords[kind]?.toLowerCase() ?? null)
}

/** Other names that they go by, from the roster and from their accounts, each once. */
function namesOf({ name, aliases, accounts }: Person): string {
  const told = accounts.flatMap((account) =>
    account.handle === null ? [account.name] : [account.name, account.handle],
  )
  const names = new Map([...aliases, ...told].map((one) => [one.toLowerCase(), one]))
  names.delete(name.toLowerCase())
  return [...names.values()].join(', ')
}

function dayOr(date: string | null, otherwise: string): ReactNode {
  return date ? dayInWords(date) : <span className="muted">{otherwise}</span>
}

type ColumnHeaderProps = Readonly<{
  id: PeopleColumn
  title: string
  isNumber?: boolean
  order: PeopleOrder
  onOrder: (order: PeopleOrder) => void
}>

function ColumnHeader({ id, title, isNumber = false, order, onOrder }: ColumnHeaderProps) {
  const isCurrent = order.column === id
  const Arrow = order.isDescending ? IconArrowDown : IconArrowUp
  return (
    <Table.Th
      scope="col"
      ta={isNumber ? 'right' : 'left'}
      aria-sort={isCurrent ? (order.isDescending ? 'descending' : 'ascending') : 'none'}
    >
      <UnstyledButton
        className={styles.sort}
        onClick={() => onOrder({ column: id, isDescending: isCurrent ? !order.isDescending : isNumber })}
      >
        {title}
        <Arrow size={13} aria-hidden visibility={isCurrent ? 'visible' : 'hidden'} />
      </UnstyledButton>
    </Table.Th>
  )
}

function moveBetweenNames(event: React.KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const names = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-person-name]')]
  const at = names.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  names[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
}
