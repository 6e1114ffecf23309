import { Title } from '@mantine/core'
import type { ImportPreview } from '../../../contract/imports.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { momentInWords } from '../../ui/dates.ts'
import { Notice } from '../../ui/notice.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { count } from '../../ui/wording.ts'
import { AnswersInForce } from './answers-in-force.tsx'
import { ChannelChooser } from './channel-chooser.tsx'
import { EvidenceChange } from './evidence-change.tsx'
import type { ImportSession, Wanted } from './import-session.ts'
import { kindWords } from './import-words.ts'
import styles from './preview.module.css'
import { LeftOut, NeedsYou, WillComeIn } from './three-columns.tsx'

type PreviewProps = Readonly<{
  preview: ImportPreview
  session: ImportSession
  isBusy: boolean
  onLook: (change: Partial<Wanted>) => void
  /** A decision that needs no second reading. */
  onWant: (change: Partial<Wanted>) => void
  onMap: () => void
}>

/** What the files would do: what comes in, what stays out and why, what needs the person. */
export function Preview({ preview, session, isBusy, onLook, onWant, onMap }: PreviewProps) {
  const { timeZone } = useCohort()
  const { wanted } = session
  return (
    <>
      {preview.sameAs ? (
        <Notice title="These files are here already">
          They came in on {momentInWords(preview.sameAs.at, timeZone)}. Importing them again would change nothing.
        </Notice>
      ) : null}
      <div className={styles.three}>
        <WillComeIn preview={preview} />
        <LeftOut preview={preview} />
        <NeedsYou preview={preview} isBusy={isBusy} acceptsRoles={wanted.acceptRoles} onWant={onWant} />
      </div>
      {preview.channels.length > 1 ? (
        <ChannelChooser
          key={JSON.stringify(wanted.channels)}
          channels={preview.channels}
          chosen={wanted.channels}
          isBusy={isBusy}
          onChoose={(channels) => onLook({ channels })}
        />
      ) : null}
      <EvidenceChange unlocks={preview.unlocks} />
      <FirstRows preview={preview} timeZone={timeZone} />
      <AnswersInForce preview={preview} isBusy={isBusy} onLook={onLook} onMap={onMap} />
    </>
  )
}

function FirstRows({ preview: { firstRows, people, grain }, timeZone }: { preview: ImportPreview; timeZone: string }) {
  return (
    <div className={styles.samples}>
      {grain === 'events' ? (
        <section>
          <Title order={2} className={styles.title}>
            First events
          </Title>
          <SimpleTable
            label="First events"
            columns={['When', 'Who', 'What', 'Channel'].map((title) => ({ title }))}
            rows={firstRows
              .slice(0, 10)
              .map((row) => [momentInWords(row.at, timeZone), row.person, kindWords[row.kind][0], row.channel ?? '—'])}
          />
        </section>
      ) : null}
      <section>
        <Title order={2} className={styles.title}>
          People in it
        </Title>
        <SimpleTable
          label="People in the files"
          columns={[
            { title: 'Name' },
            { title: 'Is' },
            { title: grain === 'totals' ? 'Totals' : 'Events', isNumber: true },
          ]}
          rows={people.sample.slice(0, 10).map((person) => [person.name, knownAs(person), count(person.events)])}
        />
        {people.added + people.matched > 10 ? (
          <p className="muted">The ten busiest of {count(people.added + people.matched)}.</p>
        ) : null}
      </section>
    </div>
  )
}

/** "new", "known", "known as Ada Field: same e-mail"; what is no person is called what it is. */
function knownAs({ name, matchedTo, because, kind }: ImportPreview['people']['sample'][number]): string {
  const known = matchedTo === null ? 'new' : matchedTo === name ? 'known' : `known as ${matchedTo}`
  return [...(kind === 'person' ? [] : [kind]), because === null ? known : `${known}: ${because}`].join(', ')
}
