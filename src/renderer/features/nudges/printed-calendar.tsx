import type { Calendar, CalendarItem } from '../../../contract/nudges.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { addDays, spanInWords } from '../../ui/dates.ts'
import { OnPaper } from '../../ui/on-paper.tsx'
import { counted } from '../../ui/wording.ts'
import { shortDay } from './calendar-days.ts'
import { askWords, itemTitle, kindWords, shortened, statusWords } from './nudge-words.ts'
import { principleOf } from './principles.ts'
import styles from './printed.module.css'

/** The calendar as a list, week by week, that exists only on paper. */
export function PrintedCalendar({ calendar }: { calendar: Calendar }) {
  return (
    <OnPaper>
      <Printed calendar={calendar} />
    </OnPaper>
  )
}

function Printed({ calendar }: { calendar: Calendar }) {
  const cohort = useCohort()
  const weeks = calendar.weeks.filter(({ items, isInCohort }) => isInCohort || items.length > 0)
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <p className={styles.from}>{cohort.name}</p>
        <h1 className={styles.title}>Nudges week by week</h1>
        <p>
          {spanInWords(cohort.startsOn, cohort.endsOn)} · times in {cohort.timeZone.replaceAll('_', ' ')}
        </p>
      </header>
      {weeks.map(({ number, window, items, isInCohort, load }) => (
        <section key={number} className={styles.week}>
          <h2 className={styles.weekTitle}>
            {isInCohort ? `Week ${number}` : number < 1 ? 'Before the start' : 'After the end'}
            <span className={styles.span}>
              {spanInWords(window.from, addDays(window.to, -1))} · {counted(load.nudges, 'nudge')}
            </span>
          </h2>
          {items.length === 0 ? (
            <p className={styles.none}>Nothing is planned.</p>
          ) : (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">Day</th>
                  <th scope="col">What</th>
                  <th scope="col">Where and for whom</th>
                  <th scope="col">Status</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <Line key={item.key} item={item} />
                ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </article>
  )
}

function Line({ item }: { item: CalendarItem }) {
  const sort = item.kind === 'nudge' ? principleOf(item.principle).word : kindWords[item.kind].one
  const where = [item.channel, item.audience].map((words) => shortened(words, 80)).filter((words) => words !== '')
  return (
    <tr>
      <td className={styles.day}>
        {shortDay(item.on)}
        {item.at ? ` ${item.at}` : ''}
      </td>
      <td>
        <strong dir="auto">{itemTitle(item, 300)}</strong>
        <span className={styles.sort}>
          {sort}
          {item.ask ? ` · ${askWords[item.ask]}` : ''}
        </span>
      </td>
      <td dir="auto">
        {where.join(' · ')}
        {item.owner ? <span className={styles.sort}>{shortened(item.owner, 80)}</span> : null}
      </td>
      <td>{item.status ? statusWords[item.status].word : ''}</td>
    </tr>
  )
}
