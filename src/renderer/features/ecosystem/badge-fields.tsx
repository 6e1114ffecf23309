import { Radio, Stack } from '@mantine/core'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { DayField, LongText, ServesField, TextField } from '../../design/fields.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { dayInWords } from '../../ui/dates.ts'
import styles from './recognition.module.css'

/** A badge. Choosing "limited" proposes the cohort's last day as its end, so that nobody is refused for asking. */
export function BadgeFields({ body, set }: FieldsProps<'badge'>) {
  const cohort = useCohort()
  const limit = (isLimited: boolean) =>
    set(
      isLimited
        ? { isLimited, endsOn: body.endsOn ?? cohort.endsOn, edition: body.edition || cohort.name }
        : { isLimited },
    )
  return (
    <>
      <TextField label="Name" value={body.title} hasFocus={body.title === ''} onChange={(title) => set({ title })} />
      <LongText
        label="What earns it"
        description="In words that two people would judge alike."
        rows={3}
        value={body.criteria}
        onChange={(criteria) => set({ criteria })}
      />
      <Radio.Group
        label="Is it limited?"
        description="Scarcity only works while it is true: a limited badge ends on a day and isn’t given again."
        value={body.isLimited ? 'limited' : 'open'}
        onChange={(choice) => limit(choice === 'limited')}
      >
        <Stack gap={6} mt={6}>
          <Radio value="open" label="No, it can be earned again and again" />
          <Radio value="limited" label="Yes, in this edition only" />
        </Stack>
      </Radio.Group>
      {body.isLimited ? (
        <>
          <TextField
            label="Edition"
            placeholder="Spring 2026"
            value={body.edition}
            onChange={(edition) => set({ edition })}
          />
          <DayField label="Last day on which it is given" value={body.endsOn} onChange={(endsOn) => set({ endsOn })} />
          {body.endsOn === null ? (
            <p className={styles.needed} role="status">
              Without a last day it can’t be kept as limited. The cohort ends on {dayInWords(cohort.endsOn)}.
            </p>
          ) : null}
        </>
      ) : null}
      <LongText
        label="How it looks"
        placeholder="The group’s name and the year, in the cohort’s colour"
        value={body.look}
        onChange={(look) => set({ look })}
      />
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
    </>
  )
}
