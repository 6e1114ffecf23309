import { useLocation } from 'wouter'
import { WeekName, type WeekView } from '../../../contract/week.ts'
import { Answered } from '../../studio/answered.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { Screen } from '../../ui/screen.tsx'
import { AdviceSection } from './advice-section.tsx'
import { AllClear } from './all-clear.tsx'
import { Changes } from './changes.tsx'
import { Gaps } from './gaps.tsx'
import { NoData } from './no-data.tsx'
import { NudgesDue } from './nudges-due.tsx'
import { PrintedWeek } from './printed-week.tsx'
import { Quiet } from './quiet.tsx'
import { Thank } from './thank.tsx'
import { TieOff } from './tie-off.tsx'
import { Unanswered } from './unanswered.tsx'
import { useWeek } from './use-week.ts'
import { useWeekKeys } from './use-week-keys.ts'
import styles from './week.module.css'
import { WeekStepper } from './week-stepper.tsx'

/** The facilitator's Monday: what changed, what to do about it, and for whom. */
export function WeekScreen() {
  const { rest } = usePlace()
  const asked = WeekName.safeParse(rest[0]).data ?? null
  const view = useWeek(asked)
  return (
    <Answered query={view} rows={6}>
      {(week) => <Week week={week} isLatest={asked === null} isBusy={view.isPlaceholderData} />}
    </Answered>
  )
}

type WeekProps = Readonly<{ week: WeekView; isLatest: boolean; isBusy: boolean }>

function Week({ week, isLatest, isBusy }: WeekProps) {
  const cohort = useCohort()
  const [, go] = useLocation()
  /** Decided or not, so that nothing moves away while one decides. */
  const found = week.advice.length + week.others.length
  const show = (name: WeekName | null) => go(pathTo(cohort.id, 'week', ...(name === null ? [] : [name])))
  useWeekKeys((step) => {
    if (step === 'latest') return show(null)
    const next = step === 'before' ? week.previous : week.next
    if (next !== null) show(next)
  })
  return (
    <Screen
      name="This week"
      headline={week.sentence}
      support={week.support}
      action={<WeekStepper week={week} isLatest={isLatest} onShow={show} />}
    >
      <div className={styles.week} aria-busy={isBusy}>
        {week.isCovered ? (
          <Changes changes={week.changes} />
        ) : (
          <NoData week={week} onLatest={isLatest ? null : () => show(null)} />
        )}
        <div className={styles.columns} data-calm={found < 2 || undefined}>
          {week.isCovered || week.advice.length > 0 ? <AdviceSection key={week.week} week={week} /> : null}
          <div className={styles.lists}>
            <Unanswered threads={week.unanswered} />
            <Thank people={week.thank} />
            <Quiet people={week.quiet} />
            <NudgesDue nudges={week.nudgesDue} />
            <TieOff threads={week.tieOff} />
            <Gaps gaps={week.gaps} />
            {week.isCovered ? <AllClear week={week} /> : null}
          </div>
        </div>
        <p className={styles.eyes}>
          For the facilitator’s eyes: names stay in this workspace and never reach a review.
        </p>
      </div>
      <PrintedWeek week={week} />
    </Screen>
  )
}
