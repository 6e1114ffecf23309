import type { ClassificationReport } from '../../../contract/classification.ts'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { count, counted } from '../../ui/wording.ts'
import { classWords } from './class-words.ts'
import styles from './classification.module.css'

/** What the rules found, and how often they were right where somebody checked. */
export function HowSure({ report: { counts, messages, classes, checked } }: { report: ClassificationReport }) {
  const without = messages.withoutText
  return (
    <section className={styles.sure} aria-label="How sure">
      <SimpleTable
        label="What messages do"
        columns={[
          { title: 'Messages that' },
          { title: 'Found', isNumber: true },
          { title: 'Right, of those found' },
          { title: 'Found, of those that are' },
        ]}
        rows={classes.map((one) => [
          classWords[one.class],
          count(counts[one.class]),
          shareInWords(one.precision),
          shareInWords(one.recall),
        ])}
      />
      <p className="muted">
        {counted(messages.withText, 'message')} with text, of which {count(counts.other)} do something else
        {without > 0 ? `; ${counted(without, 'message')} came without text and have no class` : ''}.{' '}
        {checked === 0 ? 'None is checked yet, so nothing says how often that is right.' : ''}
      </p>
    </section>
  )
}

function shareInWords({ part, whole, value, low, high }: ClassificationReport['classes'][number]['precision']): string {
  if (value === null || low === null || high === null) return '—'
  if (whole < 10) return `${part} of ${whole}; too few for a percentage`
  const percent = (share: number) => `${Math.round(share * 100)}%`
  return `${percent(value)}, ${part} of ${whole}, 95% interval ${percent(low)} to ${percent(high)}`
}
