import { Title } from '@mantine/core'
import { IconCircle, IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { ReadinessCheck } from '../../../contract/readiness.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import styles from './readiness.module.css'

const states = {
  ready: { word: 'Ready', Icon: IconCircleCheckFilled },
  started: { word: 'Under way', Icon: IconCircleHalf2 },
  missing: { word: 'Missing', Icon: IconCircle },
} as const

/** The parts of a design by area, each with its state, what is missing and why it matters. */
export function Checklist({ checks }: { checks: readonly ReadinessCheck[] }) {
  const areas = [...new Set(checks.map(({ area }) => area))]
  return (
    <div className={styles.areas}>
      {areas.map((area) => {
        const own = checks.filter((check) => check.area === area)
        return (
          <section key={area} className={styles.area} aria-labelledby={`area-${area}`}>
            <Title order={2} id={`area-${area}`}>
              {area}
              <span className={styles.count}>
                {own.filter(({ state }) => state === 'ready').length} of {own.length} ready
              </span>
            </Title>
            <ul className={styles.checks}>
              {own.map((check) => (
                <Line key={check.id} check={check} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

function Line({ check }: { check: ReadinessCheck }) {
  const cohort = useCohort()
  const { word, Icon } = states[check.state]
  const [screen = '', ...rest] = check.place
  return (
    <li className={styles.check} data-state={check.state}>
      <Link to={pathTo(cohort.id, screen, ...rest)} className={styles.link}>
        <span className={styles.state}>
          <Icon size={18} stroke={1.7} aria-hidden />
          <span>{word}</span>
        </span>
        <span className={styles.words}>
          <strong>{check.title}</strong>
          <span>{check.says}</span>
          {check.state === 'ready' ? null : <span className={styles.why}>{check.why}</span>}
        </span>
      </Link>
    </li>
  )
}
