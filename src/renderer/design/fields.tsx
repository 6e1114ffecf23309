import { Autocomplete, Checkbox, Group, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import type { Serves, Who } from '../../contract/design.ts'
import { useAnswer } from '../studio/ask.ts'
import { useCohort } from '../studio/cohort.tsx'

/** As many characters as the contract allows in any text. */
const longestText = 10_000

type FieldProps<Value> = Readonly<{
  label: string
  description?: string | undefined
  value: Value
  onChange: (value: Value) => void
}>

type Hint = Readonly<{ placeholder?: string | undefined }>

/** One line of text. */
export function TextField({ onChange, ...props }: FieldProps<string> & Hint & Readonly<{ hasFocus?: boolean }>) {
  const { hasFocus, ...rest } = props
  return (
    <TextInput
      {...given(rest)}
      maxLength={longestText}
      {...(hasFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** Several lines of text; grows to a third of the window, then scrolls. */
export function LongText({ onChange, rows = 2, ...rest }: FieldProps<string> & Hint & Readonly<{ rows?: number }>) {
  return (
    <Textarea
      {...given(rest)}
      autosize
      minRows={rows}
      maxRows={14}
      maxLength={longestText}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** A day of the calendar, in the cohort's zone. */
export function DayField({ value, onChange, ...rest }: FieldProps<string | null>) {
  return (
    <TextInput
      type="date"
      {...given(rest)}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  )
}

/** A time of day, in the cohort's zone. */
export function TimeField({ value, onChange, ...rest }: FieldProps<string | null>) {
  return (
    <TextInput
      type="time"
      {...given(rest)}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value.slice(0, 5) || null)}
    />
  )
}

type NumberFieldProps = FieldProps<number | null> & Hint & Readonly<{ min?: number; max?: number; suffix?: string }>

export function NumberField({ value, onChange, ...rest }: NumberFieldProps) {
  return (
    <NumberInput
      {...given(rest)}
      hideControls
      value={value ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' && Number.isFinite(typed) ? typed : null)}
    />
  )
}

type ChoiceFieldProps<Value extends string> = FieldProps<Value> &
  Readonly<{ choices: readonly Readonly<{ value: Value; label: string }>[] }>

/** One of a few. */
export function ChoiceField<Value extends string>({ choices, onChange, ...rest }: ChoiceFieldProps<Value>) {
  return (
    <Select
      {...given(rest)}
      data={[...choices]}
      allowDeselect={false}
      onChange={(chosen) => {
        const choice = choices.find(({ value }) => value === chosen)
        if (choice) onChange(choice.value)
      }}
    />
  )
}

/** Somebody: a person of the roster, offered while one types, or anybody else by name. */
export function WhoField({ value, onChange, ...rest }: FieldProps<Who> & Hint) {
  const cohort = useCohort()
  const people = useAnswer(['roster.list', cohort.id], (client, asked) =>
    client.roster.list({ cohortId: cohort.id }, asked),
  )
  const names = [...new Set((people.data ?? []).map(({ name }) => name))]
  const whoIs = (name: string): Who => {
    const [only, second] = (people.data ?? []).filter((person) => person.name === name)
    return { personId: only && !second ? only.id : null, name }
  }
  return (
    <Autocomplete
      {...given(rest)}
      data={names}
      limit={8}
      maxLength={longestText}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      value={value.name}
      onChange={(name) => onChange(whoIs(name))}
    />
  )
}

/** Which purpose something serves. Without one it shows up as an orphan on the purpose map. */
export function ServesField({ value, onChange }: Pick<FieldProps<Serves>, 'value' | 'onChange'>) {
  return (
    <Checkbox.Group
      label="Serves"
      description={value.length === 0 ? 'Nothing yet: say why it is here, or do without it.' : undefined}
      value={value}
      onChange={(chosen) => onChange(chosen.filter((purpose) => purpose === 'training' || purpose === 'space'))}
    >
      <Group gap="lg" mt={4}>
        <Checkbox value="training" label="the training" />
        <Checkbox value="space" label="the space" />
      </Group>
    </Checkbox.Group>
  )
}

/** Without the properties that are undefined: Mantine takes a missing one, not an undefined one. */
function given<Props extends object>(props: Props): { [Name in keyof Props]: Exclude<Props[Name], undefined> } {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Props]: Exclude<Props[Name], undefined>
  }
}
