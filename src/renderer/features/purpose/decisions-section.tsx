import type { Entry } from '../../../contract/entries.ts'
import { EntryList } from '../../design/entry-list.tsx'
import { DayField, LongText, ServesField, TextField, WhoField } from '../../design/fields.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { dayInWords } from '../../ui/dates.ts'
import { counted } from '../../ui/wording.ts'

type Decision = Entry<'decision'>

export function DecisionsHeadline() {
  const { data = [] } = useEntries('decision')
  if (data.length === 0) return 'No decision is written down yet.'
  const bare = data.filter(({ body }) => body.why.trim() === '').length
  const said = counted(data.length, 'decision')
  return bare === 0 ? `${said}, each with its reason.` : `${said}; ${bare} without a reason.`
}

/** The decision log: newest first. */
export function DecisionsSection() {
  return (
    <EntryList
      kind="decision"
      section="decisions"
      hasStarters
      order={newestFirst}
      blank={{ on: new Date().toLocaleDateString('sv') }}
      line={({ body }) => body.why}
      aside={({ body }) => (
        <>
          {body.on ? dayInWords(body.on) : 'no day'}
          {body.decidedBy.name === '' ? null : <br />}
          {body.decidedBy.name}
        </>
      )}
      fields={({ body, set }) => (
        <>
          <TextField label="What was decided" value={body.title} onChange={(title) => set({ title })} />
          <LongText label="Why" rows={3} value={body.why} onChange={(why) => set({ why })} />
          <LongText
            label="What else was possible"
            description="And why not."
            value={body.alternatives}
            onChange={(alternatives) => set({ alternatives })}
          />
          <DayField label="On" value={body.on} onChange={(on) => set({ on })} />
          <WhoField label="Who decided" value={body.decidedBy} onChange={(decidedBy) => set({ decidedBy })} />
          <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
        </>
      )}
      empty={
        <>
          Each decision about the design stands here with its day, its reason and what else was possible. It spares you
          arguing the same thing twice, and tells whoever takes over why things are as they are.
        </>
      }
    />
  )
}

function newestFirst(one: Decision, other: Decision): number {
  return (other.body.on ?? '9999').localeCompare(one.body.on ?? '9999') || other.id - one.id
}
