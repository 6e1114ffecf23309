import { MultiSelect, NumberInput } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useState } from 'react'
import { CohortId } from '../../../contract/scalars.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { Empty } from '../../ui/empty.tsx'
import styles from './compare.module.css'
import { CompareFrame } from './compare-frame.tsx'

/** Cohorts beside this one, each over its own weeks. */
export function CohortsSection() {
  const cohort = useCohort()
  const all = useAnswer(['cohorts.list'], (client, asked) => client.cohorts.list(undefined, asked))
  const others = (all.data ?? []).filter(({ id }) => id !== cohort.id)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [weeks, setWeeks] = useState<number | null>(null)
  const cohortIds = [cohort.id, ...chosen.map((id) => CohortId.parse(Number(id)))]
  return (
    <CompareFrame
      section="cohorts"
      headline={
        others.length === 0 ? 'This is the only cohort in the workspace.' : 'Which cohort do you want beside this one?'
      }
      asked={chosen.length === 0 ? null : { by: 'cohort', cohortIds, weeks }}
      chooser={
        others.length === 0 ? null : (
          <div className={styles.chooser}>
            <MultiSelect
              label={`Beside “${cohort.name}”`}
              placeholder={chosen.length === 0 ? 'Choose cohorts' : ''}
              value={[...chosen]}
              maxValues={11}
              data={others.map(({ id, name }) => ({ value: String(id), label: name }))}
              onChange={setChosen}
            />
            <NumberInput
              label="First weeks"
              placeholder="All"
              hideControls
              min={1}
              max={520}
              value={weeks ?? ''}
              onChange={(typed) =>
                setWeeks(typeof typed === 'number' && typed >= 1 ? Math.min(520, Math.round(typed)) : null)
              }
            />
            <p className="muted">
              Cohorts of different lengths are best compared over as many first weeks as both have.
            </p>
          </div>
        )
      }
      empty={
        <Empty icon={IconArrowsLeftRight} title="The same definitions, cohort by cohort">
          {others.length === 0
            ? 'Once the workspace holds a second cohort, both stand side by side here: what the first taught you shows in the next.'
            : 'Each cohort is taken over its own weeks, so that week 3 of one stands beside week 3 of the other. Choose one above.'}
        </Empty>
      }
    />
  )
}
