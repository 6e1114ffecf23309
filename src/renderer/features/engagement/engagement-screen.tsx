import { Button } from '@mantine/core'
import { IconActivity } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { CohortOverview } from '../../../contract/cohorts.ts'
import type { EngagementView } from '../../../contract/engagement.ts'
import type { Quarter, Window } from '../../../contract/scalars.ts'
import { EvidenceMeter } from '../../evidence/evidence-meter.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { addDays, windowInWords } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './engagement.module.css'
import { EngagementPart } from './engagement-part.tsx'
import { MeasureCards } from './measure-cards.tsx'
import { PlatformReports, useReportHeadline } from './platform-reports.tsx'
import { Unanswered } from './unanswered.tsx'
import { WindowChooser } from './window-chooser.tsx'
import { windowsFor } from './windows.ts'

/** Who takes part, week by week: the answer first, then numbers with their company, then figures. */
export function EngagementScreen() {
  const cohort = useCohort()
  const overview = useAnswer(['cohorts.overview', cohort.id], (client, asked) =>
    client.cohorts.overview({ cohortId: cohort.id }, asked),
  )
  const quarters = useAnswer(['reviews.quarters', cohort.id], (client, asked) =>
    client.reviews.quarters({ cohortId: cohort.id }, asked),
  )
  return (
    <Answered query={overview}>
      {(answer) =>
        answer.events === 0 ? (
          <NothingYet />
        ) : (
          <Answered query={quarters}>
            {(list) => <Followed overview={answer} quarters={list.map(({ quarter }) => quarter)} />}
          </Answered>
        )
      }
    </Answered>
  )
}

function Followed({ overview, quarters }: { overview: CohortOverview; quarters: readonly Quarter[] }) {
  const { cohort, data } = overview
  const [, go] = useLocation()
  const choices = useMemo(() => windowsFor(cohort, data, quarters), [cohort, data, quarters])
  const [window, setWindow] = useState<Window>(choices[0]?.window ?? { from: cohort.startsOn, to: cohort.endsOn })
  const view = useAnswer(
    ['engagement.view', cohort.id, window],
    (client, asked) => client.engagement.view({ cohortId: cohort.id, ...window }, asked),
    { keepsPrevious: true },
  )
  const chooser = <WindowChooser choices={choices} window={window} onChange={setWindow} />
  return (
    <Answered query={view}>
      {(answer) => {
        const isCovered = answer.figures.some(({ importIds }) => importIds.length > 0)
        return (
          <Screen
            name="Engagement"
            headline={answer.headline.sentence}
            support={answer.headline.support}
            action={isCovered ? <Button onClick={() => go(pathTo(cohort.id, 'review'))}>Open the review</Button> : null}
          >
            {chooser}
            <div aria-busy={view.isFetching} className={styles.answer}>
              {isCovered ? <Evidence view={answer} /> : <NothingInWindow data={data} onChoose={setWindow} />}
            </div>
            <PlatformReports />
          </Screen>
        )
      }}
    </Answered>
  )
}

function Evidence({ view }: { view: EngagementView }) {
  return (
    <>
      <MeasureCards cards={view.cards} window={view.window} />
      {view.parts.map((part) => (
        <EngagementPart
          key={part.id}
          part={part}
          figures={view.figures}
          beside={part.id === 'newcomers' ? <Unanswered people={view.unanswered} /> : null}
        />
      ))}
      <EvidenceMeter />
    </>
  )
}

function NothingInWindow({ data, onChoose }: { data: CohortOverview['data']; onChoose: (window: Window) => void }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const held = data ? { from: data.from, to: addDays(data.to, 1) } : null
  return (
    <Empty
      icon={IconActivity}
      title="No import covers these days"
      action={
        <>
          {held ? <Button onClick={() => onChoose(held)}>Show {windowInWords(held)}</Button> : null}
          <Button variant="default" onClick={() => go(pathTo(cohort.id, 'imports'))}>
            Import activity
          </Button>
        </>
      }
    >
      A gap is not the same as silence, so nothing is counted here. Look at the days that your imports hold, or import
      an export that reaches into these.
    </Empty>
  )
}

function NothingYet() {
  const cohort = useCohort()
  const [, go] = useLocation()
  const reported = useReportHeadline()
  const action = <Button onClick={() => go(pathTo(cohort.id, 'imports'))}>Import activity</Button>
  if (reported !== null)
    return (
      <Screen
        name="Engagement"
        headline={reported}
        support="Reports count whole windows, so no week can be followed yet. An export of the conversation itself, message by message, shows every week."
        action={action}
      >
        <PlatformReports />
      </Screen>
    )
  return (
    <Screen name="Engagement" headline="There is nothing to follow yet.">
      <Empty icon={IconActivity} title="Who takes part, week by week" action={action}>
        Here you will see how many people contribute, react and read each week, who carries the conversation, and whose
        first post nobody answered. It all comes from an export of the place where people talk: Slack, Teams, Discord,
        Discourse and others, or any table of events.
      </Empty>
    </Screen>
  )
}
