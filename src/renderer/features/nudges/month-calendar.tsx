import { ActionIcon, Button, Group, Title, UnstyledButton } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Calendar, CalendarItem } from '../../../contract/nudges.ts'
import { addDays } from '../../ui/dates.ts'
import { CalendarCard } from './calendar-card.tsx'
import { longDay, mondaysOfMonth, monthAfter, monthName } from './calendar-days.ts'
import type { Looks } from './calendar-looks.ts'
import { Drop } from './drag.tsx'
import { itemsByDay } from './grid.ts'
import styles from './month.module.css'

/** Cards that a day shows before it asks. */
const cardsInDay = 4
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const days = [0, 1, 2, 3, 4, 5, 6] as const

const none: readonly CalendarItem[] = []

type MonthProps = Readonly<{
  calendar: Calendar
  /** `YYYY-MM` */
  month: string
  span: Readonly<{ startsOn: string; endsOn: string }>
  today: string
  looks: Looks
  onMonth: (month: string) => void
  onAdd: (on: string) => void
}>

/** A month, Monday first, with the cohort's week numbers. */
export function MonthCalendar({ calendar, month, span, today, looks, onMonth, onAdd }: MonthProps) {
  const byDay = itemsByDay(calendar)
  return (
    <section aria-label={monthName(month)}>
      <Group gap="xs" mb="xs">
        <Title order={2} className={styles.month} aria-live="polite">
          {monthName(month)}
        </Title>
        <ActionIcon variant="default" aria-label="The month before" onClick={() => onMonth(monthAfter(month, -1))}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <ActionIcon variant="default" aria-label="The month after" onClick={() => onMonth(monthAfter(month, 1))}>
          <IconChevronRight size={16} />
        </ActionIcon>
        <Button size="compact-sm" variant="default" onClick={() => onMonth(today.slice(0, 7))}>
          Today
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onMonth(span.startsOn.slice(0, 7))}>
          First week
        </Button>
      </Group>
      <div className={styles.scroll}>
        <table className={styles.calendar} aria-label={`The calendar of ${monthName(month)}`}>
          <thead>
            <tr>
              <th scope="col" className={styles.number}>
                <abbr title="Week of the cohort">Wk</abbr>
              </th>
              {weekdays.map((day) => (
                <th key={day} scope="col" abbr={day}>
                  {day.slice(0, 3)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mondaysOfMonth(month).map((monday) => (
              <tr key={monday}>
                <th scope="row" className={styles.number}>
                  {weekNumber(calendar, monday)}
                </th>
                {days.map((at) => {
                  const on = addDays(monday, at)
                  return (
                    <Day
                      key={on}
                      on={on}
                      items={byDay.get(on) ?? none}
                      isOutside={on < span.startsOn || on > span.endsOn}
                      isOtherMonth={on.slice(0, 7) !== month}
                      isToday={on === today}
                      looks={looks}
                      onAdd={onAdd}
                    />
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function weekNumber({ weeks }: Calendar, monday: string): string {
  const week = weeks.find(({ window }) => window.from === monday)
  return week?.isInCohort ? String(week.number) : ''
}

type DayProps = Readonly<{
  on: string
  items: readonly CalendarItem[]
  isOutside: boolean
  isOtherMonth: boolean
  isToday: boolean
  looks: Looks
  onAdd: (on: string) => void
}>

function Day({ on, items, isOutside, isOtherMonth, isToday, looks, onAdd }: DayProps) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? items : items.filter(({ key }, at) => at < cardsInDay || key === looks.stop)
  const hidden = items.length - shown.length
  return (
    <td
      className={styles.day}
      data-outside={isOutside || undefined}
      data-other={isOtherMonth || undefined}
      data-holiday={items.some(({ kind }) => kind === 'holiday') || undefined}
    >
      <div className={styles.dayTop}>
        <time dateTime={on} className={styles.date} data-today={isToday || undefined}>
          {Number(on.slice(8))}
        </time>
        <ActionIcon
          size={18}
          variant="subtle"
          color="gray"
          tabIndex={-1}
          className={styles.add}
          aria-label={`Add a nudge on ${longDay(on)}`}
          onClick={() => onAdd(on)}
        >
          <IconPlus size={13} />
        </ActionIcon>
      </div>
      <div className={styles.cards}>
        {shown.map((item) => (
          <CalendarCard
            key={item.key}
            item={item}
            days={[item.on]}
            mark={looks.marks.get(item.key) ?? null}
            isStop={item.key === looks.stop}
            isOpen={item.entryId === looks.open}
            isSmall
          />
        ))}
        {hidden > 0 ? (
          <UnstyledButton className={styles.more} onClick={() => setIsWhole(true)}>
            {hidden} more
          </UnstyledButton>
        ) : null}
      </div>
      <Drop id={`day ${on}`} target={{ on }} className={styles.drop ?? ''} />
    </td>
  )
}
