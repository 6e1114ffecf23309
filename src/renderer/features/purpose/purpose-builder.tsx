import { Fieldset, NumberInput, Stack, Textarea, TextInput } from '@mantine/core'
import type { Purpose, PurposeNote } from '../../../contract/purpose.ts'
import styles from './purpose.module.css'
import { fieldId } from './statement.tsx'

type PurposeBuilderProps = Readonly<{
  purpose: Purpose
  notes: readonly PurposeNote[]
  onChange: (purpose: Purpose) => void
}>

/** The questions whose answers make the statement. */
export function PurposeBuilder({ purpose, notes, onChange }: PurposeBuilderProps) {
  const set = (part: Partial<Purpose>) => onChange({ ...purpose, ...part })
  const setMeasure = (part: Partial<Purpose['measure']>) => set({ measure: { ...purpose.measure, ...part } })
  const weak = (field: PurposeNote['field']) => notes.some((note) => note.field === field) || undefined
  return (
    <Stack gap="xl">
      <Fieldset legend="Purpose of the training" variant="unstyled" className={styles.fieldset}>
        <Stack gap="md">
          <TextInput
            id={fieldId('audience')}
            label="Who will change"
            placeholder="Team leads in their first year"
            maxLength={200}
            value={purpose.audience}
            data-weak={weak('audience')}
            onChange={(event) => set({ audience: event.currentTarget.value })}
          />
          <Textarea
            id={fieldId('fromState')}
            label="From: what they do today"
            placeholder="solving every problem for their team"
            autosize
            minRows={2}
            maxLength={2000}
            value={purpose.fromState}
            data-weak={weak('fromState')}
            onChange={(event) => set({ fromState: event.currentTarget.value })}
          />
          <Textarea
            id={fieldId('toState')}
            label="To: what you will see them do"
            placeholder="asking a question first and letting the team decide"
            autosize
            minRows={2}
            maxLength={2000}
            value={purpose.toState}
            data-weak={weak('toState')}
            onChange={(event) => set({ toState: event.currentTarget.value })}
          />
          <TextInput
            id={fieldId('measure')}
            label="Measured by"
            placeholder="Decisions taken by the team each month"
            maxLength={200}
            value={purpose.measure.name}
            data-weak={weak('measure')}
            onChange={(event) => setMeasure({ name: event.currentTarget.value })}
          />
          <div className={styles.numbers}>
            <NumberInput
              label="From"
              value={purpose.measure.baseline ?? ''}
              onChange={(value) => setMeasure({ baseline: asNumber(value) })}
              hideControls
            />
            <NumberInput
              label="To"
              value={purpose.measure.target ?? ''}
              onChange={(value) => setMeasure({ target: asNumber(value) })}
              hideControls
            />
            <TextInput
              label="Unit"
              placeholder="%"
              maxLength={40}
              value={purpose.measure.unit}
              onChange={(event) => setMeasure({ unit: event.currentTarget.value })}
            />
            <TextInput
              label="By"
              type="date"
              value={purpose.measure.dueOn ?? ''}
              onChange={(event) => setMeasure({ dueOn: event.currentTarget.value || null })}
            />
          </div>
          <TextInput
            label="The vague outcome it replaces"
            description="How the request first came to you."
            placeholder="Leaders will understand coaching"
            maxLength={2000}
            value={purpose.vagueOutcome}
            onChange={(event) => set({ vagueOutcome: event.currentTarget.value })}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend="Purpose of the space" variant="unstyled" className={styles.fieldset}>
        <Textarea
          id={fieldId('spacePurpose')}
          label="What people come to the space for"
          description="Not the training again: what will they do there together?"
          placeholder="a place where new team leads try out hard conversations before they have them"
          autosize
          minRows={3}
          maxLength={2000}
          value={purpose.spacePurpose}
          data-weak={weak('spacePurpose')}
          onChange={(event) => set({ spacePurpose: event.currentTarget.value })}
        />
      </Fieldset>
    </Stack>
  )
}

function asNumber(value: string | number): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
