import { LongText } from '../../design/fields.tsx'
import { PageForm } from '../../design/page-form.tsx'
import { usePage } from '../../design/use-entries.ts'
import { listed } from '../../ui/wording.ts'

const levels = [
  {
    id: 'individual',
    name: 'the individual',
    label: 'For the individual',
    description: 'What somebody who takes part has by Friday that they didn’t have on Monday.',
    placeholder: 'You leave each practice round with a sentence you can use the same week.',
  },
  {
    id: 'team',
    name: 'the team',
    label: 'For the team',
    description: 'What their colleagues and their manager notice.',
    placeholder: 'Cases are settled where they happen; fewer come back to the lead’s desk.',
  },
  {
    id: 'organisation',
    name: 'the organisation',
    label: 'For the organisation',
    description: 'What it is worth to whoever pays, in the words of the measure.',
    placeholder: 'Six in ten one-to-ones end with a next step, up from two in ten.',
  },
] as const

export function ValueHeadline() {
  const { data } = usePage('valueProposition')
  const open = levels.filter(({ id }) => !data?.[id].trim())
  if (!data || open.length === levels.length) return 'Say what it is worth, on three levels.'
  if (open.length > 0) return `The worth for ${listed(open.map(({ name }) => name))} is still to be said.`
  return 'Each of the three who give something know what they get.'
}

/** What members, their teams and the organisation get out of it. */
export function ValueSection() {
  return (
    <PageForm
      kind="valueProposition"
      label="Value proposition"
      fields={({ body, set }) =>
        levels.map(({ id, label, description, placeholder }) => (
          <LongText
            key={id}
            label={label}
            description={description}
            placeholder={placeholder}
            rows={3}
            value={body[id]}
            onChange={(text) => set({ [id]: text })}
          />
        ))
      }
    />
  )
}
