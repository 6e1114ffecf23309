import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, DayField, LongText, NumberField, TextField, WhoField } from '../../design/fields.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { counted } from '../../ui/wording.ts'
import { useValue } from './use-value.ts'
import styles from './value.module.css'
import { ValueFrame } from './value-frame.tsx'
import { judges, labelOf } from './words.ts'

/** What people could do before, and can do after. */
export function SkillsSection() {
  const { data } = useValue()
  const skills = data?.skills ?? []
  return (
    <ValueFrame
      section="skills"
      headline={
        skills.length === 0
          ? 'No skill is known both before and after yet.'
          : `${counted(skills.length, 'skill')} known before and after.`
      }
      support="People judge themselves lower once they know more, so “before” is best asked afterwards, together with “after”."
    >
      {skills.length === 0 ? null : (
        <div className={styles.above}>
          <SimpleTable
            label="Skills before and after"
            columns={[
              { title: 'Skill' },
              { title: 'Before and after known of', isNumber: true },
              { title: 'Higher', isNumber: true },
              { title: 'Same', isNumber: true },
              { title: 'Lower', isNumber: true },
              { title: 'That is' },
            ]}
            rows={skills.map(({ title, n, higher, same, lower, says }) => [
              title || 'Unnamed',
              String(n),
              String(higher),
              String(same),
              String(lower),
              says,
            ])}
          />
        </div>
      )}
      <EntryList
        kind="skill"
        section="skills"
        fields={SkillFields}
        line={({ body }) => body.person.name}
        aside={({ body }) => `${body.before ?? '—'} → ${body.after ?? '—'} · ${labelOf(judges, body.judgedBy)}`}
        empty="Here you keep what people could do before and can do after, one line a person and skill, on a scale from 1 (not at all) to 5 (can teach it). Say who judged it: themselves, a peer, somebody who watched, or a test."
      />
    </ValueFrame>
  )
}

function SkillFields({ body, set }: FieldsProps<'skill'>) {
  return (
    <>
      <TextField label="Skill" hasFocus={body.title === ''} value={body.title} onChange={(title) => set({ title })} />
      <WhoField label="Whose" value={body.person} onChange={(person) => set({ person })} />
      <div className={styles.pair}>
        <NumberField
          label="Before (1–5)"
          min={1}
          max={5}
          value={body.before}
          onChange={(before) => set({ before: level(before) })}
        />
        <NumberField
          label="After (1–5)"
          min={1}
          max={5}
          value={body.after}
          onChange={(after) => set({ after: level(after) })}
        />
      </div>
      <ChoiceField
        label="Judged by"
        value={body.judgedBy}
        choices={judges}
        onChange={(judgedBy) => set({ judgedBy })}
      />
      <DayField label="On" value={body.on} onChange={(on) => set({ on })} />
      <LongText label="Notes" value={body.notes} onChange={(notes) => set({ notes })} />
    </>
  )
}

function level(typed: number | null): number | null {
  return typed === null ? null : Math.min(5, Math.max(1, Math.round(typed)))
}
