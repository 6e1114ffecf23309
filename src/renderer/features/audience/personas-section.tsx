import { Button, MultiSelect } from '@mantine/core'
import { useLocation } from 'wouter'
import type { Entry } from '../../../contract/entries.ts'
import type { PromptCurrencies } from '../../../contract/prompts.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { LongText, NumberField, TextField } from '../../design/fields.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { Answered } from '../../studio/answered.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { counted, excerpt, listed } from '../../ui/wording.ts'
import { AudienceFrame } from './audience-frame.tsx'
import { labelOf, useCurrencies } from './use-currencies.ts'

/** The kinds of member that the design is made for. */
export function PersonasSection() {
  const currencies = useCurrencies()
  const personas = useEntries('persona')
  return (
    <Answered query={currencies}>
      {(known) => <Answered query={personas}>{(list) => <Personas known={known} personas={list} />}</Answered>}
    </Answered>
  )
}

type PersonasProps = Readonly<{ known: PromptCurrencies; personas: readonly Entry<'persona'>[] }>

function Personas({ known, personas }: PersonasProps) {
  const cohort = useCohort()
  const [, go] = useLocation()
  return (
    <AudienceFrame
      section="personas"
      headline={headlineOf(personas)}
      support="A persona is a kind of member, never one person. Those drafted from the survey come only from segments large enough to hide everybody in them."
      action={
        <Button variant="default" onClick={() => go(pathTo(cohort.id, 'audience', 'currency'))}>
          Draft from the survey’s segments
        </Button>
      }
    >
      <EntryList
        kind="persona"
        section="personas"
        fields={(props) => <PersonaFields {...props} known={known} />}
        line={({ body }) => lineOf(body, known)}
        aside={({ body }) => (body.segment ? 'From the survey' : 'By hand')}
        empty={
          <>
            <p>
              A few kinds of member, each with what they trade their time for, the minutes they have and what would make
              them stop. They are worth it when somebody asks “who would answer this?” of a nudge.
            </p>
            <p>Draft them from the survey’s segments, or write down the one you know best.</p>
          </>
        }
      />
    </AudienceFrame>
  )
}

function PersonaFields({ body, set, known }: FieldsProps<'persona'> & Pick<PersonasProps, 'known'>) {
  const data = known.currencies.map(({ id, label }) => ({ value: id, label: label || id }))
  const chosen = [...new Set(body.currencies)]
  const unknown = chosen.filter((id) => !data.some(({ value }) => value === id))
  return (
    <>
      <TextField
        label="Name"
        placeholder="The new store manager on nights"
        value={body.title}
        onChange={(title) => set({ title })}
      />
      <TextField
        label="Segment"
        description="The group of the survey it stands for; empty when written by hand."
        placeholder="Region: North"
        value={body.segment}
        onChange={(segment) => set({ segment })}
      />
      <MultiSelect
        label="Trades time and energy for"
        description="The strongest first."
        data={[...data, ...unknown.map((id) => ({ value: id, label: excerpt(id) }))]}
        value={chosen}
        maxValues={12}
        searchable
        onChange={(currencies) => set({ currencies })}
        comboboxProps={{ transitionProps: { duration: 0 } }}
      />
      <NumberField
        label="Minutes a week"
        placeholder="Not known"
        min={0}
        value={body.minutes}
        onChange={(minutes) => set({ minutes: minutes === null ? null : Math.max(0, minutes) })}
      />
      <LongText label="Wants" rows={3} value={body.wants} onChange={(wants) => set({ wants })} />
      <LongText label="Would stop when" rows={2} value={body.stoppers} onChange={(stoppers) => set({ stoppers })} />
      <TextField
        label="Where they already talk"
        placeholder="The shift’s messenger group"
        value={body.channel}
        onChange={(channel) => set({ channel })}
      />
      <LongText label="Notes" value={body.notes} onChange={(notes) => set({ notes })} />
    </>
  )
}

function lineOf({ currencies, minutes, segment }: Entry<'persona'>['body'], known: PromptCurrencies): string {
  const facts = [
    ...(currencies.length === 0 ? [] : [`for ${listed(currencies.slice(0, 3).map((id) => labelOf(known, id)))}`]),
    ...(minutes === null ? [] : [`${counted(minutes, 'minute')} a week`]),
    ...(segment === '' ? [] : [excerpt(segment)]),
  ]
  return facts.join(' · ') || 'What they trade their time for is still open'
}

function headlineOf(personas: readonly Entry<'persona'>[]): string {
  if (personas.length === 0) return 'Nobody in particular is designed for yet.'
  const open = personas.filter(({ body }) => body.currencies.length === 0).length
  const kinds = counted(personas.length, 'kind')
  if (personas.length === 1) {
    return `You design for ${kinds} of member${open === 0 ? '' : ', whose currency is still open'}.`
  }
  return open === 0
    ? `You design for ${kinds} of member, each with a currency.`
    : `You design for ${kinds} of member; ${open === 1 ? 'one has' : `${open} have`} no currency yet.`
}
