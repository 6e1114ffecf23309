import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Person } from '../../../contract/roster.ts'
import { dayInWords } from '../../ui/dates.ts'
import { count } from '../../ui/wording.ts'
import styles from './people.module.css'
import type { PeopleColumn, PeopleOrder } from './people-order.ts'
import { roleWords } from './role-words.ts'

type PeopleTableProps = Readonly<{
  people: readonly Person[]
  order: PeopleOrder
  chosen: Person | null
  onOrder: (order: PeopleOrder) => void
  onChoose: (person: Person) => void
}>

const columns: readonly { id: PeopleColumn; title: string; isNumber?: boolean }[] = [
  { id: 'name', title: 'Name' },
  { id: 'role', title: 'Role' },
  { id: 'joined', title: 'Joined' },
  { id: 'left', title: 'Left' },
  { id: 'contributions', title: 'Contributions', isNumber: true },
  { id: 'lastSeen', title: 'Last seen' },
]

/** Left out while the details of somebody stand beside the table. */
const besideDetails = new Set<PeopleColumn>(['joined', 'left'])

/** One row a person; headers sort, arrow keys move between names, Enter opens the details. */
export function PeopleTable({ people, order, chosen, onOrder, onChoose }: PeopleTableProps) {
  const hasLeft = people.some(({ leavesOn }) => leavesOn !== null)
  const isNarrow = chosen !== null
  const isShown = (id: PeopleColumn) => (isNarrow ? !besideDetails.has(id) : id !== 'left' || hasLeft)
  const shown = columns.filter(({ id }) => isShown(id))
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
            {shown.map((column) => (
              <ColumnHeader key={column.id} {...column} order={order} onOrder={onOrder} />
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
              </Table.Td>
              <Table.Td>{roleWords[person.role]}</Table.Td>
              <Table.Td>
                {person.joinedOn ? dayInWords(person.joinedOn) : <span className="muted">From the start</span>}
              </Table.Td>
              {isShown('left') ? <Table.Td>{person.leavesOn ? dayInWords(person.leavesOn) : ''}</Table.Td> : null}
              <Table.Td ta="right">{count(person.contributions)}</Table.Td>
              <Table.Td>
                {person.lastSeenOn ? dayInWords(person.lastSeenOn) : <span className="muted">Not yet</span>}
              </Table.Td>
              <Table.Td className={styles.aliases} title={person.aliases.join(', ')}>
                {person.aliases.join(', ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
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
