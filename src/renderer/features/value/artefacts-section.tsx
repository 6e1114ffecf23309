import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { ValueFrame } from './value-frame.tsx'
import { artefactForms, labelOf } from './words.ts'

/** What members made that others can use. */
export function ArtefactsSection() {
  return (
    <ValueFrame section="artefacts">
      <EntryList
        kind="artefact"
        section="artefacts"
        fields={ArtefactFields}
        line={({ body }) => body.usedFor || labelOf(artefactForms, body.form)}
        aside={({ body }) => body.madeBy.name.slice(0, 60)}
        empty="Here you keep what members made: a checklist, a template, a recording, the summary of a long conversation. It outlives the cohort, and the next one starts from it. Write down who made it, so that they can be thanked."
      />
    </ValueFrame>
  )
}

function ArtefactFields({ body, set }: FieldsProps<'artefact'>) {
  return (
    <>
      <TextField label="Name" hasFocus={body.title === ''} value={body.title} onChange={(title) => set({ title })} />
      <ChoiceField label="Form" value={body.form} choices={artefactForms} onChange={(form) => set({ form })} />
      <WhoField label="Made by" value={body.madeBy} onChange={(madeBy) => set({ madeBy })} />
      <DayField label="On" value={body.on} onChange={(on) => set({ on })} />
      <TextField
        label="Where it is"
        placeholder="An address or a folder"
        value={body.link}
        onChange={(link) => set({ link })}
      />
      <LongText label="What it is used for" value={body.usedFor} onChange={(usedFor) => set({ usedFor })} />
    </>
  )
}
