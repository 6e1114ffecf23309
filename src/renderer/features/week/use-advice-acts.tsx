import { Anchor } from '@mantine/core'
import type { Advice, WeekView } from '../../../contract/week.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { dayInWords } from '../../ui/dates.ts'

type Asked = Pick<Advice, 'rule' | 'subject'>

/** What can be done with a piece of advice in a week. Each is one step of the history, told in a toast that takes it back. */
export function useAdviceActs({ week }: Pick<WeekView, 'week'>) {
  const { id: cohortId } = useCohort()
  const showUndoable = useUndoToast()
  const one = ({ rule, subject }: Asked) => ({ cohortId, week, rule, subject })
  const act = useAct((client, advice: Advice) => client.week.act(one(advice)), {
    onDone: ({ entryId }, { act: offered }) => {
      if (offered === null || offered.kind === 'go' || entryId === null) return void showUndoable('Marked as done.')
      const place =
        offered.kind === 'tie-off'
          ? pathTo(cohortId, 'community', 'conversations', String(entryId))
          : pathTo(cohortId, 'nudges', 'calendar', `open=${entryId}`)
      void showUndoable(
        <>
          {offered.kind === 'tie-off'
            ? `A conversation to tie off by ${dayInWords(offered.on)} stands in the design.`
            : `Planned for ${dayInWords(offered.on)} in your calendar.`}{' '}
          <Anchor href={`#${place}`}>Show it</Anchor>{' '}
        </>,
      )
    },
  })
  const snooze = useAct(
    (client, { advice, until }: { advice: Asked; until: string }) => client.week.snooze({ ...one(advice), until }),
    { onDone: (_, { until }) => void showUndoable(`Put off until ${dayInWords(until)}.`) },
  )
  const dismiss = useAct(
    (client, { advice, reason }: { advice: Asked; reason: string }) => client.week.dismiss({ ...one(advice), reason }),
    { onDone: () => void showUndoable('Put aside, with your reason.') },
  )
  const reopen = useAct((client, advice: Asked) => client.week.reopen(one(advice)), {
    onDone: () => void showUndoable('Brought back.'),
  })
  return { act, snooze, dismiss, reopen }
}

export type AdviceActs = ReturnType<typeof useAdviceActs>
