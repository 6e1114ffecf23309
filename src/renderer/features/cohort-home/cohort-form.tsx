import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { UseMutationResult } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { CohortDraft } from '../../../contract/cohorts.ts'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { lastDay, problemsOf } from './cohort-draft.ts'
import styles from './cohort-home.module.css'

type CohortFormProps = Readonly<{
  initial: CohortDraft
  /** A new cohort lasts so long, until its last day is chosen. */
  weeks?: number
  verb: string
  act: UseMutationResult<unknown, Error, CohortDraft>
  onCancel?: () => void
}>

const zones = Intl.supportedValuesOf('timeZone')

/** Name, group name, dates, time zone and space of a cohort. */
export function CohortForm({ initial, weeks, verb, act, onCancel }: CohortFormProps) {
  const form = useForm<CohortDraft>({
    initialValues: initial,
    validate: (draft) => problemsOf(draft),
    validateInputOnBlur: ['startsOn', 'endsOn', 'timeZone'],
  })
  const { startsOn } = form.values
  const fitLastDay = useEffectEvent(() => {
    if (weeks === undefined || form.isTouched('endsOn') || problemsOf(form.values).startsOn) return
    form.setValues({ endsOn: lastDay(startsOn, weeks) })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last day follows the first one and the length
  useEffect(() => fitLastDay(), [startsOn, weeks])
  const known = zones.includes(form.values.timeZone) ? zones : [form.values.timeZone, ...zones]
  return (
    <form className={styles.form} onSubmit={form.onSubmit((draft) => act.mutate(draft))} noValidate>
      <Stack gap="md">
        <TextInput
          label="Name"
          placeholder="Spring leaders 2026"
          maxLength={120}
          autoFocus
          {...form.getInputProps('name')}
        />
        <div className={styles.dates}>
          <TextInput label="First day" type="date" {...form.getInputProps('startsOn')} />
          <TextInput label="Last day" type="date" {...form.getInputProps('endsOn')} />
        </div>
        <Select
          label="Time zone"
          description="Days and weeks are counted in it."
          searchable
          limit={80}
          data={known}
          nothingFoundMessage="No time zone is called that"
          allowDeselect={false}
          {...form.getInputProps('timeZone')}
        />
        <TextInput
          label="Group name"
          description="What members call themselves. A name of their own makes a group of a list."
          placeholder="pathfinders"
          maxLength={80}
          {...form.getInputProps('groupName')}
        />
        <Textarea
          label="Space"
          description="Where the group talks, and what that place is like."
          autosize
          minRows={3}
          maxLength={2000}
          {...form.getInputProps('space')}
        />
        {act.isError ? <FailureNotice error={act.error} /> : null}
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={act.isPending}>
            {verb}
          </Button>
          {onCancel ? (
            <Button variant="default" onClick={onCancel}>
              Cancel
            </Button>
          ) : null}
        </Group>
      </Stack>
    </form>
  )
}
