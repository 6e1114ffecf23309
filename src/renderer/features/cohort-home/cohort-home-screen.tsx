import { Button, Title } from '@mantine/core'
import { IconArrowRight, IconCheck } from '@tabler/icons-react'
import { Link, useLocation } from 'wouter'
import type { CohortOverview } from '../../../contract/cohorts.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { momentInWords, spanInWords } from '../../ui/dates.ts'
import { Facts } from '../../ui/facts.tsx'
import { Screen } from '../../ui/screen.tsx'
import { count, counted } from '../../ui/wording.ts'
import styles from './cohort-home.module.css'
import { homeAnswer, type LoopStep } from './home-answer.ts'

const verbs: Record<string, string> = {
  purpose: 'Write the purpose',
  readiness: 'Go on with the design',
  imports: 'Import activity',
  engagement: 'See engagement',
}

/** Where the cohort stands on its way from design to review, and what is next. */
export function CohortHomeScreen() {
  const cohort = useCohort()
  const overview = useAnswer(['cohorts.overview', cohort.id], (client, asked) =>
    client.cohorts.overview({ cohortId: cohort.id }, asked),
  )
  return <Answered query={overview}>{(answer) => <Home overview={answer} />}</Answered>
}

function Home({ overview }: { overview: CohortOverview }) {
  const { cohort } = overview
  const [, go] = useLocation()
  const readiness = useAnswer(['readiness.get', cohort.id], (client, asked) =>
    client.readiness.get({ cohortId: cohort.id }, asked),
  )
  const design = readiness.data ? { ready: readiness.data.ready, of: readiness.data.checks.length } : null
  const { sentence, support, steps, next } = homeAnswer(
    overview,
    design,
    new Date().toLocaleDateString('sv', { timeZone: cohort.timeZone }),
  )
  return (
    <Screen
      name={cohort.name}
      headline={sentence}
      support={support}
      action={next ? <Button onClick={() => go(pathTo(cohort.id, next.screen))}>{verbs[next.screen]}</Button> : null}
    >
      <ol className={styles.path}>
        {steps.map((step) => (
          <Step key={step.screen} step={step} to={pathTo(cohort.id, step.screen)} />
        ))}
      </ol>
      <div className={styles.columns}>
        <section>
          <Title order={2} mb={4}>
            What the cohort holds
          </Title>
          <Facts facts={held(overview)} />
        </section>
        <section>
          <div className={styles.between}>
            <Title order={2} mb={4}>
              About the cohort
            </Title>
            <Link to={pathTo(cohort.id, 'settings')} className={styles.link}>
              Edit details
            </Link>
          </div>
          <Facts
            facts={[
              { name: 'Dates', value: spanInWords(cohort.startsOn, cohort.endsOn) },
              { name: 'Group name', value: cohort.groupName || <span className="muted">Not chosen yet</span> },
              { name: 'Time zone', value: cohort.timeZone },
              { name: 'Space', value: cohort.space || <span className="muted">Not described yet</span> },
            ]}
          />
        </section>
      </div>
    </Screen>
  )
}

function held({ cohort, people, imports, events, data, lastImportAt }: CohortOverview) {
  return [
    { name: 'Participants', value: count(people.participants) },
    { name: 'Facilitators and staff', value: count(people.facilitatorsAndStaff) },
    { name: 'Bots, left out of measures', value: count(people.bots) },
    { name: 'Events', value: imports > 0 ? `${count(events)} from ${counted(imports, 'import')}` : 'None yet' },
    { name: 'Activity', value: data ? spanInWords(data.from, data.to) : 'None yet' },
    { name: 'Last import', value: lastImportAt ? momentInWords(lastImportAt, cohort.timeZone) : 'None yet' },
  ]
}

const stateWords: Record<LoopStep['state'], string> = { done: 'Done', next: 'Next', later: 'Later' }

function Step({ step, to }: { step: LoopStep; to: string }) {
  return (
    <li className={styles.step} data-state={step.state}>
      <Link to={to} className={styles.stepLink}>
        <span className={styles.state}>
          {step.state === 'done' ? <IconCheck size={14} aria-hidden /> : null}
          {step.state === 'next' ? <IconArrowRight size={14} aria-hidden /> : null}
          {stateWords[step.state]}
        </span>
        <strong>{step.title}</strong>
        <span className={styles.words}>{step.words}</span>
      </Link>
    </li>
  )
}
