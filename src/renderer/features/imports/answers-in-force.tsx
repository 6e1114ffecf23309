import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import type { ImportPreview } from '../../../contract/imports.ts'
import type { Answers, Question } from '../../../contract/sources.ts'
import { listed } from '../../ui/wording.ts'
import type { Wanted } from './import-session.ts'
import { answersInWords } from './import-words.ts'
import { columnRoles, roleWords } from './mapping-roles.ts'
import styles from './preview.module.css'
import { Questions } from './questions.tsx'

type AnswersInForceProps = Readonly<{
  preview: ImportPreview
  isBusy: boolean
  onLook: (change: Partial<Wanted>) => void
  onMap: () => void
}>

/** What was answered about the files and which column is which, with the way to say it differently. */
export function AnswersInForce({ preview: { answers, mapping, table }, isBusy, onLook, onMap }: AnswersInForceProps) {
  const [isAsking, setIsAsking] = useState(false)
  const said = answersInWords(answers)
  const columns = mapping
    ? columnRoles.filter((role) => mapping[role]).map((role) => `${roleWords[role].label}: ${mapping[role]}`)
    : []
  if (said.length === 0 && !table) return null
  return (
    <section className={`panel ${styles.inForce}`} aria-label="How the files are read">
      <div>
        <strong>How the files are read</strong>
        {said.length > 0 ? <p>As you answered, {listed(said)}. It is remembered for this kind of export.</p> : null}
        {columns.length > 0 ? <p>{columns.join(' · ')}</p> : null}
      </div>
      <Group gap="xs" wrap="nowrap">
        {said.length > 0 ? (
          <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => setIsAsking(true)}>
            Answer differently…
          </Button>
        ) : null}
        {table ? (
          <Button variant="default" size="compact-sm" disabled={isBusy} onClick={onMap}>
            Change the columns…
          </Button>
        ) : null}
      </Group>
      <Modal
        opened={isAsking}
        onClose={() => setIsAsking(false)}
        size="lg"
        title="How should the files be read?"
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <Questions
          questions={questionsOf(answers)}
          given={answers}
          isBusy={isBusy}
          onAnswer={(next) => {
            setIsAsking(false)
            onLook({ answers: next })
          }}
        />
      </Modal>
    </section>
  )
}

/** The answers that stand, asked again. */
function questionsOf(answers: Answers): Question[] {
  return (['zone', 'dates', 'encoding', 'window'] as const)
    .filter((about) => answers[about] !== null)
    .map((about) => ({ about, samples: about === 'dates' ? ['3/4/2026'] : [], suggested: null }))
}
