import type { Purpose, PurposeNote } from '../../../contract/purpose.ts'
import { Notes } from './notes.tsx'
import styles from './purpose.module.css'
import { cutAtWeak, type StatementPart, statementParts } from './statement-parts.ts'

/** Characters up to which the statement is set in the largest size, and up to which in the middle one. */
const large = 200
const middle = 600

/** The statement set large, the vague outcome struck through beside it, and notes on how to mend what is weak. */
export function Statement({ purpose, notes }: { purpose: Purpose; notes: readonly PurposeNote[] }) {
  const parts = statementParts(purpose)
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <aside className={styles.reading} aria-label="The statement as it reads" tabIndex={0}>
      {purpose.vagueOutcome.trim() === '' ? null : (
        <div className={styles.instead}>
          <p className="eyebrow">Instead of</p>
          <s dir="auto">{purpose.vagueOutcome}</s>
        </div>
      )}
      <p className="eyebrow">Transformation statement</p>
      <p
        className={styles.statement}
        aria-live="polite"
        dir="auto"
        data-length={length > middle ? 'longest' : length > large ? 'long' : undefined}
      >
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their places
          <Part key={at} part={part} notes={notes} />
        ))}
      </p>
      {purpose.spacePurpose.trim() === '' ? null : (
        <div className={styles.instead}>
          <p className="eyebrow">The space is</p>
          <p className={styles.space} dir="auto">
            <Weak text={purpose.spacePurpose} words={wordsFor('spacePurpose', notes)} />
          </p>
        </div>
      )}
      <Notes notes={notes} />
    </aside>
  )
}

function Part({ part, notes }: { part: StatementPart; notes: readonly PurposeNote[] }) {
  if (part.isOpen) return <span className={styles.open}>{part.text}</span>
  if (!part.isWritten) return <span>{part.text}</span>
  return (
    <span className={styles.written}>
      <Weak text={part.text} words={wordsFor(part.field, notes)} />
    </span>
  )
}

function Weak({ text, words }: { text: string; words: readonly string[] }) {
  return cutAtWeak(text, words).map((piece, at) =>
    piece.isWeak ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces keep their places
      <mark key={at} className={styles.weak}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}

function wordsFor(field: PurposeNote['field'] | null, notes: readonly PurposeNote[]): string[] {
  return notes.filter((note) => note.field === field).map(({ words }) => words)
}
