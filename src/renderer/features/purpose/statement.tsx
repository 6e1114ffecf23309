import { Title } from '@mantine/core'
import type { Purpose, PurposeNote } from '../../../contract/purpose.ts'
import styles from './purpose.module.css'
import { statementParts } from './statement-parts.ts'

/** Characters up to which the statement is set in the largest size. */
const longest = 200

/** The statement set large, the vague outcome struck through beside it, and notes on how to mend what is weak. */
export function Statement({ purpose, notes }: { purpose: Purpose; notes: readonly PurposeNote[] }) {
  const parts = statementParts(purpose)
  const length = parts.reduce((sum, { text }) => sum + text.length, 0)
  return (
    <aside className={styles.reading} aria-label="The statement as it reads">
      <p className="eyebrow">Transformation statement</p>
      <p className={styles.statement} aria-live="polite" data-long={length > longest || undefined}>
        {parts.map(({ text, isOpen, isWritten }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their places
          <span key={at} className={isOpen ? styles.open : isWritten ? styles.written : undefined}>
            {text}
          </span>
        ))}
      </p>
      {purpose.vagueOutcome.trim() === '' ? null : (
        <div className={styles.instead}>
          <p className="eyebrow">Instead of</p>
          <s>{purpose.vagueOutcome}</s>
        </div>
      )}
      {purpose.spacePurpose.trim() === '' ? null : (
        <div className={styles.instead}>
          <p className="eyebrow">The space is</p>
          <p className={styles.space}>{purpose.spacePurpose}</p>
        </div>
      )}
      {notes.length === 0 ? null : (
        <section className={styles.notes}>
          <Title order={2} mb="xs">
            What would make it stronger
          </Title>
          <ul>
            {notes.map(({ field, says, mend }) => (
              <li key={`${field}-${says}`}>
                <a href={`#${fieldId(field)}`} onClick={(event) => focusOn(event, field)}>
                  {says}
                </a>
                <span>{mend}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

/** The element that a note is about. */
export function fieldId(field: PurposeNote['field']): string {
  return `purpose-${field}`
}

function focusOn(event: React.MouseEvent, field: PurposeNote['field']): void {
  event.preventDefault()
  document.getElementById(fieldId(field))?.focus()
}
