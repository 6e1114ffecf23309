import { Button } from '@mantine/core'
import { IconCalendarWeek } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { WeekView } from '../../../contract/week.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { windowInWords } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'

type NoDataProps = Readonly<{ week: WeekView; onLatest: (() => void) | null }>

/** A week that no import covers: either nothing was imported yet, or these days weren't. */
export function NoData({ week, onLatest }: NoDataProps) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const { data } = useAnswer(['cohorts.overview', cohort.id], (client, asked) =>
    client.cohorts.overview({ cohortId: cohort.id }, asked),
  )
  if (data === undefined) return null
  const toImport = (variant: 'filled' | 'default') => (
    <Button variant={variant} onClick={() => go(pathTo(cohort.id, 'imports'))}>
      Import activity
    </Button>
  )
  if (data.events === 0)
    return (
      <Empty icon={IconCalendarWeek} title="Your Monday, on one page" action={toImport('filled')}>
        Here you will see what changed against the cohort’s own past, at most three things to do about it with what they
        stand on, whose first post waits, whom to thank and for what, and who went quiet. It takes one export of the
        place where people talk; ten minutes a week keep it true.
      </Empty>
    )
  return (
    <Empty
      icon={IconCalendarWeek}
      title={`No import covers ${windowInWords(week.window)}`}
      action={
        <>
          {onLatest ? <Button onClick={onLatest}>Show the latest week with data</Button> : null}
          {toImport(onLatest ? 'default' : 'filled')}
        </>
      }
    >
      A gap is not the same as silence, so nothing is counted for these days. An export that reaches into them fills it.
    </Empty>
  )
}
