import { Button, Group } from '@mantine/core'
import type { Person } from '../../../contract/roster.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { Notice } from '../../ui/notice.tsx'
import { counted } from '../../ui/wording.ts'

/** Adds people to the roster, leaves them out of the cohort, or counts them in again. */
function useStanding(people: readonly Person[]) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const personIds = people.map(({ id }) => id)
  const who = people.length === 1 ? (people[0]?.name ?? '') : counted(people.length, 'person', 'people')
  const add = useAct<void, void>((client) => client.matches.addToRoster({ cohortId: cohort.id, personIds }), {
    onDone: () => void showUndoable(`Added ${who} to the roster.`),
  })
  const leave = useAct((client, isOut: boolean) => client.matches.leaveOut({ cohortId: cohort.id, personIds, isOut }), {
    onDone: (_, isOut) => void showUndoable(isOut ? `Left out ${who}.` : `Counted ${who} in again.`),
  })
  return { add: () => add.mutate(), leaveOut: leave.mutate, isBusy: add.isPending || leave.isPending }
}

/** Of people whom the roster doesn't know: that it doesn't, and what can be done. */
export function NotOnRoster({ people, onShow }: { people: readonly Person[]; onShow: () => void }) {
  const met = people.filter(({ standing, kind }) => standing === 'met' && kind !== 'bot')
  const { add, leaveOut, isBusy } = useStanding(met)
  if (met.length === 0 || !people.some(({ standing }) => standing === 'roster')) return null
  const silent = met.filter(({ acts }) => acts === 0).length
  return (
    <Notice
      title={`Not on your roster: ${counted(met.length, 'person', 'people')}`}
      action={
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={onShow}>
            Show them
          </Button>
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={add}>
            Add them
          </Button>
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => leaveOut(true)}>
            Leave them out
          </Button>
        </Group>
      }
    >
      Imports met them in your space{silent > 0 ? `; ${counted(silent, 'of them', 'of them')} never did anything` : ''}.
      They count as members until you leave them out.
    </Notice>
  )
}

/** The same for one person, beside their details. */
export function PersonStanding({ person }: { person: Person }) {
  const { add, leaveOut, isBusy } = useStanding([person])
  if (person.standing === 'roster' || person.kind === 'bot') return null
  const isOut = person.standing === 'left-out'
  return (
    <Notice
      action={
        <Group gap="xs">
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={add}>
            Add to the roster
          </Button>
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => leaveOut(!isOut)}>
            {isOut ? 'Count in again' : 'Leave out'}
          </Button>
        </Group>
      }
    >
      {isOut
        ? 'Left out of the cohort: listed here, counted nowhere.'
        : 'Known from an import, not on your roster. Counts as a member.'}
    </Notice>
  )
}
