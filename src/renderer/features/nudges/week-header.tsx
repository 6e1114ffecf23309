import { ActionIcon, Popover, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import type { CalendarWarning, CalendarWeek } from '../../../contract/nudges.ts'
import { addDays } from '../../ui/dates.ts'
import { counted } from '../../ui/wording.ts'
import styles from './board.module.css'
import { dayAndMonth, shortSpan } from './calendar-days.ts'
import { WarningList } from './warning-list.tsx'

type WeekHeaderProps = Readonly<{
  week: CalendarWeek
  isCurrent: boolean
  warnings: readonly CalendarWarning[]
  /** Nudges of the fullest week: the length of its bar. */
  most: number
  onAdd: (week: CalendarWeek) => void
}>

/** A week's name and days, how much it holds, and what deserves a look. */
export const WeekHeader = memo(function WeekHeader({ week, isCurrent, warnings, most, onAdd }: WeekHeaderProps) {
  const { number, window, load, isInCohort } = week
  const name = isInCohort ? `Week ${number}` : number < 1 ? 'Before' : 'After'
  const isHeavy = warnings.some(({ rule }) => rule === 'too-many-nudges' || rule === 'too-many-asks')
  return (
    <th
      scope="col"
      className={styles.week}
      data-current={isCurrent || undefined}
      data-outside={!isInCohort || undefined}
    >
      <div className={styles.weekTop}>
        <span className={styles.weekName}>{name}</span>
        {warnings.length > 0 ? <WeekWarnings name={name} warnings={warnings} /> : null}
        <ActionIcon
          size={20}
          variant="subtle"
          color="gray"
          className={styles.add}
          aria-label={`Add a nudge in ${isInCohort ? `week ${number}` : `the week of ${dayAndMonth(window.from)}`}`}
          onClick={() => onAdd(week)}
        >
          <IconPlus size={14} />
        </ActionIcon>
      </div>
      <div className={styles.weekDays}>
        {isCurrent ? <span className={styles.now}>Now · </span> : null}
        {shortSpan(window.from, addDays(window.to, -1))}
      </div>
      <div className={styles.load} data-heavy={isHeavy || undefined} aria-hidden>
        <span className={styles.asks} style={{ width: `${(100 * load.asks) / most}%` }} />
        <span className={styles.gives} style={{ width: `${(100 * (load.nudges - load.asks)) / most}%` }} />
      </div>
      <div className={styles.loadWords}>
        {load.nudges === 0
          ? 'No nudge'
          : `${counted(load.nudges, 'nudge')}${load.asks > 0 ? `, ${counted(load.asks, 'ask')}` : ''}`}
      </div>
    </th>
  )
})

function WeekWarnings({ name, warnings }: { name: string; warnings: readonly CalendarWarning[] }) {
  return (
    <Popover width={340} position="bottom" shadow="md" withinPortal transitionProps={{ duration: 0 }} trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={styles.mark}
          aria-label={`${counted(warnings.length, 'thing')} to look at in ${name.toLowerCase()}`}
        >
          <IconAlertTriangle size={13} stroke={2} aria-hidden />
          {warnings.length}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`${name}: to look at`}>
        <WarningList warnings={warnings} />
      </Popover.Dropdown>
    </Popover>
  )
}
