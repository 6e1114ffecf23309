import { Button, Drawer, Menu, TextInput, Title, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconGripVertical, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { type CalendarWeek, Principle, type Strategy } from '../../../contract/nudges.ts'
import { Answered } from '../../studio/answered.tsx'
import { addDays, spanInWords } from '../../ui/dates.ts'
import { useGrip } from './drag.tsx'
import styles from './library.module.css'
import { principleOf } from './principles.ts'
import { principleSigns } from './signs.ts'
import { StrategyDetails } from './strategy-details.tsx'
import { useLibrary } from './use-library.ts'

type LibraryProps = Readonly<{
  isOpen: boolean
  weeks: readonly CalendarWeek[]
  isBusy: boolean
  /** Puts the strategy in a week; null: wherever it fits. */
  onUse: (strategy: Strategy, week: CalendarWeek | null) => void
  onClose: () => void
}>

/** The strategy library, beside the calendar: it stays usable, so that a strategy can be dragged to a week. */
export function LibraryDrawer(props: LibraryProps) {
  return (
    <Drawer
      opened={props.isOpen}
      onClose={props.onClose}
      position="left"
      size={400}
      title="Strategy library"
      withOverlay={false}
      lockScroll={false}
      closeOnClickOutside={false}
      trapFocus={false}
      closeButtonProps={{ 'aria-label': 'Close the library' }}
      transitionProps={{ duration: 0 }}
      classNames={{ content: styles.drawer ?? '', inner: styles.inner ?? '' }}
    >
      {props.isOpen ? <Opened {...props} /> : null}
    </Drawer>
  )
}

function Opened(props: LibraryProps) {
  const library = useLibrary()
  return <Answered query={library}>{(strategies) => <Shelves {...props} strategies={strategies} />}</Answered>
}

function Shelves({ strategies, ...props }: LibraryProps & Readonly<{ strategies: readonly Strategy[] }>) {
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<string | null>(null)
  const found = strategies.filter((strategy) => speaksOf(strategy, search))
  return (
    <>
      <TextInput
        aria-label="Search the library"
        placeholder="Search, e.g. silence, goals, newcomers"
        leftSection={<IconSearch size={15} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        autoFocus
        mb="sm"
      />
      <p className={styles.count} role="status">
        {found.length === strategies.length
          ? `${strategies.length} strategies`
          : `${found.length} of ${strategies.length} strategies`}
      </p>
      {[...Principle.options, null].map((principle) => {
        const shelf = found.filter((strategy) => strategy.principle === principle)
        const Icon = principleSigns[principle ?? 'none']
        return shelf.length === 0 ? null : (
          <section key={principle ?? 'none'} data-principle={principle ?? 'none'} className={styles.shelf}>
            <Title order={3} className={styles.shelfTitle}>
              <Icon size={15} stroke={1.8} className={styles.sign} />
              {principle === null ? 'Good habits, none of the seven' : principleOf(principle).word}
            </Title>
            {shelf.map((strategy) => (
              <Book
                key={strategy.id}
                strategy={strategy}
                isOpen={opened === strategy.id}
                onToggle={() => setOpened(opened === strategy.id ? null : strategy.id)}
                weeks={props.weeks}
                isBusy={props.isBusy}
                onUse={props.onUse}
              />
            ))}
          </section>
        )
      })}
      {found.length === 0 ? <p className="muted">No strategy speaks of that. Try one word, or fewer letters.</p> : null}
    </>
  )
}

type BookProps = Pick<LibraryProps, 'weeks' | 'isBusy' | 'onUse'> &
  Readonly<{ strategy: Strategy; isOpen: boolean; onToggle: () => void }>

function Book({ strategy, isOpen, onToggle, weeks, isBusy, onUse }: BookProps) {
  const grip = useGrip()
  return (
    <article
      className={styles.book}
      data-open={isOpen || undefined}
      onPointerDown={(event) => {
        const isHandle = event.target instanceof Element && event.target.closest('[data-handle]')
        if (isHandle) grip(event, { kind: 'strategy', strategy }, event.currentTarget)
      }}
    >
      <UnstyledButton data-handle className={styles.bookTitle} aria-expanded={isOpen} onClick={onToggle}>
        <IconGripVertical size={14} aria-hidden className={styles.handle} />
        <span>
          <strong>{strategy.title}</strong>
          <span className={styles.when}>{strategy.whenToUse}</span>
        </span>
      </UnstyledButton>
      {isOpen ? <StrategyDetails strategy={strategy} /> : null}
      {isOpen ? (
        <Menu width={260} position="bottom-start">
          <Menu.Target>
            <Button size="xs" loading={isBusy} rightSection={<IconChevronDown size={14} aria-hidden />}>
              Use in week …
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={styles.weeks}>
            <Menu.Item onClick={() => onUse(strategy, null)}>Without a day</Menu.Item>
            {weeks
              .filter(({ isInCohort }) => isInCohort)
              .map((week) => (
                <Menu.Item key={week.number} onClick={() => onUse(strategy, week)}>
                  Week {week.number}
                  <span className={styles.weekDays}>{spanInWords(week.window.from, addDays(week.window.to, -1))}</span>
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      ) : null}
    </article>
  )
}

function speaksOf(strategy: Strategy, search: string): boolean {
  const words = search.trim().toLowerCase().split(/\s+/)
  const text = [principleOf(strategy.principle).word, ...Object.values(strategy)].join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}
