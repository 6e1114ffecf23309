import { notifications } from '@mantine/notifications'
import type { Entry } from '../../../contract/entries.ts'
import type { CalendarItem } from '../../../contract/nudges.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import { useEntries, useEntryActs } from '../../design/use-entries.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { saveFile } from '../../studio/save-file.ts'
import { flushDrafts } from '../../studio/saving.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { addDays } from '../../ui/dates.ts'
import { shortDay } from './calendar-days.ts'
import { itemTitle } from './nudge-words.ts'

/** What can be done with the calendar's cards besides moving them. Each is one step of the history. */
export function useCalendarActs() {
  const cohort = useCohort()
  const cohortId = cohort.id
  const rhythms = useEntries('rhythm')
  const { add, remove } = useEntryActs()
  const showUndoable = useUndoToast()

  const duplicating = useAct(async (client, { id, on }: { id: EntryId; on: string | null }) => {
    await flushDrafts()
    return client.nudges.duplicate({ cohortId, id, on })
  })
  const using = useAct(async (client, { strategyId, on }: { strategyId: string; on: string | null }) => {
    await flushDrafts()
    return client.nudges.fromStrategy({ cohortId, strategyId, on })
  })
  const leavingOut = useAct(async (client, { id, days }: { id: EntryId; days: readonly string[] }) => {
    await flushDrafts()
    const event = rhythms.data?.find((each) => each.id === id)
    if (!event) return
    const exceptOn = [...new Set([...event.body.exceptOn, ...days])].sort()
    await client.entries.save({ cohortId, id, entry: { kind: 'rhythm', body: { ...event.body, exceptOn } } })
  })
  const exporting = useAct(
    async (client) => {
      await flushDrafts()
      const { fileName, bytes } = await client.nudges.exportIcs({ cohortId })
      saveFile(fileName, bytes)
      return fileName
    },
    {
      changesNothing: true,
      onDone: (fileName) =>
        notifications.show({
          title: 'Calendar exported',
          message: `Import ${fileName} into your calendar. After changes export and import it again: the same events are updated, none is doubled.`,
          autoClose: 12_000,
        }),
    },
  )

  return {
    isExporting: exporting.isPending,
    exportIcs: () => exporting.mutate(undefined),
    addNudge: (on: string | null, part: { channel?: string } = {}) => add('nudge', { on, ...part }),
    use: (strategyId: string, on: string | null) => using.mutateAsync({ strategyId, on }),
    isUsing: using.isPending,
    /** A copy a week later; on the same day where the cohort would be over by then. */
    duplicate: async (item: CalendarItem): Promise<{ id: EntryId; on: string | null }> => {
      const later = item.on === '' ? null : addDays(item.on, 7)
      const on = later === null || later > cohort.endsOn ? item.on || null : later
      return { id: await duplicating.mutateAsync({ id: item.entryId, on }), on }
    },
    /** Removes what stands behind the card; of an event that comes again only these days. */
    remove: async (item: CalendarItem, days: readonly string[]) => {
      if (item.kind !== 'rhythm') return remove([{ id: item.entryId, kind: item.kind } as Entry])
      await leavingOut.mutateAsync({ id: item.entryId, days })
      await showUndoable(`“${itemTitle(item, 60)}” is left out on ${days.map(shortDay).join(', ')}.`)
    },
  }
}
