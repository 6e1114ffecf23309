import { Link } from 'wouter'
import type { ActivationPlan } from '../../../contract/ecosystem.ts'
import { dayInWords } from '../../ui/dates.ts'
import styles from './activation.module.css'
import { useEcosystemPath, useSelectedId } from './use-ecosystem.ts'
import { areas, type StepState, stepStates } from './words.ts'

type Step = ActivationPlan['steps'][number]

/** The six areas against the weeks before and of the cohort, a mark for each step. The list below says the same. */
export function Timeline({ plan }: { plan: ActivationPlan }) {
  const { weeks, steps } = plan
  const first = weeks[0]?.number ?? 1
  const last = weeks.at(-1)?.number ?? 1
  const columnOf = (week: number) => Math.min(Math.max(week, first), last)
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <table className={styles.weeks}>
        <thead>
          <tr>
            <th scope="col">Area</th>
            {weeks.map(({ number, from, isInCohort, isNow }) => (
              <th
                key={number}
                scope="col"
                data-in={isInCohort || undefined}
                data-now={isNow || undefined}
                title={`Week of ${dayInWords(from)}`}
              >
                {isInCohort ? `W${number}` : number < 1 ? `−${1 - number}` : `+${number - lastInCohort(plan)}`}
                {isNow ? <span className={styles.now}>now</span> : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {areas.map(({ value, label }) => {
            const own = steps.filter((step) => step.area === value && step.week !== null)
            return (
              <tr key={value}>
                <th scope="row">
                  {label}
                  {plan.areas.some((area) => area.area === value && area.steps === 0) ? (
                    <span className={styles.missing}>nothing planned</span>
                  ) : null}
                </th>
                {weeks.map(({ number, isInCohort, isNow }) => (
                  <td key={number} data-in={isInCohort || undefined} data-now={isNow || undefined}>
                    {own
                      .filter((step) => columnOf(step.week ?? first) === number)
                      .map((step) => (
                        <Mark key={step.id} step={step} />
                      ))}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.legend}>
        {(['done', 'overdue', 'ahead'] as const).map((state) => (
          <span key={state}>
            <span className={styles.mark} data-state={state} aria-hidden>
              {signs[state]}
            </span>{' '}
            {stepStates[state]}
          </span>
        ))}
        <span>Weeks before the start count down to −1.</span>
      </p>
    </section>
  )
}

/** A shape for each state, so that colour is never alone. */
const signs: Readonly<Record<StepState, string>> = {
  done: '✓',
  overdue: '!',
  'this-week': '●',
  ahead: '',
  undated: '',
}

function Mark({ step }: { step: Step }) {
  const path = useEcosystemPath()
  const selectedId = useSelectedId()
  const title = step.title.slice(0, 80) || 'Untitled step'
  const words = `${title}, ${step.on === null ? '' : dayInWords(step.on)}, ${stepStates[step.state]}`
  return (
    <Link
      to={path('activation', step.id)}
      className={styles.mark}
      data-state={step.state}
      data-chosen={String(step.id) === selectedId || undefined}
      aria-label={words}
      title={words}
    >
      {signs[step.state]}
    </Link>
  )
}

function lastInCohort({ weeks }: ActivationPlan): number {
  return weeks.findLast(({ isInCohort }) => isInCohort)?.number ?? 1
}
