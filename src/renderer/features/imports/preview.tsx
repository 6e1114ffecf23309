import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Cohort } from '../../../contract/cohorts.ts'
import type { EventKind, ImportPreview } from '../../../contract/imports.ts'
import { momentInWords, spanOfInstants } from '../../ui/dates.ts'
import { Notice } from '../../ui/notice.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { count, counted, listed } from '../../ui/wording.ts'
import styles from './imports.module.css'
import { Rejected } from './rejected.tsx'

const kindWords: Record<EventKind, [string, string]> = {
  post: ['post', 'posts'],
  reply: ['reply', 'replies'],
  artefact: ['shared artefact', 'shared artefacts'],
  reaction: ['reaction', 'reactions'],
  join: ['join', 'joins'],
  leave: ['leave', 'leaves'],
  view: ['view', 'views'],
  attend: ['attendance', 'attendances'],
}

const gradeWords = { exact: 'exactly', proxy: 'as a proxy', unavailable: 'not' } as const

type PreviewProps = Readonly<{ preview: ImportPreview; cohort: Cohort; action: ReactNode; decision: ReactNode }>

/** What the files would do: what comes in, what stays out and why, and what needs a look. */
export function Preview({ preview, cohort, action, decision }: PreviewProps) {
  const { timeZone } = cohort
  return (
    <>
      <section className={`panel ${styles.recognised}`}>
        <div>
          <Title order={2}>{recognised(preview, timeZone)}</Title>
          <p className="muted">{preview.because}</p>
        </div>
        {action}
      </section>
      {preview.sameAs ? (
        <Notice title="These files are here already">
          They came in on {momentInWords(preview.sameAs.at, timeZone)}. Importing them again would change nothing.
        </Notice>
      ) : null}
      <div className={styles.three}>
        <WillComeIn preview={preview} />
        <LeftOut preview={preview} />
        <NeedsYou preview={preview} decision={decision} />
      </div>
      <FirstRows preview={preview} timeZone={timeZone} />
    </>
  )
}

function WillComeIn({ preview: { events, kinds, channels, people } }: { preview: ImportPreview }) {
  return (
    <section>
      <Title order={3}>Will come in</Title>
      <p className={styles.big}>{counted(events.added, 'event')}</p>
      <ul className={styles.tally}>
        {Object.entries(kinds).map(([kind, number]) => (
          <li key={kind}>
            {kindWords[kind as EventKind][number === 1 ? 0 : 1]}
            <b>{count(number)}</b>
          </li>
        ))}
        <li>
          people new to the cohort<b>{count(people.added)}</b>
        </li>
        <li>
          people known already<b>{count(people.matched)}</b>
        </li>
      </ul>
      {channels.length > 0 ? (
        <p className="muted">
          {counted(channels.length, 'channel')}: {listed(channels.slice(0, 6).map(({ name }) => name))}
          {channels.length > 6 ? ' and more' : ''}
        </p>
      ) : null}
    </section>
  )
}

function LeftOut({ preview: { events, ignored } }: { preview: ImportPreview }) {
  return (
    <section>
      <Title order={3}>Left out</Title>
      <p className={styles.big}>{counted(events.duplicate + events.ignored, 'event')}</p>
      <ul className={styles.tally}>
        {events.duplicate > 0 ? (
          <li>
            here already<b>{count(events.duplicate)}</b>
          </li>
        ) : null}
        {Object.entries(ignored).map(([reason, number]) => (
          <li key={reason}>
            {reason}
            <b>{count(number)}</b>
          </li>
        ))}
      </ul>
    </section>
  )
}

function NeedsYou({ preview, decision }: Pick<PreviewProps, 'preview' | 'decision'>) {
  const { rejected, rejectedCount, problems, people, unlocks } = preview
  const things = rejectedCount + problems.length + (people.staffOffered.length > 0 ? 1 : 0)
  const unlocked = unlocks.filter(({ grade }) => grade !== 'unavailable')
  return (
    <section>
      <Title order={3}>Needs a look</Title>
      <p className={styles.big}>{things === 0 ? 'Nothing' : counted(things, 'thing')}</p>
      {problems.map((problem) => (
        <p key={problem}>{problem}</p>
      ))}
      {decision}
      {rejectedCount > 0 ? <Rejected rows={rejected} total={rejectedCount} /> : null}
      {people.bots.length > 0 ? <p className="muted">Bots, left out of measures: {listed(people.bots)}.</p> : null}
      {unlocked.length > 0 ? (
        <details className={styles.unlocks}>
          <summary>Makes {counted(unlocked.length, 'measure')} available</summary>
          <ul className={styles.tally}>
            {unlocked.map(({ measureId, title, grade }) => (
              <li key={measureId}>
                {title}
                <b>{gradeWords[grade]}</b>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function FirstRows({ preview: { firstRows, people }, timeZone }: { preview: ImportPreview; timeZone: string }) {
  return (
    <div className={styles.samples}>
      <section>
        <Title order={3}>First events</Title>
        <SimpleTable
          label="First events"
          columns={['When', 'Who', 'What', 'Where'].map((title) => ({ title }))}
          rows={firstRows
            .slice(0, 8)
            .map((row) => [momentInWords(row.at, timeZone), row.person, kindWords[row.kind][0], row.channel ?? ''])}
        />
      </section>
      <section>
        <Title order={3}>People in it</Title>
        <SimpleTable
          label="People in the files"
          columns={[{ title: 'Name' }, { title: 'Is' }, { title: 'Events', isNumber: true }]}
          rows={people.sample
            .slice(0, 8)
            .map(({ name, matchedTo, events }) => [
              name,
              matchedTo === null ? 'new' : matchedTo === name ? 'known' : `known as ${matchedTo}`,
              count(events),
            ])}
        />
      </section>
    </div>
  )
}

function recognised({ sourceTitle, window, channels, people }: ImportPreview, timeZone: string): string {
  const parts = [
    ...(channels.length > 0 ? [counted(channels.length, 'channel')] : []),
    counted(people.added + people.matched, 'person', 'people'),
    ...(window ? [spanOfInstants(window, timeZone)] : []),
  ]
  return `Recognised as ${sourceTitle}: ${parts.join(', ')}.`
}
