import { Title } from '@mantine/core'
import type { Said, StatedTotals, TotalWindow } from '../../../contract/totals.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { windowInWords } from '../../ui/dates.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { count, counted } from '../../ui/wording.ts'
import styles from './platform-reports.module.css'

/** What platforms' own reports say, each of exactly its window; nothing where none is imported. */
export function PlatformReports() {
  const { data } = useReports()
  if (!data || isNothing(data)) return null
  const { windows, rest } = data
  const first = windows.find(({ measures }) => measures.length > 0) ?? windows[0]
  return (
    <section className={`panel ${styles.reports}`} aria-label="From platform reports">
      <Title order={2}>From platform reports</Title>
      <p className="muted sentence">
        Numbers that a platform counted for whole windows. Each stands for exactly its days: it can’t be split into
        weeks, and one window is never taken from another.
      </p>
      {windows.map((one) => (
        <details key={keyOf(one)} className={styles.window} open={one === first}>
          <summary>
            <strong>{windowInWords(one.window)}</strong>
            <span className="muted">
              {one.sourceTitle}
              {one.isFromDays ? ', a week of daily reports' : ''}
            </span>
            <span className={styles.answer}>{answerOf(one)}</span>
          </summary>
          <Stated one={one} />
        </details>
      ))}
      {rest.map(({ source, sourceTitle, earlierWindows, looseDays }) => (
        <p key={source} className={`muted ${styles.rest}`}>
          {restInWords(sourceTitle, earlierWindows, looseDays)}
        </p>
      ))}
    </section>
  )
}

/** The newest answer of the reports in a sentence; null where there are none. */
export function useReportHeadline(): string | null {
  const { data } = useReports()
  if (!data || isNothing(data)) return null
  const told = data.windows.find((one) => answerOf(one) !== '')
  return told
    ? `${capitalised(answerOf(told))}, ${windowInWords(told.window)}, by the platform’s own count.`
    : 'Reports of your platform tell something, but not who takes part.'
}

function useReports() {
  const cohort = useCohort()
  return useAnswer(['totals.list', cohort.id], (client, asked) => client.totals.list({ cohortId: cohort.id }, asked))
}

function Stated({ one }: { one: TotalWindow }) {
  const { scope, people, measures, persons, everybody, channels, channelsLeftOff } = one
  return (
    <div className={styles.stated}>
      <p className="muted">
        {scope === 'organisation' ? 'The report is of the whole workspace or organisation, not only your cohort. ' : ''}
        {people ? peopleInWords(people) : ''}
      </p>
      {measures.length > 0 ? (
        <ul className={styles.measures} aria-label={`Measures of ${windowInWords(one.window)}`}>
          {measures.map(({ id, title, text, company, grade }) => (
            <li key={id}>
              <span className="muted">{title}</span>
              <span className={styles.value}>{text}</span>
              <span className={styles.company}>{company}</span>
              <GradeBadge grade={grade} />
            </li>
          ))}
        </ul>
      ) : null}
      <Words title="What the platform counted of your people" said={persons} />
      <Words title="What the platform counted of everybody" said={everybody} />
      {channels.length > 0 ? (
        <>
          <Channels one={one} />
          {channelsLeftOff > 0 ? (
            <p className="muted">And {counted(channelsLeftOff, 'quieter channel')} that are not listed.</p>
          ) : null}
        </>
      ) : null}
    </div>
  )
}

/** What was counted in each channel, a column for each count. */
function Channels({ one: { window, channels } }: { one: TotalWindow }) {
  const words = [...new Set(channels.flatMap(({ said }) => said.map((one) => one.words)))]
  return (
    <SimpleTable
      label={`Channels, ${windowInWords(window)}`}
      columns={[
        { title: 'Channel or group' },
        ...words.map((title) => ({ title: capitalised(title), isNumber: true })),
      ]}
      rows={channels.map(({ channel, said }) => [
        channel,
        ...words.map((word) => {
          const found = said.find((one) => one.words === word)
          return found ? count(found.value) : '—'
        }),
      ])}
    />
  )
}

function Words({ title, said }: { title: string; said: readonly Said[] }) {
  if (said.length === 0) return null
  return (
    <p className={styles.words}>
      <span className="muted">{title}: </span>
      {said.map(spoken).join(', ')}.
    </p>
  )
}

/** "13 days on which they opened Slack (2 people)" */
function spoken({ value, words, by }: Said): string {
  return `${count(value)} ${words}${by === null ? '' : ` (${counted(by, 'person', 'people')})`}`
}

/** The window's answer in a few words: how many contributed, where that is known. */
function answerOf({ measures, people }: TotalWindow): string {
  const rate = measures.find(({ id }) => id === 'contribution-rate')
  if (rate?.numerator != null && rate.denominator) return `${rate.numerator} of ${rate.denominator} contributed`
  return people?.counted === 0 ? 'nobody of your cohort is in it' : ''
}

function peopleInWords({ counted: inReport, notInReport, others }: NonNullable<TotalWindow['people']>): string {
  if (inReport === 0)
    return `None of your people were found among its ${counted(others, 'person', 'people')}. Import your roster with e-mail addresses, or match people by hand.`
  const missing =
    notInReport > 0
      ? `; ${counted(notInReport, 'person', 'people')} of your cohort ${notInReport === 1 ? 'is' : 'are'} not in it and not counted`
      : ''
  const outside =
    others > 0
      ? ` ${counted(others, 'other person', 'other people')} in it ${others === 1 ? 'is' : 'are'} left out.`
      : ''
  return `${counted(inReport, 'person', 'people')} of your cohort ${inReport === 1 ? 'is' : 'are'} counted${missing}.${outside}`
}

function restInWords(title: string, earlier: number, days: number): string {
  const parts = [
    ...(earlier > 0 ? [counted(earlier, 'earlier window')] : []),
    ...(days > 0 ? [`${counted(days, 'day')} that ${days === 1 ? 'makes' : 'make'} no whole week`] : []),
  ]
  return `${title}: ${parts.join(' and ')}, not shown one by one.`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function isNothing({ windows, rest }: StatedTotals): boolean {
  return windows.length === 0 && rest.length === 0
}

function keyOf({ source, window }: TotalWindow): string {
  return `${source} ${window.from} ${window.to}`
}
