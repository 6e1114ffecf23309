import { Title } from '@mantine/core'
import type { Evidence, Grade } from '../../contract/engagement.ts'
import { Answered } from '../studio/answered.tsx'
import { useAnswer } from '../studio/ask.ts'
import { useCohort } from '../studio/cohort.tsx'
import { GradeBadge } from '../ui/grade-badge.tsx'
import { counted } from '../ui/wording.ts'
import styles from './evidence-meter.module.css'

/** What the imports can tell, measure by measure: exactly, roughly or not at all, why, and which export would tell more. */
export function EvidenceMeter() {
  const cohort = useCohort()
  const evidence = useAnswer(['engagement.evidence', cohort.id], (client, asked) =>
    client.engagement.evidence({ cohortId: cohort.id }, asked),
  )
  return (
    <section aria-label="What your imports can tell">
      <Title order={2}>What your imports can tell</Title>
      <Answered query={evidence}>
        {({ measures }) => (
          <>
            <p className="muted sentence">{meterInWords(measures)}</p>
            <Measures measures={measures.filter(({ isHeadline }) => isHeadline)} />
            <details className={styles.others}>
              <summary>The other {measures.filter(({ isHeadline }) => !isHeadline).length} measures</summary>
              <Measures measures={measures.filter(({ isHeadline }) => !isHeadline)} />
            </details>
          </>
        )}
      </Answered>
    </section>
  )
}

function Measures({ measures }: { measures: readonly Evidence[] }) {
  return (
    <ul className={styles.measures}>
      {measures.map((measure) => (
        <li key={measure.id} className={`panel ${styles.measure}`}>
          <Measure measure={measure} />
        </li>
      ))}
    </ul>
  )
}

function Measure({ measure: { title, grade, because, unlock } }: { measure: Evidence }) {
  return (
    <>
      <div className={styles.head}>
        <strong>{title}</strong>
        <GradeBadge grade={grade} />
      </div>
      <p className={styles.because}>{because}</p>
      {unlock ? (
        <details className={styles.unlock}>
          <summary>
            How to unlock it<span className={styles.hidden}>: {title}</span>
          </summary>
          <p>{unlock.sentence}</p>
          {unlock.sources.map((source) => (
            <div key={source.id}>
              <strong>{source.title}</strong>
              <ol>
                {source.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </div>
          ))}
        </details>
      ) : null}
    </>
  )
}

/** "9 of 13 measures exactly, 1 roughly, 3 not yet. A proxy is close to the measure but not the thing itself." */
function meterInWords(measures: readonly Pick<Evidence, 'grade'>[]): string {
  const of = (grade: Grade) => measures.filter((measure) => measure.grade === grade).length
  const [exact, proxy, missing] = [of('exact'), of('proxy'), of('unavailable')]
  if (exact === measures.length) return `All ${counted(exact, 'measure')} can be told exactly.`
  if (missing === measures.length) return 'None of the measures can be told yet. Each says which export would tell it.'
  const parts = [
    ...(exact > 0 ? [`${exact} exactly`] : []),
    ...(proxy > 0 ? [`${proxy} roughly`] : []),
    ...(missing > 0 ? [`${missing} not yet`] : []),
  ]
  const note = proxy > 0 ? ' A proxy is close to the measure but not the thing itself.' : ''
  return `Of ${counted(measures.length, 'measure')}, ${parts.join(', ')}.${note}`
}
