import { Button, Group, Pill } from '@mantine/core'
import { useState } from 'react'
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
import { shortDay } from './calendar-days.ts'
import { exportChoices, rhythmChoices } from './nudge-words.ts'

/** An event that comes again and again. */
export function RhythmFields({ body, set }: FieldsProps<'rhythm'>) {
  return (
    <>
      <TextField label="Title" placeholder="Practice round" value={body.title} onChange={(title) => set({ title })} />
      <Group grow align="flex-start">
        <DayField label="First time" value={body.fromOn} onChange={(fromOn) => set({ fromOn })} />
        <TimeField label="At" value={body.at} onChange={(at) => set({ at })} />
      </Group>
      <ChoiceField label="Comes" choices={rhythmChoices} value={body.every} onChange={(every) => set({ every })} />
      <Group grow align="flex-start">
        <DayField
          label="Last day"
          description="Empty: the cohort’s last."
          value={body.untilOn}
          onChange={(untilOn) => set({ untilOn })}
        />
        <NumberField
          label="Minutes"
          description="For everybody who comes."
          min={1}
          max={1440}
          value={body.minutes}
          onChange={(minutes) => minutes !== null && set({ minutes: minutesWithin(minutes) })}
        />
      </Group>
      <Exceptions days={body.exceptOn} onChange={(exceptOn) => set({ exceptOn })} />
      <TextField label="Where" placeholder="Video call" value={body.channel} onChange={(channel) => set({ channel })} />
      <WhoField label="Owner" value={body.owner} onChange={(owner) => set({ owner })} />
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
      <LongText label="Notes" value={body.notes} onChange={(notes) => set({ notes })} />
    </>
  )
}

/** A day on which an export has to be taken. */
export function ExportDayFields({ body, set }: FieldsProps<'exportDay'>) {
  return (
    <>
      <TextField label="Title" placeholder="Slack export" value={body.title} onChange={(title) => set({ title })} />
      <TextField label="Platform" value={body.platform} onChange={(platform) => set({ platform })} />
      <Group grow align="flex-start">
        <DayField label="First time" value={body.fromOn} onChange={(fromOn) => set({ fromOn })} />
        <TimeField label="At" value={body.at} onChange={(at) => set({ at })} />
      </Group>
      <ChoiceField label="Comes" choices={exportChoices} value={body.every} onChange={(every) => set({ every })} />
      <LongText
        label="Steps"
        description="So that anybody can take it."
        rows={4}
        value={body.steps}
        onChange={(steps) => set({ steps })}
      />
      <WhoField label="Owner" value={body.owner} onChange={(owner) => set({ owner })} />
    </>
  )
}

/** Days on which nothing is asked of anybody. */
export function HolidayFields({ body, set }: FieldsProps<'holiday'>) {
  return (
    <>
      <TextField label="Title" placeholder="Easter" value={body.title} onChange={(title) => set({ title })} />
      <Group grow align="flex-start">
        <DayField label="First day" value={body.fromOn} onChange={(fromOn) => set({ fromOn })} />
        <DayField label="Last day" value={body.untilOn} onChange={(untilOn) => set({ untilOn })} />
      </Group>
    </>
  )
}

type ExceptionsProps = Readonly<{ days: readonly string[]; onChange: (days: string[]) => void }>

/** Days on which an event is left out. */
function Exceptions({ days, onChange }: ExceptionsProps) {
  const [next, setNext] = useState<string | null>(null)
  return (
    <div>
      <Group align="flex-end" gap="xs">
        <DayField label="Left out on" value={next} onChange={setNext} />
        <Button
          variant="default"
          disabled={next === null}
          onClick={() => {
            if (next !== null) onChange([...new Set([...days, next])].sort())
            setNext(null)
          }}
        >
          Leave out
        </Button>
      </Group>
      <Group gap={6} mt={days.length > 0 ? 8 : 0}>
        {days.map((day) => (
          <Pill
            key={day}
            withRemoveButton
            onRemove={() => onChange(days.filter((other) => other !== day))}
            removeButtonProps={{
              'aria-label': `Hold it on ${shortDay(day)} after all`,
              tabIndex: 0,
              'aria-hidden': false,
            }}
          >
            {shortDay(day)}
          </Pill>
        ))}
      </Group>
    </div>
  )
}

/** A whole number of minutes that the contract takes. */
export function minutesWithin(minutes: number): number {
  return Math.min(1440, Math.max(1, Math.round(minutes)))
}
