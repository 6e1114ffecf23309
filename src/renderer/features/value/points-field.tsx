import { Button, FileButton, Group, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { BusinessPoint } from '../../../contract/value.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { sendFiles } from '../../studio/send-files.ts'
import { chosenFrom } from '../../ui/chosen-files.ts'
import { counted } from '../../ui/wording.ts'
import styles from './value.module.css'

const mostPoints = 2000

type PointsFieldProps = Readonly<{
  body: EntryBody<'businessMeasure'>
  onChange: (points: BusinessPoint[]) => void
}>

/** Values by day and group, typed or read from a table. */
export function PointsField({ body, onChange }: PointsFieldProps) {
  const { points, ourGroup, comparisonGroup, comparison } = body
  const cohort = useCohort()
  const [said, setSaid] = useState('')
  const read = useAct(
    async (client, file: File) => {
      const chosen = chosenFrom([{ path: file.name, file }])
      if (!chosen) throw new Error('no file was chosen')
      const uploadId = await sendFiles(client, chosen, { signal: new AbortController().signal })
      return client.value.readPoints({ cohortId: cohort.id, uploadId, ourGroup, comparisonGroup })
    },
    {
      showsOwnFailure: true,
      changesNothing: true,
      onDone: ({ points: found, rejected, otherGroups }) => {
        onChange(
          inOrder([...points.filter((point) => !found.some((other) => isSame(point, other))), ...found]).slice(
            0,
            mostPoints,
          ),
        )
        setSaid(
          [
            `${counted(found.length, 'value')} read.`,
            rejected.length > 0
              ? `${counted(rejected.length, 'row')} left out; line ${rejected[0]?.line}: ${rejected[0]?.reason}.`
              : '',
            otherGroups.length > 0 ? `Groups that are neither of the two: ${otherGroups.slice(0, 5).join(', ')}.` : '',
          ]
            .filter((part) => part !== '')
            .join(' '),
        )
      },
    },
  )
  return (
    <fieldset className={styles.points}>
      <legend>Values</legend>
      {points.length === 0 ? (
        <p className="muted">
          Type them, or read a table with a column of days, one of values and, if it has two groups, one of groups.
        </p>
      ) : (
        <ul>
          {points.map((point, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a value has no identity but its place
            <li key={at}>
              <Point
                point={point}
                number={at + 1}
                hasComparison={comparison !== 'none' || point.group === 'comparison'}
                onChange={(changed) => onChange(points.map((one, place) => (place === at ? changed : one)))}
                onRemove={() => onChange(points.filter((_, place) => place !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={points.length >= mostPoints}
          onClick={() => onChange([...points, nextAfter(points, cohort.startsOn)])}
        >
          Add a value
        </Button>
        <FileButton accept=".csv,.tsv,.txt,.xlsx" onChange={(file) => file && read.mutate(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconFileImport size={15} aria-hidden />}
              loading={read.isPending}
            >
              Read a table…
            </Button>
          )}
        </FileButton>
      </Group>
      <p role="status" className="muted">
        {said}
      </p>
      {read.isError ? <FailureNotice error={read.error} /> : null}
    </fieldset>
  )
}

type PointProps = Readonly<{
  point: BusinessPoint
  number: number
  hasComparison: boolean
  onChange: (point: BusinessPoint) => void
  onRemove: () => void
}>

function Point({ point, number, hasComparison, onChange, onRemove }: PointProps) {
  return (
    <div className={styles.point} data-compared={hasComparison ? true : undefined}>
      <TextInput
        type="date"
        aria-label={`Day of value ${number}`}
        value={point.on}
        onChange={(event) => event.currentTarget.value && onChange({ ...point, on: event.currentTarget.value })}
      />
      {hasComparison ? (
        <NativeSelect
          aria-label={`Group of value ${number}`}
          value={point.group}
          data={[
            { value: 'ours', label: 'Ours' },
            { value: 'comparison', label: 'Compared' },
          ]}
          onChange={(event) =>
            onChange({ ...point, group: event.currentTarget.value === 'comparison' ? 'comparison' : 'ours' })
          }
        />
      ) : null}
      <NumberInput
        aria-label={`Value ${number}`}
        hideControls
        value={point.value}
        onChange={(typed) =>
          typeof typed === 'number' && Number.isFinite(typed) && onChange({ ...point, value: typed })
        }
      />
      <Button variant="subtle" color="gray" size="compact-sm" aria-label={`Remove value ${number}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  )
}

function nextAfter(points: readonly BusinessPoint[], first: string): BusinessPoint {
  const last = points.at(-1)
  return last ? { ...last } : { on: first, group: 'ours', value: 0 }
}

function inOrder(points: readonly BusinessPoint[]): BusinessPoint[] {
  return points.toSorted((one, other) => one.on.localeCompare(other.on) || one.group.localeCompare(other.group) * -1)
}

function isSame(one: BusinessPoint, other: BusinessPoint): boolean {
  return one.on === other.on && one.group === other.group
}
