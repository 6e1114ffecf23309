import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, TextField, WhoField } from '../../design/fields.tsx'
import { ValueFrame } from './value-frame.tsx'
import { knownBy, labelOf } from './words.ts'

/** Problems that somebody brought and the group helped to solve. */
export function ProblemsSection() {
  return (
    <ValueFrame section="problems">
      <EntryList
        kind="solvedProblem"
        section="problems"
        fields={ProblemFields}
        line={({ body }) => body.solution || 'How was it solved?'}
        aside={({ body }) => labelOf(knownBy, body.knownBy)}
        empty="Here you keep the problems that somebody brought and the group helped to solve, with how you know that it is solved. It is the plainest proof that asking is worth it."
      />
    </ValueFrame>
  )
}

function ProblemFields({ body, set }: FieldsProps<'solvedProblem'>) {
  return (
    <>
      <TextField label="Problem" hasFocus={body.title === ''} value={body.title} onChange={(title) => set({ title })} />
      <WhoField label="Asked by" value={body.askedBy} onChange={(askedBy) => set({ askedBy })} />
      <WhoField label="Solved by" value={body.solvedBy} onChange={(solvedBy) => set({ solvedBy })} />
      <DayField label="On" value={body.on} onChange={(on) => set({ on })} />
      <LongText label="Solution" value={body.solution} onChange={(solution) => set({ solution })} />
      <ChoiceField
        label="How you know"
        value={body.knownBy}
        choices={knownBy}
        onChange={(known) => set({ knownBy: known })}
      />
    </>
  )
}
