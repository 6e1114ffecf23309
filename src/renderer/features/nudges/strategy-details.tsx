import type { Strategy } from '../../../contract/nudges.ts'
import styles from './library.module.css'
import { PlaceholderWords } from './placeholder-words.tsx'

/** What the library knows of a strategy. */
export function StrategyDetails({ strategy }: { strategy: Strategy }) {
  const parts = [
    ['How', strategy.how],
    ['Why it works', strategy.whyItWorks],
    ['Watch out', strategy.ethics],
    ['You would see', strategy.hypothesis],
  ] as const
  return (
    <dl className={styles.details}>
      {parts.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt>Words to start from</dt>
        <dd className={styles.template}>
          <PlaceholderWords text={strategy.template} />
        </dd>
      </div>
      <div>
        <dt>Source</dt>
        <dd className={styles.source}>{strategy.source}</dd>
      </div>
    </dl>
  )
}
