import { Textarea } from '@mantine/core'
import type { Entry } from '../../../contract/entries.ts'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import { useSaveEntry } from '../../design/use-entries.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useDraft } from '../../studio/use-draft.ts'
import styles from './discovery.module.css'

type Question = Entry<'discoveryQuestion'>

/** The order in which a conversation goes well; other groups follow. */
const usualOrder = ['Purpose', 'Audience', 'Currency', 'Context', 'Measures', 'Constraints']

/** Every question with its answer to type beside it, while one talks. */
export function CallSheet({ questions }: { questions: readonly Question[] }) {
  const groups = [...new Set([...usualOrder, ...questions.map(({ body }) => body.group)])]
    .map((group) => ({ group, members: questions.filter(({ body }) => body.group === group) }))
    .filter(({ members }) => members.length > 0)
  return groups.map(({ group, members }) => (
    <section key={group} className={styles.group} aria-label={group || 'Other questions'}>
      <h2 dir="auto">{group || 'Other questions'}</h2>
      {members.map((question) => (
        <Row key={question.id} question={question} />
      ))}
    </section>
  ))
}

function Row({ question }: { question: Question }) {
  const { timeZone } = useCohort()
  const save = useSaveEntry(question)
  const { value, change, flush, failure } = useDraft<EntryBody<'discoveryQuestion'>>(question.body, save)
  const today = new Date().toLocaleDateString('sv', { timeZone })
  return (
    <div className={styles.question}>
      <div>
        <p id={`question-${question.id}`} className={styles.asked} dir="auto">
          {question.body.title || 'Untitled question'}
        </p>
        <p className={styles.why} dir="auto">
          {question.body.why}
        </p>
      </div>
      <div>
        <Textarea
          aria-labelledby={`question-${question.id}`}
          placeholder="Answer"
          autosize
          minRows={2}
          maxRows={14}
          maxLength={10_000}
          dir="auto"
          value={value.answer}
          onBlur={() => void flush()}
          onChange={(event) => {
            const answer = event.currentTarget.value
            change((latest) => ({
              ...latest,
              answer,
              answeredOn: answer === '' ? null : (latest.answeredOn ?? today),
            }))
          }}
        />
        {failure ? <FailureNotice error={failure} /> : null}
      </div>
    </div>
  )
}
