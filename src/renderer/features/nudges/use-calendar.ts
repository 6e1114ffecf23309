import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Calendar, CalendarItem } from '../../../contract/nudges.ts'
import { showFailure, useAnswer } from '../../studio/ask.ts'
import { useClient } from '../../studio/client.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { keepDraft, useSaving, whileSaving } from '../../studio/saving.ts'
import { type Moves, withMoves } from './moves.ts'

/** How long a moved card may be moved on before the move is kept, in milliseconds, so that going three weeks on is one step of the history. */
const patience = 350

const none: Moves = new Map()

/** The cohort's calendar. */
export function useCalendar() {
  const cohort = useCohort()
  return useAnswer(['nudges.calendar', cohort.id], (client, asked) =>
    client.nudges.calendar({ cohortId: cohort.id }, asked),
  )
}

/** The calendar with cards where they were just put, and the way to put them there. Moves are shown at once and kept a moment later. */
export function useMoves(stored: Calendar) {
  const client = useClient()
  const queries = useQueryClient()
  const { id: cohortId } = useCohort()
  const epoch = useSaving((saving) => saving.epoch)
  const [moves, setMoves] = useState({ epoch, moves: none })
  const waiting = useRef(none)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const forget = useRef<() => void>(() => undefined)

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    const sent = waiting.current
    waiting.current = none
    if (sent.size === 0) return
    try {
      for (const { item, on } of sent.values()) {
        await whileSaving(() => client.nudges.schedule({ cohortId, id: item.entryId, on }))
      }
    } catch (error) {
      showFailure(error)
    }
    if (waiting.current.size === 0) forget.current()
    await queries.invalidateQueries()
    setMoves((shown) => ({
      ...shown,
      moves: new Map([...shown.moves].filter(([key, move]) => sent.get(key) !== move)),
    }))
  }, [client, queries, cohortId])

  useEffect(() => () => void flush(), [flush])

  const move = useCallback(
    (item: CalendarItem, on: string) => {
      const next = { item, on }
      setMoves((shown) => ({ epoch, moves: new Map(shown.epoch === epoch ? shown.moves : none).set(item.key, next) }))
      waiting.current = new Map(waiting.current).set(item.key, next)
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, patience)
      forget.current()
      forget.current = keepDraft(flush)
    },
    [flush, epoch],
  )
  const current = moves.epoch === epoch ? moves.moves : none
  const calendar = useMemo(() => withMoves(stored, current), [stored, current])
  return { calendar, move, flush }
}
