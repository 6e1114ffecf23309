import type { Serves } from '../../../contract/design.ts'
import type { Entry } from '../../../contract/entries.ts'
import type { MapItem } from '../../../contract/purpose.ts'
import { useEntryActs } from '../../design/use-entries.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { listed } from '../../ui/wording.ts'
import { usePurposeAct } from './use-purpose.ts'

type Serving = Readonly<{ items: readonly MapItem[]; serves: Serves }>

/** What can be done on the map: say what something serves, or do without it. Both can be taken back. */
export function useMapActs() {
  const { id: cohortId } = useCohort()
  const { remove, isBusy } = useEntryActs()
  const showUndoable = useUndoToast()
  const serving = usePurposeAct<Serving, void>((client, { items, serves }) =>
    client.purpose.serve({ cohortId, ids: items.map(({ id }) => id), serves }),
  )
  return {
    isBusy: isBusy || serving.isPending,
    serve: async (items: readonly MapItem[], serves: Serves) => {
      await serving.mutateAsync({ items, serves })
      await showUndoable(
        serves.length === 0 ? 'It serves neither now.' : `It serves ${listed(serves.map((one) => `the ${one}`))} now.`,
      )
    },
    remove: (item: MapItem) => remove([item as unknown as Entry]),
  }
}
