import type { ActivationPlan } from '../../../contract/ecosystem.ts'
import type { Entry } from '../../../contract/entries.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { addDays, dayInWords } from '../../ui/dates.ts'
import styles from './activation.module.css'
import { EcosystemFrame } from './ecosystem-frame.tsx'
import { Notes } from './notes.tsx'
import { Timeline } from './timeline.tsx'
import { useEcosystem } from './use-ecosystem.ts'
import { areas, labelOf, stepStates, stepStatuses } from './words.ts'

/** How the space comes alive: six areas, each step with somebody and a day. */
export function ActivationSection() {
  const cohort = useCohort()
  const { data: plan } = useEcosystem('activation')
  const stateOf = (step: Entry<'activationStep'>) => plan?.steps.find(({ id }) => id === step.id)?.state
  return (
    <EcosystemFrame
      section="activation"
      headline={plan?.says ?? 'How the space comes alive.'}
      support="Leaders, champions, onboarding, first content, a launch and a rhythm: a space needs all six, most of it before the doors open."
    >
      {plan && plan.steps.length > 0 ? <Timeline plan={plan} /> : null}
      <Notes notes={plan?.notes ?? []} section="activation" />
      <EntryList
        kind="activationStep"
        section="activation"
        fields={StepFields}
        line={(step) => lineOf(step)}
        aside={(step) => <State state={stateOf(step)} />}
        order={byDate}
        hasStarters
        adaptStarter={(body) => ({
          ...body,
          on: body.daysFromStart === null ? body.on : addDays(cohort.startsOn, body.daysFromStart),
        })}
        empty={
          <>
            <p>
              Here you plan how the space comes alive, from the first leader you win to the day on which members run the
              rhythm themselves. It is worth it because whoever enters an empty room once seldom comes back.
            </p>
            <p>Begin with the ready-made steps: each gets its day from the cohort’s start.</p>
          </>
        }
      />
    </EcosystemFrame>
  )
}

function StepFields({ body, set }: FieldsProps<'activationStep'>) {
  return (
    <>
      <TextField
        label="What happens"
        placeholder="A leader asks the first real question"
        value={body.title}
        hasFocus={body.title === ''}
        onChange={(title) => set({ title })}
      />
      <ChoiceField label="Area" value={body.area} choices={areas} onChange={(area) => set({ area })} />
      <DayField label="Day" value={body.on} onChange={(on) => set({ on })} />
      <WhoField label="Who sees to it" value={body.owner} onChange={(owner) => set({ owner })} />
      <ChoiceField
        label="How far it is"
        value={body.status}
        choices={stepStatuses}
        onChange={(status) => set({ status })}
      />
      <LongText label="Notes" rows={3} value={body.notes} onChange={(notes) => set({ notes })} />
    </>
  )
}

function lineOf({ body }: Entry<'activationStep'>): string {
  return [
    body.on === null ? 'no day yet' : dayInWords(body.on),
    labelOf(areas, body.area),
    body.owner.name.slice(0, 60) || 'no owner yet',
  ].join(' · ')
}

function State({ state }: { state: ActivationPlan['steps'][number]['state'] | undefined }) {
  if (!state || state === 'ahead' || state === 'undated') return null
  return (
    <span className={styles.state} data-state={state}>
      {stepStates[state]}
    </span>
  )
}

/** By day; steps without one come last. */
function byDate(a: Entry<'activationStep'>, b: Entry<'activationStep'>): number {
  return (a.body.on ?? '9999').localeCompare(b.body.on ?? '9999') || a.id - b.id
}
