import { Autocomplete, Button, Group, Select } from '@mantine/core'
import type { NudgeStatus } from '../../../contract/nudges.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import {
  ChoiceField,
  DayField,
  LongText,
  NumberField,
  ServesField,
  TextField,
  TimeField,
  WhoField,
} from '../../design/fields.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { useAnswer } from '../../studio/ask.ts'
import { minutesWithin } from './day-fields.tsx'
import { EthicsCheck } from './ethics-check.tsx'
import { Fold } from './fold.tsx'
import styles from './inspector.module.css'
import { askChoices } from './nudge-words.ts'
import { PlaceholderText } from './placeholder-text.tsx'
import { principleChoices } from './principles.ts'
import { PromptWords } from './prompt-words.tsx'
import { StatusStepper } from './status-stepper.tsx'
import { useCurrencies } from './use-currencies.ts'
import { useLibrary } from './use-library.ts'

type NudgeFieldsProps = FieldsProps<'nudge'> & Readonly<{ hasFocus: boolean }>

/** A nudge to write: where it stands first, then what is sent, when and by whom, then what it is expected to do, and whether it is right. */
export function NudgeFields({ body, set, entry, flush, hasFocus }: NudgeFieldsProps) {
  const isLocked = body.status === 'sent' || body.status === 'reviewed'
  return (
    <>
      <StatusStepper id={entry.id} status={body.status} sentOn={body.sentOn} flush={flush} />
      {isLocked ? (
        <LongText
          label="What happened"
          description="What you saw after it, also if it was nothing."
          rows={3}
          value={body.outcome}
          onChange={(outcome) => set({ outcome })}
        />
      ) : null}
      <TextField label="Title" hasFocus={hasFocus} value={body.title} onChange={(title) => set({ title })} />
      <fieldset disabled={isLocked} className={styles.fields}>
        <legend className={styles.hidden}>What is sent</legend>
        <WhenAndWhat body={body} set={set} />
        <PlaceholderText
          label="Text"
          description={isLocked ? 'As members met it. To change it, take it back to planned.' : 'What members read.'}
          value={body.text}
          isLocked={isLocked}
          onChange={(text) => set({ text })}
        />
        {isLocked ? null : <PromptWords body={body} set={set} />}
        <Where body={body} set={set} />
      </fieldset>
      <WhoField label="Owner" value={body.owner} onChange={(owner) => set({ owner })} />
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
      <fieldset disabled={isLocked} className={styles.fields}>
        <legend className={styles.hidden}>What it is expected to do</legend>
        <Expected body={body} set={set} />
        <EthicsCheck ethics={body.ethics} onChange={(ethics) => set({ ethics })} />
        <Disclosure body={body} set={set} />
      </fieldset>
    </>
  )
}

type PartProps = Pick<FieldsProps<'nudge'>, 'body' | 'set'>

function WhenAndWhat({ body, set }: PartProps) {
  return (
    <>
      <div className={styles.when}>
        <DayField label="Day" value={body.on} onChange={(on) => set({ on })} />
        <TimeField label="At" value={body.at} onChange={(at) => set({ at })} />
      </div>
      <Select
        label="Principle"
        placeholder="None of the seven"
        clearable
        data={principleChoices}
        value={body.principle}
        onChange={(chosen) => set({ principle: principleChoices.find(({ value }) => value === chosen)?.value ?? null })}
      />
      <div className={styles.ask}>
        <ChoiceField label="What it asks for" choices={askChoices} value={body.ask} onChange={(ask) => set({ ask })} />
        <NumberField
          label="Minutes"
          min={1}
          max={1440}
          value={body.minutes}
          onChange={(minutes) => minutes !== null && set({ minutes: minutesWithin(minutes) })}
        />
      </div>
    </>
  )
}

function Where({ body, set }: PartProps) {
  const platforms = useEntries('platform')
  const currencies = useCurrencies()
  const known = [...currencies].map(([value, label]) => ({ value, label }))
  const unknown = body.currency !== '' && !currencies.has(body.currency)
  const titles = [...new Set((platforms.data ?? []).map(({ body: { title } }) => title.trim()))]
  return (
    <>
      <Autocomplete
        label="Channel"
        placeholder="Where it is sent"
        data={titles.filter((title) => title !== '')}
        limit={10}
        maxLength={10_000}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        value={body.channel}
        onChange={(channel) => set({ channel })}
      />
      <WhoField label="Sender" value={body.sender} onChange={(sender) => set({ sender })} />
      <TextField
        label="Audience"
        placeholder="Everybody"
        value={body.audience}
        onChange={(audience) => set({ audience })}
      />
      <Select
        label="Currency"
        placeholder="No one currency"
        clearable
        searchable
        data={unknown ? [...known, { value: body.currency, label: body.currency }] : known}
        value={body.currency || null}
        onChange={(currency) => set({ currency: currency ?? '' })}
      />
    </>
  )
}

function Expected({ body, set }: PartProps) {
  const definitions = useAnswer(['engagement.definitions'], (client, asked) =>
    client.engagement.definitions(undefined, asked),
  )
  const measures = definitions.data ?? []
  const measure = measures.find(({ id }) => id === body.measure)
  return (
    <>
      <LongText
        label="Hypothesis"
        description="What you expect to see, written before you look."
        value={body.hypothesis}
        onChange={(hypothesis) => set({ hypothesis })}
      />
      <Autocomplete
        label="Measure"
        description={measure?.reading ?? 'One of the studio’s, or your own words.'}
        data={measures.map(({ title }) => title)}
        limit={20}
        maxLength={10_000}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        value={measure?.title ?? body.measure}
        onChange={(words) => set({ measure: measures.find(({ title }) => title === words)?.id ?? words })}
      />
    </>
  )
}

function Disclosure({ body, set }: PartProps) {
  const library = useLibrary(body.strategyId !== null)
  const suggested = library.data?.find(({ id }) => id === body.strategyId)?.disclosure ?? ''
  return (
    <Fold title="Disclosure" aside={disclosureState(body)} isOpen>
      <LongText
        label="What members read about it"
        description="It stands on the disclosure page of the guidelines."
        rows={3}
        value={body.disclosure}
        onChange={(disclosure) => set({ disclosure })}
      />
      {suggested !== '' && body.disclosure.trim() === '' ? (
        <Group mt={6}>
          <Button size="compact-xs" variant="default" onClick={() => set({ disclosure: suggested })}>
            Use the library’s words
          </Button>
        </Group>
      ) : null}
    </Fold>
  )
}

function disclosureState(body: Readonly<{ isDisclosed: boolean; disclosure: string; status: NudgeStatus }>): string {
  if (body.disclosure.trim() === '') return 'No words yet'
  return body.isDisclosed ? 'Members can read it' : 'Not published yet'
}
