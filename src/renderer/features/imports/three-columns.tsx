import { Checkbox, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { EventKind, ImportPreview } from '../../../contract/imports.ts'
import { count, counted } from '../../ui/wording.ts'
import type { Wanted } from './import-session.ts'
import { kindWords, rowsInWords, scopeWords, someOf } from './import-words.ts'
import { Rejected, RejectedReasons } from './rejected.tsx'
import { alikeTogether } from './rejected-reasons.ts'
import styles from './three-columns.module.css'

/** What would be new, by kind, and who. */
export function WillComeIn({ preview }: { preview: ImportPreview }) {
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

/** What is read and stays out, by reason. */
export function LeftOut({ preview: { events, ignored, grain } }: { preview: ImportPreview }) {
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

/** Rows that can’t be read, decisions, and what is good to know. */
export function NeedsYou({ preview, isBusy, acceptsRoles, onWant }: NeedsYouProps) {
  const { label, rejected, rejectedCount, problems, people } = preview
  const reasons = alikeTogether(preview.rejectedBy)
  const things = (rejectedCount > 0 ? 1 : 0) + (people.staffOffered.length > 0 ? 1 : 0)
  return (
    <Column
      title="Needs you"
      big={things === 0 ? 'Nothing' : counted(things, 'thing')}
      {...(things > 0 ? { tone: 'needs-you' } : {})}
    >
      {things === 0 ? <p className="muted">No row was rejected and nothing is left to decide.</p> : null}
      {rejectedCount > 0 ? (
        <div className={styles.thing}>
          <strong>{counted(rejectedCount, 'row')} can’t be read</strong>
          <RejectedReasons reasons={reasons.slice(0, 6)} />
          {reasons.length > 6 ? <p className="muted">and {counted(reasons.length - 6, 'other reason')}.</p> : null}
          <Rejected label={label} rows={rejected} total={rejectedCount} />
        </div>
      ) : null}
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
      {problems.length > 0 ? (
        <div className={styles.thing}>
          <strong>Good to know</strong>
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
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

type ColumnProps = Readonly<{ title: string; big: string; tone?: 'needs-you'; children: ReactNode }>

function Column({ title, big, tone, children }: ColumnProps) {
  return (
    <section className={`panel ${styles.column}`} data-tone={tone} aria-label={title}>
      <Title order={2} className={styles.title}>
        {title}
      </Title>
      <p className={styles.big}>{big}</p>
      {children}
    </section>
  )
}
