import { Title } from '@mantine/core'
import type { PurposeField, PurposeNote } from '../../../contract/purpose.ts'
import { fieldId, fieldNames, noteId } from './field-ids.ts'
import styles from './purpose.module.css'

/** What is weak, why that matters, and how it could read. Each note leads to the field it is about. */
export function Notes({ notes }: { notes: readonly PurposeNote[] }) {
  if (notes.length === 0) return null
  return (
    <section className={styles.notes}>
      <Title order={2} mb="xs">
        What would make it stronger
      </Title>
      <ul>
        {notes.map(({ check, field, words, says, why, mend, example, weight }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one check may find the same words twice
          <li key={`${check}-${field}-${words}-${at}`} id={noteId(at)} data-weight={weight}>
            <span className={styles.about}>{fieldNames[field]}</span>
            <a href={`#${fieldId(field)}`} onClick={(event) => focusOn(event, field)}>
              {says}
            </a>
            <span>
              {why} {mend}
            </span>
            {example === '' ? null : (
              <span className={styles.example} dir="auto">
                For example: {example}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function focusOn(event: React.MouseEvent, field: PurposeField): void {
  event.preventDefault()
  document.getElementById(fieldId(field))?.focus()
}
