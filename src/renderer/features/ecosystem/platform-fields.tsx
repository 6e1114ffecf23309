import { Checkbox } from '@mantine/core'
import { presenceWorth } from '../../../contract/ecosystem.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { ChoiceField, LongText, NumberField, ServesField, TextField } from '../../design/fields.tsx'
import { stages } from './words.ts'

/** Everything about a platform but its scores, which are given in the matrix. */
export function PlatformFields({ body, set }: FieldsProps<'platform'>) {
  return (
    <>
      <TextField label="Name" value={body.title} hasFocus={body.title === ''} onChange={(title) => set({ title })} />
      <Checkbox
        label="People of the audience are there already"
        description={`Worth ${presenceWorth} points: conversations that exist don’t have to be started.`}
        checked={body.isWhereTheyAre}
        onChange={(event) => set({ isWhereTheyAre: event.currentTarget.checked })}
      />
      <ChoiceField label="When it comes in" value={body.stage} choices={stages} onChange={(stage) => set({ stage })} />
      <LongText
        label="What it is used for"
        placeholder="Questions of the day and short answers; one channel, no more"
        value={body.use}
        onChange={(use) => set({ use })}
      />
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
      <LongText
        label="Notes"
        placeholder="Who looks after it, what it costs, what is still to be found out"
        value={body.notes}
        onChange={(notes) => set({ notes })}
      />
    </>
  )
}

export function CriterionFields({ body, set }: FieldsProps<'criterion'>) {
  return (
    <>
      <TextField
        label="Criterion"
        value={body.title}
        hasFocus={body.title === ''}
        onChange={(title) => set({ title })}
      />
      <NumberField
        label="Weight"
        description="0 to 5. At 0 it doesn’t count."
        value={body.weight}
        min={0}
        max={5}
        onChange={(weight) => set({ weight: Math.min(5, Math.max(0, weight ?? 0)) })}
      />
      <LongText
        label="What a good score means"
        placeholder="A newcomer finds the talk, asks and gets an answer without help"
        value={body.why}
        onChange={(why) => set({ why })}
      />
    </>
  )
}
