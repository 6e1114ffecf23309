import { EntryList } from '../../design/entry-list.tsx'
import { ChoiceField, LongText, ServesField, TextField } from '../../design/fields.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { useAnswer } from '../../studio/ask.ts'
import { counted } from '../../ui/wording.ts'

export function MeasuresHeadline() {
  const { data = [] } = useEntries('plannedMeasure')
  if (data.length === 0) return 'No measure is chosen yet.'
  const open = data.filter(({ body }) => body.decisionRule.trim() === '').length
  const said = `The cohort will be read by ${counted(data.length, 'measure')}`
  return open === 0
    ? `${said}, and each says what will be done when it moves.`
    : `${said}; ${open} without a rule for what to do.`
}

/** The measures that the cohort will be read by, each with what will be done when it moves. */
export function MeasuresSection() {
  const definitions = useAnswer(['engagement.definitions'], (client, asked) =>
    client.engagement.definitions(undefined, asked),
  )
  const known = definitions.data ?? []
  const choices = [
    { value: 'business', label: 'A number of the business' },
    ...known.map(({ id, title }) => ({ value: id as string, label: title })),
  ]
  const nameOf = (id: string | null) => known.find((measure) => measure.id === id)?.title ?? 'A number of the business'
  return (
    <EntryList
      kind="plannedMeasure"
      section="measures"
      hasStarters
      line={({ body }) => body.decisionRule || 'No rule yet for what to do when it moves'}
      aside={({ body }) => (body.measureId === null ? 'business' : 'counted by the studio')}
      fields={({ body, set }) => (
        <>
          <TextField label="Measure" value={body.title} onChange={(title) => set({ title })} />
          <ChoiceField
            label="Counted as"
            description={known.find(({ id }) => id === body.measureId)?.reading}
            choices={choices}
            value={body.measureId ?? 'business'}
            onChange={(id) =>
              set({
                measureId: id === 'business' ? null : id,
                ...(body.title.trim() === '' && id !== 'business' ? { title: nameOf(id) } : {}),
              })
            }
          />
          <LongText
            label="If it moves by this much, we will …"
            placeholder="If it falls below a third for two weeks, we will ask smaller questions."
            rows={4}
            value={body.decisionRule}
            onChange={(decisionRule) => set({ decisionRule })}
          />
          <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
        </>
      )}
      empty={
        <>
          Choose the few numbers you will look at, and write down beforehand what you will do when one of them moves.
          The ready-made ones come with such a rule.
        </>
      }
    />
  )
}
