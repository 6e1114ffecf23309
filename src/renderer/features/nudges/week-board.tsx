import { UnstyledButton } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import type { Calendar, CalendarWarning, CalendarWeek, Principle } from '../../../contract/nudges.ts'
import styles from './board.module.css'
import { CalendarCard } from './calendar-card.tsx'
import type { Looks } from './calendar-looks.ts'
import { Drop } from './drag.tsx'
import { cellId, gridOf } from './grid.ts'
import type { Card, Row } from './placing.ts'
import { principleOf } from './principles.ts'
import { kindSigns, principleSigns } from './signs.ts'
import { WeekHeader } from './week-header.tsx'

/** Cards that a cell shows before it asks; more would bury the rows below. */
const cardsInCell = 5

const none: readonly Card[] = []
const noWarnings: readonly CalendarWarning[] = []

type WeekBoardProps = Readonly<{
  calendar: Calendar
  by: 'principle' | 'channel'
  today: string
  looks: Looks
  onAdd: (week: CalendarWeek) => void
}>

/** The weeks of the cohort side by side, a row for each principle or channel. */
export function WeekBoard({ calendar, by, today, looks, onAdd }: WeekBoardProps) {
  const { rows, cells } = useMemo(() => gridOf(calendar.weeks, by), [calendar.weeks, by])
  const warnings = useMemo(() => warningsByWeek(calendar.warnings), [calendar.warnings])
  const mostNudges = Math.max(4, ...calendar.weeks.map(({ load }) => load.nudges))
  return (
    <div className={styles.scroll}>
      <div className={styles.wide} style={{ '--weeks': calendar.weeks.length } as React.CSSProperties}>
        <table className={styles.board} aria-label={`The calendar by week and ${by}`}>
          <colgroup>
            <col className={styles.heads} />
            {calendar.weeks.map(({ number }) => (
              <col key={number} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {by === 'principle' ? 'Principle' : 'Channel'}
              </th>
              {calendar.weeks.map((week) => (
                <WeekHeader
                  key={week.number}
                  week={week}
                  isCurrent={today >= week.window.from && today < week.window.to}
                  warnings={warnings.get(week.number) ?? noWarnings}
                  most={mostNudges}
                  onAdd={onAdd}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row" className={styles.row}>
                  <RowTitle row={row} />
                </th>
                {calendar.weeks.map((week) => (
                  <td key={week.number} data-outside={!week.isInCohort || undefined}>
                    <Cell {...cellProps(cells.get(cellId(week.number, row.id)) ?? none, looks)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <div className={styles.drops} aria-hidden>
          {calendar.weeks.map(({ number }) => (
            <Drop key={number} id={`week ${number}`} target={{ week: number }} />
          ))}
        </div>
      </div>
    </div>
  )
}

function warningsByWeek(warnings: readonly CalendarWarning[]): ReadonlyMap<number | null, CalendarWarning[]> {
  const byWeek = new Map<number | null, CalendarWarning[]>()
  for (const warning of warnings) byWeek.set(warning.week, [...(byWeek.get(warning.week) ?? []), warning])
  return byWeek
}

type CellProps = Readonly<{ cards: readonly Card[] }> & Looks

/** What a cell shows; only its own card counts as stop or open, so that other cells stay as they are when those change. */
function cellProps(cards: readonly Card[], { stop, open, marks }: Looks): CellProps {
  return {
    cards,
    stop: cards.some(({ item }) => item.key === stop) ? stop : null,
    open: cards.some(({ item }) => item.entryId === open) ? open : null,
    marks,
  }
}

const Cell = memo(function Cell({ cards, stop, open, marks }: CellProps) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? cards : cards.filter(({ item }, at) => at < cardsInCell || item.key === stop)
  const hidden = cards.length - shown.length
  return (
    <div className={styles.cell}>
      {shown.map(({ item, days }) => (
        <CalendarCard
          key={item.key}
          item={item}
          days={days}
          mark={marks.get(item.key) ?? null}
          isStop={item.key === stop}
          isOpen={item.entryId === open}
        />
      ))}
      {hidden > 0 ? (
        <UnstyledButton className={styles.more} onClick={() => setIsWhole(true)}>
          {hidden} more
        </UnstyledButton>
      ) : null}
    </div>
  )
})

function RowTitle({ row }: { row: Row }) {
  if (row.kind === 'principle') {
    const principle = row.value === '' ? null : (row.value as Principle)
    const Icon = principleSigns[principle ?? 'none']
    return (
      <span className={styles.rowTitle} data-principle={row.value || 'none'}>
        <Icon size={15} stroke={1.8} className={styles.sign} />
        {principleOf(principle).word}
      </span>
    )
  }
  if (row.kind === 'other') {
    const Icon = kindSigns.rhythm
    return (
      <span className={styles.rowTitle} data-principle="none">
        <Icon size={15} stroke={1.8} className={styles.sign} />
        Events and days
      </span>
    )
  }
  return (
    <span className={styles.rowTitle} dir="auto">
      {row.value === '' ? <em>No channel yet</em> : row.value.slice(0, 120)}
    </span>
  )
}
