import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Purpose, PurposeView } from '../../../contract/purpose.ts'
import type { CohortId } from '../../../contract/scalars.ts'
import { showFailure } from '../../studio/ask.ts'
import { useClient } from '../../studio/client.tsx'
import { keepDraft, useSaving, whileSaving } from '../../studio/saving.ts'

const pause = 800

/**
 * What is typed, and its way into the workspace: 800 ms after the last key, when a field is left, and before anything that leaves the screen. Undo and
 * redo show what is stored again.
 */
export function usePurposeDraft(cohortId: CohortId, stored: Purpose) {
  const client = useClient()
  const queries = useQueryClient()
  const epoch = useSaving((saving) => saving.epoch)
  const [draft, setDraft] = useState<{ epoch: number; purpose: Purpose } | null>(null)
  const waiting = useRef<Purpose | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const forgetDraft = useRef<() => void>(() => undefined)

  const save = useCallback(async () => {
    clearTimeout(timer.current)
    const purpose = waiting.current
    if (!purpose) return
    waiting.current = null
    try {
      const view: PurposeView = await whileSaving(() => client.purpose.save({ cohortId, purpose }))
      queries.setQueryData(['purpose.get', cohortId], view)
      await Promise.all(
        [['history.state'], ['cohorts.overview'], ['reviews.draft']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
      if (!waiting.current) forgetDraft.current()
    } catch (error) {
      waiting.current ??= purpose
      showFailure(error)
    }
  }, [client, queries, cohortId])

  useEffect(() => () => void save(), [save])

  const change = (purpose: Purpose) => {
    setDraft({ epoch, purpose })
    waiting.current = purpose
    forgetDraft.current()
    forgetDraft.current = keepDraft(save)
    clearTimeout(timer.current)
    timer.current = setTimeout(save, pause)
  }
  return { purpose: draft?.epoch === epoch ? draft.purpose : stored, change, save }
}
