import type { Effect } from '../../../contract/value.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'
import styles from './value.module.css'
import { tierWords } from './words.ts'

type EffectPanelProps = Readonly<{ effect: Effect; ourGroup: string; comparisonGroup: string }>

/** What the values show, the claim that they bear, and what speaks against it. */
export function EffectPanel({ effect, ourGroup, comparisonGroup }: EffectPanelProps) {
  const { ours, comparison, tier, claim, cautions } = effect
  const rows = [
    row(ourGroup || 'Your group', ours),
    ...(comparison ? [row(comparisonGroup || 'Compared with', comparison)] : []),
  ]
  return (
    <section className={styles.effect} aria-label="What it shows">
      <h3>
        Tier {tier}, {tierWords[tier]}
      </h3>
      <p>{claim}</p>
      {ours.before || ours.after ? (
        <SimpleTable
          label="Means before and after"
          columns={[{ title: 'Group' }, { title: 'Before', isNumber: true }, { title: 'Since', isNumber: true }]}
          rows={rows}
        />
      ) : null}
      {cautions.length === 0 ? null : (
        <ul className={styles.cautions} aria-label="Why not to over-read it">
          {cautions.map((caution) => (
            <li key={caution}>{caution}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function row(name: string, { before, after }: Effect['ours']): string[] {
  return [name, level(before), level(after)]
}

function level(found: Effect['ours']['before']): string {
  if (found === null) return '—'
  const mean = found.mean.toLocaleString('en-GB', { maximumSignificantDigits: 4 })
  return `${mean} · n ${found.count}`
}
