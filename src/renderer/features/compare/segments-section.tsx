import { Anchor, Select } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { DayField } from '../../design/fields.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { addDays } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import styles from './compare.module.css'
import { CompareFrame } from './compare-frame.tsx'

/** Parts of the cohort beside the whole of it. */
export function SegmentsSection() {
  const cohort = useCohort()
  const names = useAnswer(['compare.names', cohort.id], (client, asked) =>
    client.compare.names({ cohortId: cohort.id }, asked),
  )
  const [chosen, setChosen] = useState<string | null>(null)
  const [from, setFrom] = useState(cohort.startsOn)
  const [last, setLast] = useState(cohort.endsOn)
  const name = chosen ?? names.data?.[0]?.name ?? null
  const isBackwards = last < from
  return (
    <CompareFrame
      section="segments"
      headline={isBackwards ? 'The last day lies before the first.' : 'Who takes part differently?'}
      asked={
        name === null || isBackwards ? null : { by: 'segment', cohortId: cohort.id, name, from, to: addDays(last, 1) }
      }
      chooser={
        <div className={styles.chooser}>
          <Select
            label="By"
            allowDeselect={false}
            value={name}
            data={(names.data ?? []).map((one) => ({ value: one.name, label: `${one.name} (${one.values})` }))}
            onChange={setChosen}
          />
          <DayField label="First day" value={from} onChange={(day) => setFrom(day ?? cohort.startsOn)} />
          <DayField label="Last day" value={last} onChange={(day) => setLast(day ?? cohort.endsOn)} />
          <p className="muted">
            What people are told apart by comes with the roster: every further column of its file is an attribute.{' '}
            <Anchor component={Link} to={pathTo(cohort.id, 'people')} fz="inherit">
              Go to People
            </Anchor>
          </p>
        </div>
      }
      empty={
        <Empty icon={IconUsersGroup} title="Two sides to compare">
          Choose what people are told apart by and the days to look at. Everybody together stands first, the parts
          beside it.
        </Empty>
      }
    />
  )
}
