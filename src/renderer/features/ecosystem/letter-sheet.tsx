import type { Letter } from '../../../contract/ecosystem.ts'
import styles from './letter.module.css'

/** The letter as it will be on paper. */
export function LetterSheet({ letter }: { letter: Letter }) {
  const { from, to, on, subject, greeting, paragraphs, regards, signature } = letter
  return (
    <article className={styles.sheet} aria-label="The letter" lang={letter.language}>
      <div className={styles.from} dir="auto">
        {from.length === 0 ? <span>Sender</span> : from.map((line) => <p key={line}>{line}</p>)}
      </div>
      <p className={styles.to} dir="auto">
        {to}
      </p>
      <p className={styles.date}>{longDay.format(Date.parse(on))}</p>
      <h2 className={styles.subject} dir="auto">
        {subject}
      </h2>
      <p dir="auto">{greeting}</p>
      {paragraphs.map((paragraph, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
        <p key={at} dir="auto">
          {paragraph}
        </p>
      ))}
      <p className={styles.regards}>{regards}</p>
      <p className={styles.name} dir="auto">
        {signature.name}
      </p>
      {signature.role === '' ? null : (
        <p className={styles.role} dir="auto">
          {signature.role}
        </p>
      )}
    </article>
  )
}

const longDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
