import type { WeekView } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { windowInWords } from '../../ui/dates.ts'
import { OnPaper } from '../../ui/on-paper.tsx'
import { counted, listed } from '../../ui/wording.ts'
import styles from './printed.module.css'
import { agoInWords } from './week-words.ts'

/** What fits on one page beside the advice. */
const most = 8

/** The week on one page, to take into the live session; exists only on paper. */
export function PrintedWeek({ week }: { week: WeekView }) {
  return (
    <OnPaper>
      <Printed week={week} />
    </OnPaper>
  )
}

function Printed({ week }: { week: WeekView }) {
  const cohort = useCohort()
  return (
    <article className={styles.paper}>
      <header className={styles.head}>
        <p>
          {cohort.name} · {week.label} · {windowInWords(week.window)}
        </p>
        <h1>{week.sentence}</h1>
        <p>{week.support}</p>
      </header>
      {week.changes.length > 0 ? (
        <table className={styles.changes}>
          <tbody>
            {week.changes.map(({ measureId, title, value, company, word, before }) => (
              <tr key={measureId}>
                <th scope="row">{title}</th>
                <td className={`${styles.value} ${styles.short}`}>{value}</td>
                <td>{company}</td>
                <td className={styles.short}>{word}</td>
                <td>before: {before}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {week.advice.length > 0 ? (
        <section>
          <h2>Advice</h2>
          {week.advice.map(({ rule, subject, title, why, caution }) => (
            <div key={`${rule} ${subject}`} className={styles.advice}>
              <h3>☐ {title}</h3>
              <p>{why}</p>
              <p className={styles.caution}>{caution}</p>
            </div>
          ))}
        </section>
      ) : null}
      <div className={styles.lists}>
        <List title="To thank, and what for" lines={week.thank.map(({ name, what }) => [name, listed(what)])} />
        <List
          title="Unanswered"
          lines={week.unanswered.map(({ name, channel, hours, isFirstPost }) => [
            name,
            [isFirstPost ? 'first post' : null, channel, agoInWords(hours)].filter(Boolean).join(', '),
          ])}
        />
        <List
          title="Went quiet"
          lines={week.quiet.map(({ name, activeWeeks }) => [name, `wrote in ${activeWeeks} of 4 weeks before`])}
        />
        <List
          title="To tie off"
          lines={week.tieOff.map(({ name, channel, posts }) => [
            name,
            [channel, counted(posts, 'post')].filter(Boolean).join(', '),
          ])}
        />
        <List title="Nudges due" lines={week.nudgesDue.map(({ title, says }) => [title, says])} />
        <List title="Data and exports" lines={week.gaps.map(({ says }) => ['', says])} />
      </div>
      <footer className={styles.foot}>For the facilitator only: this page names people.</footer>
    </article>
  )
}

function List({ title, lines }: { title: string; lines: readonly (readonly [name: string, words: string])[] }) {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {lines.slice(0, most).map(([name, words]) => (
          <li key={`${name} ${words}`}>
            {name === '' ? null : <strong>{name} </strong>}
            {words}
          </li>
        ))}
        {lines.length > most ? <li>and {lines.length - most} more on the screen</li> : null}
      </ul>
    </section>
  )
}
