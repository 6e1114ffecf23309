import { Anchor, Button, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { TimeConflict, TimeLoad } from '../../../contract/ecosystem.ts'
import type { EntryDraft } from '../../../contract/entries.ts'
import { ChoiceField, LongText, NumberField } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import { useEntryActs } from '../../design/use-entries.ts'
import { counted } from '../../ui/wording.ts'
import { EcosystemFrame } from './ecosystem-frame.tsx'
import { LoadBars } from './load-bars.tsx'
import styles from './time.module.css'
import { useEcosystem, useEcosystemPath } from './use-ecosystem.ts'
import { protection } from './words.ts'

/** Is the time there, and does it pay to take part? */
export function TimeSection() {
  const { data: conflicts } = useEcosystem('timeConflicts')
  const { data: load } = useEcosystem('timeLoad')
  return (
    <EcosystemFrame
      section="time"
      headline={conflicts ? headlineOf(conflicts) : 'Is the time there, and does it pay to take part?'}
      support="What gets rewarded gets done. If people are asked to take part and paid for something else, staying away is not their fault."
    >
      <div className={styles.columns}>
        <PageForm
          kind="timeAndReward"
          label="Time and reward"
          fields={({ body, set }) => (
            <>
              <NumberField
                label="Minutes a week that members are promised"
                description="Everything counted: sessions, reading, writing."
                value={body.minutesPerWeek}
                min={0}
                max={2400}
                onChange={(minutes) =>
                  set({ minutesPerWeek: minutes === null ? null : Math.min(2400, Math.max(0, minutes)) })
                }
              />
              <ChoiceField
                label="Is this time protected?"
                value={body.isProtected}
                choices={protection}
                onChange={(isProtected) => set({ isProtected })}
              />
              <LongText
                label="Who or what protects it"
                placeholder="Mondays 9 to 10, agreed with the heads of department"
                value={body.protectedBy}
                onChange={(protectedBy) => set({ protectedBy })}
              />
              <LongText
                label="What is really rewarded here"
                description="What was the last praise, bonus or promotion for?"
                placeholder="Closing cases quickly; staying late before a release"
                value={body.rewarded}
                onChange={(rewarded) => set({ rewarded })}
              />
              <LongText
                label="What competes with it"
                description="Targets and duties that lose when somebody takes part. Leave it empty when there is nothing."
                placeholder="The number of calls per hour"
                value={body.competesWith}
                onChange={(competesWith) => set({ competesWith })}
              />
            </>
          )}
        />
        <div className={styles.check}>
          {load ? <Load load={load} /> : null}
          {conflicts ? <Conflicts conflicts={conflicts} /> : null}
        </div>
      </div>
    </EcosystemFrame>
  )
}

function Load({ load }: { load: TimeLoad }) {
  return (
    <section aria-label="What the calendar asks">
      <Title order={2} mb={4}>
        What the calendar asks of a member
      </Title>
      <p className={styles.says}>{load.says}</p>
      <LoadBars load={load} />
    </section>
  )
}

function Conflicts({ conflicts }: { conflicts: readonly TimeConflict[] }) {
  const { addMany, isBusy } = useEntryActs()
  const path = useEcosystemPath()
  const write = ({ title, challenge, mitigation }: TimeConflict['risk']) =>
    addMany([{ kind: 'risk', body: { title, challenge, mitigation, likelihood: 4, impact: 4 } } as EntryDraft])
  if (conflicts.length === 0)
    return <p className={styles.says}>The time is promised, protected and kept to, and it is known what is rewarded.</p>
  return (
    <section aria-label="Conflicts">
      <Title order={2} mb={4}>
        What stands against it
      </Title>
      <ul className={styles.conflicts}>
        {conflicts.map(({ says, mend, risk, riskId }) => (
          <li key={risk.title}>
            <strong>{says}</strong>
            <span className={styles.mend}>{mend}</span>
            {riskId === null ? (
              <Button
                size="compact-sm"
                variant="default"
                disabled={isBusy}
                aria-label={`Write down as a risk: ${risk.title}`}
                onClick={() => void write(risk)}
              >
                Write down as a risk
              </Button>
            ) : (
              <span>
                In the register:{' '}
                <Anchor component={Link} to={path('risks', riskId)}>
                  {risk.title}
                </Anchor>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function headlineOf(conflicts: readonly TimeConflict[]): string {
  const unwritten = conflicts.filter(({ riskId }) => riskId === null).length
  if (conflicts.length === 0) return 'The time is promised and protected, and nothing pulls the other way.'
  if (unwritten === 0) return `${counted(conflicts.length, 'conflict')} of time or reward, all in the risk register.`
  return `${counted(conflicts.length, 'thing stands', 'things stand')} against the time people are asked for.`
}
