import { SegmentedControl, Textarea } from '@mantine/core'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import { type EthicsQuestion, ethicsAsks, ethicsQuestions } from '../../../contract/nudges.ts'
import { Fold } from './fold.tsx'
import styles from './inspector.module.css'

type Ethics = EntryBody<'nudge'>['ethics']

type EthicsCheckProps = Readonly<{ ethics: Ethics; onChange: (ethics: Ethics) => void }>

/** The seven questions, each with its answer and what is to be remembered about it. */
export function EthicsCheck({ ethics, onChange }: EthicsCheckProps) {
  const answered = ethicsQuestions.filter((question) => ethics[question].answer !== 'open').length
  const refused = ethicsQuestions.filter((question) => ethics[question].answer === 'no').length
  return (
    <Fold
      title="Ethics check"
      aside={`${answered} of ${ethicsQuestions.length} answered${refused > 0 ? `, ${refused} no` : ''}`}
      isOpen={answered < ethicsQuestions.length}
    >
      <ol className={styles.questions}>
        {ethicsQuestions.map((question) => (
          <Question
            key={question}
            question={question}
            given={ethics[question]}
            onChange={(given) => onChange({ ...ethics, [question]: given })}
          />
        ))}
      </ol>
    </Fold>
  )
}

type Given = Ethics[EthicsQuestion]

type QuestionProps = Readonly<{ question: EthicsQuestion; given: Given; onChange: (given: Given) => void }>

function Question({ question, given, onChange }: QuestionProps) {
  const name = question.charAt(0).toUpperCase() + question.slice(1)
  return (
    <li className={styles.question}>
      <div className={styles.questionTop}>
        <strong>{name}</strong>
        <SegmentedControl
          size="xs"
          aria-label={name}
          value={given.answer}
          onChange={(answer) => onChange({ ...given, answer: answer as Given['answer'] })}
          data={[
            { value: 'open', label: 'Open' },
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
        />
      </div>
      <p className={styles.asks}>{ethicsAsks[question]}</p>
      {given.answer !== 'open' || given.note !== '' ? (
        <Textarea
          size="xs"
          autosize
          minRows={1}
          maxRows={8}
          maxLength={10_000}
          aria-label={`Note on ${question}`}
          placeholder={given.answer === 'no' ? 'Why it is right to do it all the same' : 'A note, if one helps'}
          value={given.note}
          onChange={(event) => onChange({ ...given, note: event.currentTarget.value })}
        />
      ) : null}
    </li>
  )
}
