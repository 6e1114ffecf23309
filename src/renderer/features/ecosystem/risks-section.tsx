import type { RiskRegister } from '../../../contract/ecosystem.ts'
import type { Entry } from '../../../contract/entries.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { dayInWords } from '../../ui/dates.ts'
import { EcosystemFrame } from './ecosystem-frame.tsx'
import { Notes } from './notes.tsx'
import { RiskGrid } from './risk-grid.tsx'
import styles from './risks.module.css'
import { useEcosystem } from './use-ecosystem.ts'
import { challenges, impacts, labelOf, likelihoods, riskLevels, riskStatuses } from './words.ts'

/** What could go wrong, the heaviest first, each with what will be done about it. */
export function RisksSection() {
  const { data: register } = useEcosystem('risks')
  const placeOf = (risk: Entry<'risk'>) => register?.risks.findIndex(({ id }) => id === risk.id) ?? -1
  return (
    <EcosystemFrame
      section="risks"
      headline={register?.says ?? 'What could go wrong, and what you will do.'}
      support="Written down early, a risk is a plan; discovered late, it is an excuse. The heaviest stand first."
    >
      <EntryList
        kind="risk"
        section="risks"
        fields={RiskFields}
        line={lineOf}
        aside={(risk) => <Level risk={risk} listed={register?.risks[placeOf(risk)]} />}
        order={(a, b) => placeOf(a) - placeOf(b) || a.id - b.id}
        hasStarters
        empty={
          <>
            <p>
              Here stands what could go wrong and who does what about it. Time and priority, a culture that doesn’t
              share, technology nobody takes up, momentum that fades: every learning community meets these four.
            </p>
            <p>Begin with the ready-made ones: each brings an answer to start from.</p>
          </>
        }
      />
      {register && register.risks.length > 0 ? <RiskGrid register={register} /> : null}
      <Notes notes={register?.notes ?? []} section="risks" />
    </EcosystemFrame>
  )
}

function RiskFields({ body, set }: FieldsProps<'risk'>) {
  return (
    <>
      <TextField
        label="What could go wrong"
        value={body.title}
        hasFocus={body.title === ''}
        onChange={(title) => set({ title })}
      />
      <ChoiceField
        label="It is about"
        value={body.challenge}
        choices={challenges}
        onChange={(challenge) => set({ challenge })}
      />
      <ChoiceField
        label="How likely"
        value={String(body.likelihood)}
        choices={likelihoods}
        onChange={(likelihood) => set({ likelihood: Number(likelihood) })}
      />
      <ChoiceField
        label="How much it would hurt"
        value={String(body.impact)}
        choices={impacts}
        onChange={(impact) => set({ impact: Number(impact) })}
      />
      <LongText
        label="What you will do about it"
        rows={4}
        placeholder="So that it is less likely, or hurts less"
        value={body.mitigation}
        onChange={(mitigation) => set({ mitigation })}
      />
      <WhoField label="Who watches it" value={body.owner} onChange={(owner) => set({ owner })} />
      <DayField label="Look at it again on" value={body.reviewOn} onChange={(reviewOn) => set({ reviewOn })} />
      <ChoiceField label="State" value={body.status} choices={riskStatuses} onChange={(status) => set({ status })} />
    </>
  )
}

function lineOf({ body }: Entry<'risk'>): string {
  return body.mitigation.trim() === '' ? 'No answer yet' : body.mitigation
}

type LevelProps = Readonly<{ risk: Entry<'risk'>; listed: RiskRegister['risks'][number] | undefined }>

function Level({ risk: { body }, listed }: LevelProps) {
  if (!listed) return null
  if (body.status === 'closed') return 'Closed'
  return (
    <>
      <span className={styles.level} data-level={listed.level}>
        {riskLevels[listed.level]}
      </span>
      <span className={styles.detail}>
        {labelOf(likelihoods, String(body.likelihood)).toLowerCase()} ·{' '}
        {labelOf(impacts, String(body.impact)).toLowerCase()}
      </span>
      {listed.isReviewDue && body.reviewOn ? (
        <span className={styles.due}>look again: {dayInWords(body.reviewOn)}</span>
      ) : null}
    </>
  )
}
