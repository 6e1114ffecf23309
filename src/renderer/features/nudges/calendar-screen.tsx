import { Button } from '@mantine/core'
import { IconBooks, IconPlus } from '@tabler/icons-react'
import { type MouseEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../../contract/entries.ts'
import type { Calendar, CalendarItem, CalendarWeek } from '../../../contract/nudges.ts'
import { SectionLinks } from '../../design/sections.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { Answered } from '../../studio/answered.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { addDays } from '../../ui/dates.ts'
import { Screen } from '../../ui/screen.tsx'
import { useAnnouncer } from './announcer.tsx'
import { BalanceStrip } from './balance-strip.tsx'
import { longDay, mondaysOfMonth, todayIn, weekdayOf } from './calendar-days.ts'
import { CalendarInspector } from './calendar-inspector.tsx'
import { type Looks, warnedKeys } from './calendar-looks.ts'
import { CalendarTools } from './calendar-tools.tsx'
import { type Carried, DragArea, type Target, useGrip } from './drag.tsx'
import { isFiltering, passes } from './filtering.ts'
import { headlineOf, nudgesOf, supportOf } from './headline.ts'
import { LibraryDrawer } from './library-drawer.tsx'
import { MonthCalendar, monthPlaces } from './month-calendar.tsx'
import { NoNudges } from './no-nudges.tsx'
import { itemTitle } from './nudge-words.ts'
import { goodDayIn, type Place } from './placing.ts'
import { PrintedCalendar } from './printed-calendar.tsx'
import { sections } from './sections.ts'
import { ShowCardContext } from './show-card.ts'
import { itemOfUndated, Undated } from './undated.tsx'
import { useCalendar, useMoves } from './use-calendar.ts'
import { useCalendarActs } from './use-calendar-acts.ts'
import { useCalendarKeys } from './use-calendar-keys.ts'
import { useCalendarPlace } from './use-calendar-place.ts'
import { useCardFocus } from './use-card-focus.ts'
import { boardPlaces, WeekBoard } from './week-board.tsx'

/** When the group is nudged, and by what: the weeks side by side, or a month. */
export function CalendarScreen() {
  const calendar = useCalendar()
  const nudges = useEntries('nudge')
  return (
    <Answered query={calendar}>
      {(stored) => <Answered query={nudges}>{(list) => <Planned stored={stored} nudges={list} />}</Answered>}
    </Answered>
  )
}
