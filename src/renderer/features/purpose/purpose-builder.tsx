import { Fieldset, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import type { Purpose, PurposeField, PurposeNote } from '../../../contract/purpose.ts'
import { fieldId, noteId } from './field-ids.ts'
import styles from './purpose.module.css'

type PurposeBuilderProps = Readonly<{
  purpose: Purpose
  notes: readonly PurposeNote[]
  onChange: (edit: (latest: Purpose) => Purpose) => void
}>

/** As many characters as the contract allows in any text. */
const longestText = 10_000

/** The questions whose answers make the statement. */
export function PurposeBuilder({ purpose, notes, onChange }: PurposeBuilderProps) {
  const set = (part: Partial<Purpose>) => onChange((latest) => ({ ...latest, ...part }))
  const setMeasure = (part: Partial<Purpose['measure']>) =>
    onChange((latest) => ({ ...latest, measure: { ...latest.measure, ...part } }))
  const about = (field: PurposeField) => ({
    id: fieldId(field),
    'data-weak': notes.some((note) => note.field === field) || undefined,
  })
  useEffect(() => describeFields(notes), [notes])
  const long = { autosize: true, minRows: 2, maxRows: 12, maxLength: longestText, dir: 'auto' } as const
  return (
    <Stack gap="xl">
      <Fieldset legend="Purpose of the training" variant="unstyled" className={styles.fieldset}>
        <Stack gap="md">
          <TextInput
            label="The vague outcome it replaces"
            description="How the request first came to you. It stays beside the statement, struck through."
            placeholder="Leaders will understand coaching"
            maxLength={longestText}
            value={purpose.vagueOutcome}
            {...about('vagueOutcome')}
            onChange={(event) => set({ vagueOutcome: event.currentTarget.value })}
          />
          <TextInput
            label="Who will change"
            placeholder="Team leads in their first year"
            maxLength={longestText}
            value={purpose.audience}
            {...about('audience')}
            onChange={(event) => set({ audience: event.currentTarget.value })}
          />
          <Textarea
            {...long}
            label="From: what they do today"
            placeholder="solving every problem for their team"
            value={purpose.fromState}
            {...about('fromState')}
            onChange={(event) => set({ fromState: event.currentTarget.value })}
          />
          <Textarea
            {...long}
            label="To: how they will work"
            placeholder="leads who let their team decide"
            value={purpose.toState}
            {...about('toState')}
            onChange={(event) => set({ toState: event.currentTarget.value })}
          />
          <Textarea
            {...long}
            label="You will see them"
            description="What a colleague beside them would see and hear. Leave it empty where “To” says it already."
            placeholder="ask a question before they advise, and end with a next step the other person chose"
            value={purpose.behaviours}
            {...about('behaviours')}
            onChange={(event) => set({ behaviours: event.currentTarget.value })}
          />
          <TextInput
            label="Measured by"
            placeholder="Decisions taken by the team each month"
            maxLength={longestText}
            value={purpose.measure.name}
            {...about('measure')}
            onChange={(event) => setMeasure({ name: event.currentTarget.value })}
          />
          <div className={styles.numbers}>
            <NumberInput
              label="Baseline"
              value={purpose.measure.baseline ?? ''}
              {...about('baseline')}
              onChange={(value) => setMeasure({ baseline: asNumber(value) })}
              hideControls
            />
            <NumberInput
              label="Target"
              value={purpose.measure.target ?? ''}
              {...about('target')}
              onChange={(value) => setMeasure({ target: asNumber(value) })}
              hideControls
            />
            <TextInput
              label="Unit"
              placeholder="%"
              maxLength={longestText}
              value={purpose.measure.unit}
              onChange={(event) => setMeasure({ unit: event.currentTarget.value })}
            />
            <TextInput
              label="By"
              type="date"
              value={purpose.measure.dueOn ?? ''}
              {...about('dueOn')}
              onChange={(event) => setMeasure({ dueOn: event.currentTarget.value || null })}
            />
          </div>
        </Stack>
      </Fieldset>
      <Fieldset legend="Purpose of the space" variant="unstyled" className={styles.fieldset}>
        <Textarea
          {...long}
          label="What people come to the space for"
          description="Not the training again: who does what there together?"
          placeholder="a place where new team leads try out hard conversations before they have them"
          minRows={3}
          value={purpose.spacePurpose}
          {...about('spacePurpose')}
          onChange={(event) => set({ spacePurpose: event.currentTarget.value })}
        />
      </Fieldset>
    </Stack>
  )
}

function asNumber(value: string | number): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Has each field described by its notes, besides its own description. The inputs set that attribute themselves and take none from outside. */
function describeFields(notes: readonly PurposeNote[]): () => void {
  const described = [...new Set(notes.map(({ field }) => field))].flatMap((field) => {
    const input = document.getElementById(fieldId(field))
    return input ? [{ input, field, before: input.getAttribute('aria-describedby') }] : []
  })
  for (const { input, field, before } of described) {
    const own = notes.flatMap((note, at) => (note.field === field ? [noteId(at)] : []))
    input.setAttribute('aria-describedby', [...(before ? [before] : []), ...own].join(' '))
  }
  return () => {
    for (const { input, before } of described) {
      if (before) input.setAttribute('aria-describedby', before)
      else input.removeAttribute('aria-describedby')
    }
  }
}
