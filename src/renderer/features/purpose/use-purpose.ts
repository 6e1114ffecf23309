import { useQueryClient } from '@tanstack/react-query'
import type { Purpose } from '../../../contract/purpose.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useClient } from '../../studio/client.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { dropDrafts, flushDrafts } from '../../studio/saving.ts'
import { showElsewhere } from '../../studio/show-elsewhere.ts'
import { useDraft } from '../../studio/use-draft.ts'

export function usePurpose() {
  const { id: cohortId } = useCohort()
  return useAnswer(['purpose.get', cohortId], (client, asked) => client.purpose.get({ cohortId }, asked))
}

export function useVersions() {
  const { id: cohortId } = useCohort()
  return useAnswer(['purpose.versions', cohortId], (client, asked) => client.purpose.versions({ cohortId }, asked))
}

export function usePurposeMap() {
  const { id: cohortId } = useCohort()
  return useAnswer(['purpose.map', cohortId], (client, asked) => client.purpose.map({ cohortId }, asked))
}

export function useVerdict() {
  const { id: cohortId } = useCohort()
  return useAnswer(['purpose.verdict', cohortId], (client, asked) => client.purpose.verdict({ cohortId }, asked))
}

/** What is typed into the purpose; everything else that reads it asks again when it is kept. */
export function usePurposeDraft(stored: Purpose) {
  const client = useClient()
  const queries = useQueryClient()
  const { id: cohortId } = useCohort()
  return useDraft(stored, async (purpose: Purpose) => {
    const view = await client.purpose.save({ cohortId, purpose })
    queries.setQueryData(['purpose.get', cohortId], view)
    showElsewhere(queries, ['purpose.get', cohortId])
  })
}

/** An act on the purpose that a draft must not overwrite: what is typed is kept first, and forms show what is stored afterwards. */
export function usePurposeAct<Input, Result>(
  act: (client: ReturnType<typeof useClient>, input: Input) => Promise<Result>,
  onDone?: (result: Result) => void,
) {
  return useAct<Input, Result>(
    async (client, input) => {
      await flushDrafts()
      return act(client, input)
    },
    {
      onDone: (result) => {
        dropDrafts()
        onDone?.(result)
      },
    },
  )
}
