import { Badge } from '@mantine/core'
import type { Wave } from '../../../contract/survey.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { momentInWords } from '../../ui/dates.ts'
import { counted, excerpt } from '../../ui/wording.ts'
import styles from './audience.module.css'
import surveyStyles from './survey.module.css'
import { nameOf, sizeInWords, statusWords } from './wave-words.ts'

type WaveListProps = Readonly<{ waves: readonly Wave[]; chosen: Wave; onChoose: (wave: Wave) => void }>

/** The waves side by side, the newest first. */
export function WaveList({ waves, chosen, onChoose }: WaveListProps) {
  const cohort = useCohort()
  return (
    <ul className={surveyStyles.waves} aria-label="Waves">
      {waves.map((wave) => (
        <li key={wave.id}>
          <button
            type="button"
            className={surveyStyles.wave}
            aria-current={wave.id === chosen.id || undefined}
            onClick={() => onChoose(wave)}
          >
            <span className={surveyStyles.waveName} dir="auto">
              {excerpt(nameOf(wave))}
            </span>
            <Badge
              className={styles.badge}
              variant={wave.status === 'open' ? 'light' : 'outline'}
              color={wave.status === 'open' ? 'pine' : 'gray'}
            >
              {statusWords[wave.status]}
            </Badge>
            <span className={surveyStyles.waveFacts}>
              {wave.status === 'draft'
                ? sizeInWords(wave)
                : `${counted(wave.answers, 'answer')}${wave.openedAt ? ` · opened ${momentInWords(wave.openedAt, cohort.timeZone)}` : ''}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
