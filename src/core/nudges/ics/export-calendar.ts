import type { Cohort } from '../../../contract/cohorts.ts'
import type { MadeFile } from '../../../contract/scalars.ts'
import type { Workspace } from '../../db/workspace.ts'
import { safeFileName } from '../../reports/file-name.ts'
import { calendarEntries } from '../items.ts'
import { calendarEvents } from './calendar-events.ts'
import { listTold, saveTold } from './told.repo.ts'
import { tellingOf } from './told.ts'
import { writeCalendar } from './write-calendar.ts'

/** The cohort's calendar as an iCalendar file, and the memory of what it told. `now` is in milliseconds since 1970 UTC. */
export function exportCalendar(workspace: Workspace, cohort: Cohort, now: number): Promise<MadeFile> {
  return workspace.write(async ({ db }) => {
    const before = await listTold(db, cohort.id)
    const telling = tellingOf(calendarEvents(await calendarEntries(db, cohort.id), cohort), before)
    const known = new Set(before)
    for (const told of telling.told) if (!known.has(told)) await saveTold(db, cohort.id, told)
    const text = writeCalendar({
      name: cohort.name,
      timeZone: cohort.timeZone,
      stampedAt: `${new Date(now).toISOString().slice(0, 19)}Z`,
      events: telling.events,
      cancelled: telling.cancelled,
    })
    return {
      fileName: `${safeFileName(cohort.name)} – calendar.ics`,
      bytes: new Blob([text], { type: 'text/calendar;charset=utf-8' }),
    }
  })
}
