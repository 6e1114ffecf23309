import type { Effect } from '../../../contract/value.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, NumberField, TextField } from '../../design/fields.tsx'
import { counted } from '../../ui/wording.ts'
import { EffectPanel } from './effect-panel.tsx'
import { PointsField } from './points-field.tsx'
import { useValue } from './use-value.ts'
import styles from './value.module.css'
import { ValueFrame } from './value-frame.tsx'
import { betters, comparisons, tierWords } from './words.ts'

/** Numbers of the business, and how far a claim about them may reach. */
export function BusinessSection() {
  const { data } = useValue()
  return (
    <ValueFrame
      section="business"
      headline={headlineOf(data?.effects ?? [])}
      support="The tier follows from the numbers that are there: A drawn by lot, B a matched comparison, C before and after, D participants’ estimate, E story."
    >
      <EntryList
        kind="businessMeasure"
        section="business"
        fields={BusinessFields}
        line={(entry) => data?.effects.find(({ entryId }) => entryId === entry.id)?.claim}
        aside={(entry) => <Tier tier={data?.effects.find(({ entryId }) => entryId === entry.id)?.tier} />}
        empty="Here you follow a number of the business that the cohort is meant to move, by day or month, for your group and, if you can, for a group to compare with. The studio says how far a claim may reach, and writes the sentence that claims no more."
      />
    </ValueFrame>
  )
}

function headlineOf(effects: readonly Effect[]): string {
  const [best] = effects.map(({ tier }) => tier).sort()
  if (best === undefined) return 'No number of the business is followed yet.'
  const followed = `${counted(effects.length, 'number')} of the business ${effects.length === 1 ? 'is' : 'are'} followed`
  return `${followed}; the strongest claim is of tier ${best}, ${tierWords[best]}.`
}

function Tier({ tier }: { tier: keyof typeof tierWords | undefined }) {
  return tier === undefined ? null : (
    <span className={styles.state}>
      Tier {tier}, {tierWords[tier]}
    </span>
  )
}

function BusinessFields({ body, set, entry }: FieldsProps<'businessMeasure'>) {
  const { data } = useValue()
  const effect = data?.effects.find(({ entryId }) => entryId === entry.id)
  return (
    <>
      {effect ? <EffectPanel effect={effect} ourGroup={body.ourGroup} comparisonGroup={body.comparisonGroup} /> : null}
      <TextField label="Measure" hasFocus={body.title === ''} value={body.title} onChange={(title) => set({ title })} />
      <div className={styles.pair}>
        <TextField label="Unit" placeholder="complaints a month" value={body.unit} onChange={(unit) => set({ unit })} />
        <ChoiceField label="Direction" value={body.better} choices={betters} onChange={(better) => set({ better })} />
      </div>
      <TextField
        label="Where it comes from"
        placeholder="The service desk’s monthly report"
        value={body.source}
        onChange={(source) => set({ source })}
      />
      <DayField
        label="An effect could show from"
        description="Empty: the cohort’s first day."
        value={body.effectFromOn}
        onChange={(effectFromOn) => set({ effectFromOn })}
      />
      <TextField label="Your group" value={body.ourGroup} onChange={(ourGroup) => set({ ourGroup })} />
      <ChoiceField
        label="Compared with"
        value={body.comparison}
        choices={comparisons}
        onChange={(comparison) => set({ comparison })}
      />
      {body.comparison === 'none' ? null : (
        <TextField
          label="Its name"
          value={body.comparisonGroup}
          onChange={(comparisonGroup) => set({ comparisonGroup })}
        />
      )}
      <PointsField body={body} onChange={(points) => set({ points })} />
      <div className={styles.pair}>
        <NumberField
          label="Put down to the cohort"
          description="By participants’ own estimate."
          suffix=" %"
          min={0}
          max={100}
          value={body.attributed}
          onChange={(attributed) => set({ attributed: share(attributed) })}
        />
        <NumberField
          label="How sure they are"
          description="Of that estimate."
          suffix=" %"
          min={0}
          max={100}
          value={body.confidence}
          onChange={(confidence) => set({ confidence: share(confidence) })}
        />
      </div>
      <LongText label="Notes" value={body.notes} onChange={(notes) => set({ notes })} />
    </>
  )
}

function share(typed: number | null): number | null {
  return typed === null ? null : Math.min(100, Math.max(0, typed))
}
