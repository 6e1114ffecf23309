import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { Wave, WaveDraft } from '../../../contract/survey.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useClient } from '../../studio/client.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { flushDrafts } from '../../studio/saving.ts'
import { showElsewhere } from '../../studio/show-elsewhere.ts'
import type { AudienceSectionId } from './sections.ts'

/** The cohort's waves, the newest first. */
export function useWaves() {
  const cohort = useCohort()
  return useAnswer(['survey.waves', cohort.id], (client, asked) => client.survey.waves({ cohortId: cohort.id }, asked))
}

/** The wave that the address names, else the newest; and the way to another. */
export function useChosenWave(section: AudienceSectionId, waves: readonly Wave[]) {
  const cohort = useCohort()
  const { rest } = usePlace()
  const [, go] = useLocation()
  const chosen = waves.find(({ id }) => String(id) === rest[1]) ?? waves[0] ?? null
  const choose = (wave: Pick<Wave, 'id'> | null) =>
    go(pathTo(cohort.id, 'audience', section, ...(wave ? [String(wave.id)] : [])))
  return { chosen, choose }
}

/** Keeps what a draft of a wave asks, and shows it wherever waves are shown. For `useDraft`. */
export function useSaveWave({ id }: Wave) {
  const client = useClient()
  const queries = useQueryClient()
  const { id: cohortId } = useCohort()
  const key = ['survey.waves', cohortId]
  return async (draft: WaveDraft): Promise<void> => {
    const saved = await client.survey.save({ cohortId, waveId: id, draft })
    queries.setQueryData<Wave[]>(key, (waves) => waves?.map((wave) => (wave.id === id ? saved : wave)))
    showElsewhere(queries, key)
  }
}

type OneWave = Pick<Wave, 'id'>

/** What can be done with a wave besides writing in it. Everything typed is saved first. */
export function useWaveActs() {
  const { id: cohortId } = useCohort()
  const add = useAct((client, draft: WaveDraft) => client.survey.add({ cohortId, draft }))
  const open = useAct(async (client, { id }: OneWave) => {
    await flushDrafts()
    return client.survey.open({ cohortId, waveId: id })
  })
  const close = useAct((client, { id }: OneWave) => client.survey.close({ cohortId, waveId: id }))
  const reopen = useAct((client, { id }: OneWave) => client.survey.reopen({ cohortId, waveId: id }))
  const remove = useAct(async (client, { id }: OneWave) => {
    await flushDrafts()
    await client.survey.remove({ cohortId, waveId: id })
  })
  const clear = useAct((client, { id }: OneWave) => client.survey.clear({ cohortId, waveId: id }))
  return { add, open, close, reopen, remove, clear }
}
