import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { ValueFrame } from './value-frame.tsx'
import { ideaStates, labelOf } from './words.ts'

/** What members thought of, and what became of it. */
export function IdeasSection() {
  return (
    <ValueFrame section="ideas">
      <EntryList
        kind="idea"
        section="ideas"
        fields={IdeaFields}
        line={({ body }) => body.effect}
        aside={({ body }) => labelOf(ideaStates, body.state)}
        empty="Here you keep ideas that came up in the group, and what became of them. An idea that was tried and dropped is worth writing down too: somebody else need not try it again."
      />
    </ValueFrame>
  )
}

function IdeaFields({ body, set }: FieldsProps<'idea'>) {
  return (
    <>
      <TextField label="Idea" hasFocus={body.title === ''} value={body.title} onChange={(title) => set({ title })} />
      <WhoField label="Raised by" value={body.raisedBy} onChange={(raisedBy) => set({ raisedBy })} />
      <DayField label="On" value={body.on} onChange={(on) => set({ on })} />
      <ChoiceField
        label="What became of it"
        value={body.state}
        choices={ideaStates}
        onChange={(state) => set({ state })}
      />
      <LongText label="Effect" value={body.effect} onChange={(effect) => set({ effect })} />
    </>
  )
}
