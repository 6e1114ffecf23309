import { Checkbox, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { EventKind, ImportPreview } from '../../../contract/imports.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { momentInWords } from '../../ui/dates.ts'
import { Notice } from '../../ui/notice.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { count, counted } from '../../ui/wording.ts'
import { AnswersInForce } from './answers-in-force.tsx'
import { ChannelChooser } from './channel-chooser.tsx'
import { EvidenceChange } from './evidence-change.tsx'
import type { ImportSession, Wanted } from './import-session.ts'
import { kindWords, rowsInWords, scopeWords, someOf } from './import-words.ts'
import styles from './preview.module.css'
import { Rejected, RejectedReasons } from './rejected.tsx'

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

type ColumnProps = Readonly<{ title: string; big: string; tone?: 'needs-you'; children: ReactNode }>

function Column({ title, big, tone, children }: ColumnProps) {
  return (
    <section className="panel" data-tone={tone} aria-label={title}>
      <Title order={2} className={styles.title}>
        {title}
      </Title>
      <p className={styles.big}>{big}</p>
      {children}
    </section>
  )
}

function WillComeIn({ preview }: { preview: ImportPreview }) {
  const { events, kinds, people, grain, scope } = preview
  const { bots } = people
  return (
    <Column title="Will come in" big={rowsInWords(events.added, grain)}>
      <ul className={styles.tally}>
        {Object.entries(kinds)
          .filter(([, number]) => number > 0)
          .map(([kind, number]) => (
            <Line key={kind} name={kindWords[kind as EventKind][number === 1 ? 0 : 1]} value={number} />
          ))}
        <Line name="people new to the cohort" value={people.added} />
        <Line name="people known already" value={people.matched} />
      </ul>
      {events.duplicate > 0 && grain === 'events' ? (
        <p className="muted">The kinds count all that the files hold, also what is here already.</p>
      ) : null}
      {scope === 'organisation' ? <p className="muted">{scopeWords.organisation}.</p> : null}
      {bots.length > 0 ? <p className="muted">Bots, kept apart from people: {someOf(bots, 5)}.</p> : null}
    </Column>
  )
}

function LeftOut({ preview: { events, ignored, grain } }: { preview: ImportPreview }) {
  const reasons = Object.entries(ignored).sort(([, a], [, b]) => b - a)
  return (
    <Column title="Left out, by reason" big={counted(events.duplicate + events.ignored, 'row')}>
      {events.duplicate + events.ignored === 0 ? (
        <p className="muted">Everything that can be read comes in.</p>
      ) : (
        <ul className={styles.tally}>
          {events.duplicate > 0 ? (
            <Line
              name={grain === 'totals' ? 'totals that are here already' : 'here already'}
              value={events.duplicate}
            />
          ) : null}
          {reasons.map(([reason, number]) => (
            <Line key={reason} name={reason} value={number} />
          ))}
        </ul>
      )}
    </Column>
  )
}

type NeedsYouProps = Readonly<{
  preview: ImportPreview
  isBusy: boolean
  acceptsRoles: boolean
  onWant: (change: Partial<Wanted>) => void
}>

function NeedsYou({ preview, isBusy, acceptsRoles, onWant }: NeedsYouProps) {
  const { label, rejected, rejectedBy, rejectedCount, problems, people } = preview
  const things = (rejectedCount > 0 ? 1 : 0) + problems.length + (people.staffOffered.length > 0 ? 1 : 0)
  return (
    <Column
      title="Needs you"
      big={things === 0 ? 'Nothing' : counted(things, 'thing')}
      {...(things > 0 ? { tone: 'needs-you' } : {})}
    >
      {things === 0 ? <p className="muted">No row was rejected and nothing is in doubt.</p> : null}
      {rejectedCount > 0 ? (
        <div className={styles.thing}>
          <strong>{counted(rejectedCount, 'row')} can’t be read</strong>
          <RejectedReasons reasons={rejectedBy.slice(0, 6)} />
          {rejectedBy.length > 6 ? (
            <p className="muted">and {counted(rejectedBy.length - 6, 'other reason')}.</p>
          ) : null}
          <Rejected label={label} rows={rejected} total={rejectedCount} />
        </div>
      ) : null}
      {problems.map((problem) => (
        <p key={problem} className={styles.thing}>
          {problem}
        </p>
      ))}
      {people.staffOffered.length > 0 ? (
        <Checkbox
          className={styles.thing}
          disabled={isBusy}
          label={`Make ${someOf(people.staffOffered, 6)} staff`}
          description="The source names them as administrators or moderators. Staff don’t count as members in measures."
          checked={acceptsRoles}
          onChange={(event) => onWant({ acceptRoles: event.currentTarget.checked })}
        />
      ) : null}
    </Column>
  )
}

function Line({ name, value }: { name: string; value: number }) {
  return (
    <li>
      <span>{name}</span>
      <b>{count(value)}</b>
    </li>
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
