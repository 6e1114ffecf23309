import { useMemo } from 'react'
import type { Entry } from '../../../contract/entries.ts'
import type { Calendar, CalendarItem, CalendarWeek, Strategy } from '../../../contract/nudges.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { addDays } from '../../ui/dates.ts'
import { longDay, todayIn, weekdayOf } from './calendar-days.ts'
import { calendarViewOf, isOnPage, monthThatMatters, weekOf, weekThatMatters } from './calendar-view.ts'
import type { Carried, Target } from './drag.tsx'
import { itemTitle } from './nudge-words.ts'
import { goodDayIn } from './placing.ts'
import { useMoves } from './use-calendar.ts'
import { useCalendarActs } from './use-calendar-acts.ts'
import { useCalendarPlace } from './use-calendar-place.ts'
import type { CardWish } from './use-card-focus.ts'

type Telling = Readonly<{
  say: (words: string) => void
  /** Puts the focus on a card, as soon as it is drawn. */
  focus: (wish: CardWish) => void
  /** Opens an entry beside the calendar. */
  open: (id: EntryId, isByKeyboard: boolean) => void
}>

/** What the calendar shows, and everything that can be done with its cards, by pointer or keyboard; each says what it did. */
export function usePlanning(stored: Calendar, nudges: readonly Entry<'nudge'>[]) {
  const cohort = useCohort()
  const [place, setPlace] = useCalendarPlace()
  const { calendar: whole, move } = useMoves(stored)
  const acts = useCalendarActs()
  const today = todayIn(cohort.timeZone)
  const month = place.month ?? monthThatMatters(cohort, today)
  const view = useMemo(() => calendarViewOf(whole, nudges, place, month), [whole, nudges, place, month])

  const dayIn = (week: CalendarWeek | undefined) => (week ? goodDayIn(week, cohort) : null)
  const put = (item: CalendarItem, on: string, { say, focus }: Telling) => {
    const stays = whyItStays(item)
    if (stays) return say(stays)
    move(item, on)
    if (place.view === 'month' && !isOnPage(month, on)) setPlace({ month: on.slice(0, 7) })
    focus({ key: item.key })
    say(`${itemTitle(item, 60)}: ${longDay(on)}${inWeek(weekOf(whole.weeks, on))}.`)
  }
  const use = async (strategy: Strategy, on: string | null, { say, focus }: Telling) => {
    const entryId = await acts.use(strategy.id, on)
    focus({ entryId })
    say(`${strategy.title} is planned${on === null ? '' : ` for ${longDay(on)}`}.`)
  }
  return {
    ...{ acts, place, setPlace, today, month, whole, view },
    /** The day for one more nudge when nobody said which. */
    usualDay: () => dayIn(weekThatMatters(whole.weeks, today)),
    dayIn,
    /** A day beside a card for one more nudge: in a month the same, else a free one of its week. */
    dayNear: ({ on }: CalendarItem) =>
      place.view === 'month' || on === '' ? on || null : dayIn(weekOf(whole.weeks, on)),
    use,
    add: async (on: string | null, { say, open }: Telling) => {
      const added = await acts.addNudge(on)
      if (!added) return
      open(added.id, true)
      say(on === null ? 'A new nudge without a day.' : `A new nudge on ${longDay(on)}.`)
    },
    shift: (item: CalendarItem, days: number, telling: Telling) => {
      const usual = dayIn(weekThatMatters(whole.weeks, today))
      const on = item.on === '' ? usual : addDays(item.on, days)
      if (on !== null) put(item, on, telling)
    },
    duplicate: async (item: CalendarItem, { say, focus }: Telling) => {
      const { id, on } = await acts.duplicate(item)
      if (place.view === 'month' && on !== null && !isOnPage(month, on)) setPlace({ month: on.slice(0, 7) })
      focus({ entryId: id })
      say(`Duplicated${on === null ? '' : ` to ${longDay(on)}`}.`)
    },
    drop: (carried: Carried, { on, week: number }: Target, telling: Telling) => {
      const week = whole.weeks.find((each) => each.number === number)
      if (carried.kind === 'strategy') return void use(carried.strategy, on ?? dayIn(week), telling)
      const { item } = carried
      const sameWeekday = week && item.on !== '' ? addDays(week.window.from, weekdayOf(item.on)) : dayIn(week)
      const target = on ?? sameWeekday
      if (target && target !== item.on) put(item, target, telling)
    },
  }
}

/** Why a card can't be moved; null when it can. */
export function whyItStays({ kind, status, title }: CalendarItem): string | null {
  const name = itemTitle({ kind, title }, 60)
  if (kind !== 'nudge') return `${name} has its days in its own form; press Enter to change them.`
  return status === 'sent' || status === 'reviewed' ? `${name} was sent, so its day stays.` : null
}

function inWeek(week: CalendarWeek | undefined): string {
  return week?.isInCohort ? `, week ${week.number}` : ', outside the cohort’s weeks'
}
