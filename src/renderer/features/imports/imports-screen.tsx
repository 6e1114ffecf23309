import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ImportRecord } from '../../../contract/imports.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import type { Chosen } from '../../ui/chosen-files.ts'
import { spanOfInstants } from '../../ui/dates.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Screen } from '../../ui/screen.tsx'
import { count, counted } from '../../ui/wording.ts'
import { ImportHistory } from './import-history.tsx'
import { ImportWizard } from './import-wizard.tsx'
import styles from './imports.module.css'
import { Readable } from './readable.tsx'

/** Where activity comes from: drop an export, look at what it would do, take it in, and take it out again if need be. */
export function ImportsScreen() {
  const cohort = useCohort()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const records = useAnswer(['imports.list', cohort.id], (client, asked) =>
    client.imports.list({ cohortId: cohort.id }, asked),
  )
  return (
    <Answered query={records}>
      {(list) =>
        chosen ? (
          <Screen
            name="Import"
            headline={`Look at ${chosen.name} before it comes in.`}
            support="Nothing is written until you press the button."
            action={
              <Button variant="default" onClick={() => setChosen(null)}>
                Back to imports
              </Button>
            }
          >
            <ImportWizard key={chosen.name} chosen={chosen} onClose={() => setChosen(null)} />
          </Screen>
        ) : (
          <Screen
            name="Imports"
            headline={headlineOf(list, cohort.timeZone)}
            support="The same file twice changes nothing, and every import can be taken out again."
          >
            <DropZone label="Import activity" title="Drop an export here" takesFolders onChosen={setChosen}>
              A Slack export, Discourse posts, or any CSV of events; as a file, a folder or a zip. It is read on this
              computer only.
            </DropZone>
            <div className={styles.below}>
              <ImportHistory records={list} />
              <Readable />
            </div>
          </Screen>
        )
      }
    </Answered>
  )
}

function headlineOf(records: readonly ImportRecord[], timeZone: string): string {
  const live = records.filter(({ undoneAt }) => undoneAt === null)
  if (live.length === 0) return 'Nothing has been imported yet.'
  const events = live.reduce((sum, record) => sum + record.events.added, 0)
  const moments = live.flatMap(({ window }) => (window ? [window.from, window.to] : [])).toSorted()
  const [first, last] = [moments[0], moments.at(-1)]
  const span = first && last ? `, ${spanOfInstants({ from: first, to: last }, timeZone)}` : ''
  return `${counted(live.length, 'import')} with ${count(events)} events${span}.`
}
