import { ActionIcon, Modal, Title, Tooltip } from '@mantine/core'
import { IconArrowsDiagonal } from '@tabler/icons-react'
import { useState } from 'react'
import type { WeekChange } from '../../../contract/week.ts'
import { FigureCard } from '../../figure/figure-card.tsx'
import { GapWord, gapWordOf } from '../../figure/gap-word.ts'
import { Lines } from '../../figure/lines.tsx'
import { valueInWords } from '../../figure/values.ts'
import styles from './changes.module.css'

const chartHeight = 148

/** What changed against the cohort's own past: the value with its company, the word for the change, and the weeks as a run chart. */
export function Changes({ changes }: { changes: readonly WeekChange[] }) {
  if (changes.length === 0) return null
  return (
    <section className={styles.changes} aria-label="What changed">
      {changes.map((change) => (
        <ChangeCard key={change.measureId} change={change} />
      ))}
    </section>
  )
}

function ChangeCard({ change: { title, word, says, value, company, before, figure } }: { change: WeekChange }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <article className={`panel ${styles.card}`}>
      <header className={styles.head}>
        <Title order={2} className={styles.title}>
          {title}
        </Title>
        <Tooltip label="Larger, with its numbers">
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={`${title}: larger, with its numbers`}
            onClick={() => setIsOpen(true)}
          >
            <IconArrowsDiagonal size={15} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </header>
      <p className={styles.now}>
        <span className={styles.value}>{value}</span>
        <span className={styles.word} data-word={word}>
          {word}
        </span>
      </p>
      <p className={styles.company}>{company}</p>
      <RunChart figure={figure} />
      <p className={styles.before}>
        {before === '—' ? 'There is no week before it to compare with.' : `The week before: ${before}`}
      </p>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        size="xl"
        title={title}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <p className={styles.says}>{says}</p>
        <FigureCard figure={figure} />
      </Modal>
    </article>
  )
}

/** The cohort's weeks, this one last, with their median where there is one. */
function RunChart({ figure }: Pick<WeekChange, 'figure'>) {
  const { drawing, alt, unavailable } = figure
  if (drawing?.kind !== 'lines') return <p className={styles.none}>{unavailable}</p>
  const isOpen = drawing.series.every(({ values }) => values.at(-1) === null)
  return (
    <div>
      <GapWord value={gapWordOf(figure)}>
        <Lines drawing={drawing} size={{ style: { width: '100%', height: chartHeight } }} label={alt} />
      </GapWord>
      <p className={styles.legend}>
        {drawing.references.map(({ value, label }) => (
          <span key={label}>
            <span className={styles.dotted} aria-hidden /> {label}: {valueInWords(value, drawing.unit)}
          </span>
        ))}
        {isOpen ? <span>This week is left open: too few for a point.</span> : null}
      </p>
    </div>
  )
}
