import { Group, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Thread } from '../../../contract/conversations.ts'
import { count, counted } from '../../ui/wording.ts'
import styles from './conversations.module.css'
import { type ThreadFilter, type ThreadOrder, threadFilters, threadsInOrder, threadsMatching } from './thread-order.ts'
import { ThreadTable } from './thread-table.tsx'

type ThreadListProps = Readonly<{
  threads: readonly Thread[]
  chosen: Thread | null
  onChoose: (thread: Thread) => void
}>

const nothing: Readonly<Record<ThreadFilter, string>> = {
  all: 'No conversation has these words. Try fewer letters.',
  unanswered: 'Nobody waits: every conversation here got an answer.',
  'first-posts': 'Every first post here got an answer. That is what brings people back.',
  long: 'None has grown too long to join.',
  'tied-off': 'None is tied off yet. Open a long one, tell its story, and it comes here.',
}

/** The conversations, narrowed down by where they stand and by words, in the order that was asked for. */
export function ThreadList({ threads, chosen, onChoose }: ThreadListProps) {
  const [filter, setFilter] = useState<ThreadFilter>('all')
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<ThreadOrder>({ column: 'startedOn', isDescending: true })
  const found = useMemo(() => threadsMatching(threads, search), [threads, search])
  const shown = useMemo(() => {
    const has = threadFilters.find(({ id }) => id === filter)?.has ?? (() => true)
    return threadsInOrder(found.filter(has), order)
  }, [found, filter, order])
  return (
    <>
      <Group gap="sm" mb="md">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own looks */}
        <div role="group" aria-label="Show" className={styles.filters}>
          {threadFilters.map(({ id, title, has }) => (
            <UnstyledButton
              key={id}
              className={styles.filter}
              aria-pressed={filter === id}
              onClick={() => setFilter(id)}
            >
              {title} <span className={styles.tally}>{count(found.filter(has).length)}</span>
            </UnstyledButton>
          ))}
        </div>
        <TextInput
          aria-label="Search conversations"
          placeholder="Person or channel"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search}
        />
        <span className={styles.found} role="status">
          {shown.length === threads.length
            ? counted(threads.length, 'conversation')
            : `${count(shown.length)} of ${counted(threads.length, 'conversation')}`}
        </span>
      </Group>
      {shown.length === 0 ? (
        <p className={`muted ${styles.nothing}`}>{search.trim() === '' ? nothing[filter] : nothing.all}</p>
      ) : (
        <ThreadTable threads={shown} order={order} chosen={chosen} onOrder={setOrder} onChoose={onChoose} />
      )}
    </>
  )
}
