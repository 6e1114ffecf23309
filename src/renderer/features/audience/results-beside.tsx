import { Button, Title } from '@mantine/core'
import { useState } from 'react'
import type { SurveyResults } from '../../../contract/survey.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './audience.module.css'
import currencyStyles from './currency.module.css'
import { missingInWords, responseInWords } from './score-words.ts'
import { extraWords } from './wave-words.ts'

/** Who answered, and who is missing. */
export function Response({ results }: { results: SurveyResults }) {
  const { missing } = results
  const response = responseInWords(results)
  return (
    <section className={`panel ${currencyStyles.beside}`} aria-labelledby="response-title">
      <Title order={2} id="response-title">
        Who answered
      </Title>
      <p>{response ?? `${counted(results.n, 'answer')}. Import a roster to see out of how many.`}</p>
      {missing.length > 0 ? (
        <>
          <p>{missingInWords(missing)}</p>
          <SimpleTable
            label="Who is missing"
            columns={[{ title: 'Group' }, { title: 'Answered', isNumber: true }]}
            rows={missing.map(({ by, value, answered, invited }) => [
              by === 'Role' ? (roleWords[value] ?? value) : `${by}: ${value}`,
              answered === null || invited === null ? 'suppressed' : `${answered} of ${invited}`,
            ])}
          />
        </>
      ) : (
        <p className="muted">Who is missing can be said only where a wave asks for e-mails and a roster is there.</p>
      )}
    </section>
  )
}

/** The minutes that members would give. */
export function Minutes({ minutes, threshold }: Pick<SurveyResults, 'minutes' | 'threshold'>) {
  if (minutes === null) return null
  return (
    <section className={`panel ${currencyStyles.beside}`} aria-labelledby="minutes-title">
      <Title order={2} id="minutes-title">
        Minutes a week
      </Title>
      {'suppressed' in minutes ? (
        <p className="muted">Suppressed: fewer than {threshold} people said how many.</p>
      ) : (
        <>
          <p className={styles.big}>{rounded(minutes.median)} minutes</p>
          <p className="muted">
            Half of {counted(minutes.n, 'person', 'people')} would give this or more
            {minutes.low === null || minutes.high === null
              ? ''
              : `; the true middle plausibly lies between ${rounded(minutes.low)} and ${rounded(minutes.high)}`}
            . Plan for less.
          </p>
        </>
      )}
    </section>
  )
}

/** What members wrote, mixed and without names. */
export function Words({ comments }: Pick<SurveyResults, 'comments'>) {
  const written = comments.filter(({ words }) => words.length > 0)
  return (
    <section aria-labelledby="words-title">
      <Title order={2} id="words-title">
        In their own words
      </Title>
      {written.length === 0 ? (
        <p className="muted">Words are shown from ten people on, mixed, because a way of writing gives people away.</p>
      ) : (
        <div className={currencyStyles.words}>
          {written.map(({ question, words }) => (
            <Said key={question} label={extraWords[question].label} words={words} />
          ))}
        </div>
      )}
    </section>
  )
}

const shownAtFirst = 6

function Said({ label, words }: Readonly<{ label: string; words: readonly string[] }>) {
  const [isWhole, setIsWhole] = useState(false)
  return (
    <section>
      <Title order={3}>{label}</Title>
      <ul>
        {words.slice(0, isWhole ? words.length : shownAtFirst).map((said, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same
          <li key={at} dir="auto">
            {said}
          </li>
        ))}
      </ul>
      {words.length > shownAtFirst && !isWhole ? (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => setIsWhole(true)}>
          Show all {words.length}
        </Button>
      ) : null}
    </section>
  )
}

/** What is held back, and why. */
export function HeldBack({ suppressed }: Pick<SurveyResults, 'suppressed'>) {
  if (suppressed.length === 0) return null
  return (
    <section aria-labelledby="held-title">
      <Title order={2} id="held-title">
        Held back
      </Title>
      <ul className={currencyStyles.heldBack}>
        {suppressed.map(({ what, why }) => (
          <li key={`${what} ${why}`}>
            <strong>{what}</strong> <span className="muted">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const roleWords: Readonly<Record<string, string>> = {
  participant: 'Participants',
  facilitator: 'Facilitators',
  staff: 'Staff',
}

function rounded(minutes: number): string {
  return String(Math.round(minutes * 10) / 10)
}
