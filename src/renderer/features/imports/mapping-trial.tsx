import type { EventKind, EventMapping } from '../../../contract/imports.ts'
import type { MappingTrial as Trial } from '../../../contract/mappings.ts'
import type { UploadId } from '../../../contract/scalars.ts'
import type { Answers } from '../../../contract/sources.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { failureFrom } from '../../studio/failure.ts'
import { momentInWords } from '../../ui/dates.ts'
import { count, counted, listed } from '../../ui/wording.ts'
import { kindWords } from './import-words.ts'
import styles from './mapping.module.css'
import type { MappingDraft } from './mapping-roles.ts'

type MappingTrialProps = Readonly<{
  uploadId: UploadId | null
  mapping: EventMapping | null
  draft: MappingDraft
  answers: Answers | null
}>

/** What the first rows become with the columns as they are said now. */
export function MappingTrial({ uploadId, mapping, draft, answers }: MappingTrialProps) {
  const cohort = useCohort()
  const trial = useAnswer(
    ['mappings.tryOut', cohort.id, uploadId, mapping, answers],
    (client, asked) => {
      if (!uploadId || !mapping) throw new Error('nothing to try')
      return client.mappings.tryOut({ cohortId: cohort.id, uploadId, mapping, answers }, asked)
    },
    { isEnabled: uploadId !== null && mapping !== null, keepsPrevious: true },
  )
  return (
    <div className={styles.trial} role="status">
      {mapping === null ? (
        <p>{missing(draft)}</p>
      ) : trial.isError ? (
        <p>{failureFrom(trial.error).sentence}</p>
      ) : trial.data ? (
        <Tried trial={trial.data} timeZone={cohort.timeZone} />
      ) : (
        <p className="muted">Trying the first rows…</p>
      )}
    </div>
  )
}

function Tried({ trial, timeZone }: { trial: Trial; timeZone: string }) {
  const { read, events, kinds, ignored, rejected, rows } = trial
  const parts = Object.entries(kinds).map(([kind, number]) => counted(number, ...wordsOf(kind)))
  const [first] = rows
  return (
    <>
      <p>
        <strong>{trialInWords(trial)}</strong> {parts.length > 0 ? `${listed(parts)}.` : ''}
      </p>
      {first ? (
        <p className="muted">
          The first reads: {first.person}, {momentInWords(first.at, timeZone)}
          {first.channel ? `, in ${first.channel}` : ''}.
        </p>
      ) : null}
      {events < read ? (
        <ul className={styles.reasons}>
          {Object.entries(ignored).map(([reason, number]) => (
            <li key={reason}>
              Left out: {reason}
              {number > 1 ? ` (${count(number)} times)` : ''}
            </li>
          ))}
          {rejected.slice(0, 3).map(({ line, reason }) => (
            <li key={`${line} ${reason}`}>
              Can’t be read{line === null ? '' : ` (line ${count(line)})`}: {reason}
            </li>
          ))}
          {rejected.length > 3 ? <li>and {counted(rejected.length - 3, 'more row')}</li> : null}
        </ul>
      ) : null}
    </>
  )
}

/** "Of the first 20 rows 18 become events:" */
function trialInWords({ read, events }: Pick<Trial, 'read' | 'events'>): string {
  if (read === 0) return 'There is no row below the header.'
  const rows = read === 1 ? 'The only row' : `Of the first ${count(read)} rows`
  if (read === 1) return events === 1 ? `${rows} becomes an event:` : `${rows} becomes no event.`
  if (events === 0) return `${rows} none becomes an event.`
  return `${rows} ${events === read ? 'all' : count(events)} become events:`
}

function wordsOf(kind: string): readonly [string, string] {
  return kind === 'message' ? ['message', 'messages'] : kindWords[kind as EventKind]
}

function missing({ at, person }: MappingDraft): string {
  if (!at && !person) return 'Say over the columns which one holds the time (“When”) and which the person (“Who”).'
  return at
    ? 'Say over the columns which one holds the person (“Who”).'
    : 'Say over the columns which one holds the time (“When”). If none does, its rows are totals and not acts: those come in from the reports of a platform, such as Slack’s member analytics.'
}
