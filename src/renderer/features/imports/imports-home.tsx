import { useState } from 'react'
import type { ImportRecord } from '../../../contract/imports.ts'
import type { ImportId } from '../../../contract/scalars.ts'
import { EvidenceMeter } from '../../evidence/evidence-meter.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import type { Chosen } from '../../ui/chosen-files.ts'
import { spanInWords } from '../../ui/dates.ts'
import { DropZone } from '../../ui/drop-zone.tsx'
import { Screen } from '../../ui/screen.tsx'
import { count, counted } from '../../ui/wording.ts'
import { ImportDetails } from './import-details.tsx'
import { ImportHistory } from './import-history.tsx'
import { daysOf } from './import-words.ts'
import styles from './imports.module.css'
import { SavedMappings } from './saved-mappings.tsx'
import { SourcesGuide } from './sources-guide.tsx'

/** The place to drop an export, what came in so far, and how to get every export there is. */
export function ImportsHome({ onChosen }: { onChosen: (chosen: Chosen) => void }) {
  const cohort = useCohort()
  const [openId, setOpenId] = useState<ImportId | null>(null)
  const records = useAnswer(['imports.list', cohort.id], (client, asked) =>
    client.imports.list({ cohortId: cohort.id }, asked),
  )
  return (
    <Answered query={records}>
      {(list) => {
        const open = list.find(({ id }) => id === openId) ?? null
        return (
          <Screen
            name="Imports"
            headline={headlineOf(list, cohort.timeZone)}
            support="The same file twice changes nothing, and every import can be taken out again."
            isWide={open !== null}
            inspector={open ? <ImportDetails key={open.id} record={open} onClose={() => setOpenId(null)} /> : null}
          >
            <DropZone label="Import activity" title="Drop an export here" takesFolders onChosen={onChosen}>
              Whatever your platform gave you: a zip, a folder, a CSV or Excel table, JSON; several at once are one
              import. It is read on this computer only, and nothing comes in until you have seen what it is.
            </DropZone>
            <div className={styles.below}>
              <ImportHistory records={list} openId={openId} onOpen={setOpenId} />
              {list.some(({ undoneAt }) => undoneAt === null) ? <EvidenceMeter /> : null}
              <SavedMappings />
              <SourcesGuide />
            </div>
          </Screen>
        )
      }}
    </Answered>
  )
}

function headlineOf(records: readonly ImportRecord[], timeZone: string): string {
  const live = records.filter(({ undoneAt }) => undoneAt === null)
  if (live.length === 0) return 'Nothing has been imported yet.'
  const rows = (grain: ImportRecord['grain']) =>
    live.filter((record) => record.grain === grain).reduce((sum, record) => sum + record.events.added, 0)
  const [events, totals] = [rows('events'), rows('totals')]
  const amounts = [
    ...(events > 0 || totals === 0 ? [`${count(events)} events`] : []),
    ...(totals > 0 ? [`${count(totals)} totals`] : []),
  ]
  const windows = live.map((record) => daysOf(record, timeZone)).filter((days) => days !== null)
  const first = windows.map((days) => days.first).toSorted()[0]
  const last = windows
    .map((days) => days.last)
    .toSorted()
    .at(-1)
  const span = first && last ? `, ${spanInWords(first, last)}` : ''
  return `${counted(live.length, 'import')} with ${amounts.join(' and ')}${span}.`
}
