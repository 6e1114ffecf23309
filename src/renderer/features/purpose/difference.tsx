import { VisuallyHidden } from '@mantine/core'
import type { FieldDifference, PurposeVersionId } from '../../../contract/purpose.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { fieldNames } from './field-ids.ts'
import styles from './versions.module.css'

type DifferenceProps = Readonly<{ from: PurposeVersionId; to: PurposeVersionId | null }>

/** Letters of unchanged text that are shown at each end of it; what lies between is left out. */
const shownOfSame = 160

/** What came and what went from one version to another, word by word. */
export function Difference({ from, to }: DifferenceProps) {
  const { id: cohortId } = useCohort()
  const answer = useAnswer(['purpose.compare', cohortId, from, to], (client, asked) =>
    client.purpose.compare({ cohortId, from, to }, asked),
  )
  return (
    <Answered query={answer} rows={2}>
      {(fields) =>
        fields.length === 0 ? (
          <p className="muted">Not a word is different.</p>
        ) : (
          <dl className={styles.difference}>
            {fields.map(({ field, parts }) => (
              <div key={field}>
                <dt>{fieldNames[field]}</dt>
                <dd dir="auto">
                  {parts.map((part, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the parts keep their places
                    <Part key={at} {...part} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        )
      }
    </Answered>
  )
}

function Part({ text, change }: FieldDifference['parts'][number]) {
  if (change === 'added')
    return (
      <ins>
        <VisuallyHidden>came: </VisuallyHidden>
        {text}
      </ins>
    )
  if (change === 'removed')
    return (
      <del>
        <VisuallyHidden>went: </VisuallyHidden>
        {text}
      </del>
    )
  const letters = [...text]
  if (letters.length <= 2 * shownOfSame) return text
  return `${letters.slice(0, shownOfSame).join('')} … ${letters.slice(-shownOfSame).join('')}`
}
