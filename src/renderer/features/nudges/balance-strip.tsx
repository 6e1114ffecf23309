import type { Calendar, CalendarWeek, Principle } from '../../../contract/nudges.ts'
import { listed } from '../../ui/wording.ts'
import styles from './balance.module.css'
import { principleOf } from './principles.ts'
import { principleSigns } from './signs.ts'

type BalanceProps = Readonly<{
  calendar: Calendar
  /** The principle that the calendar is narrowed down to; `''` is none of the seven. */
  chosen: string | undefined
  onChoose: (principle: string | undefined) => void
}>

/** How the seven principles and the asks are spread over the weeks. A principle narrows the calendar down to itself. */
export function BalanceStrip({ calendar, chosen, onChoose }: BalanceProps) {
  const weeks = calendar.weeks.filter(({ isInCohort }) => isInCohort)
  const shown = calendar.balance.filter(({ principle, total }) => principle !== null || total > 0)
  const most = Math.max(1, ...shown.flatMap(({ byWeek }) => byWeek.map(({ nudges }) => nudges)))
  return (
    <section className={styles.strip} aria-label="Balance of principles and asks">
      {shown.map(({ principle, total, byWeek }) => {
        const value = principle ?? ''
        const counts = weeks.map(({ number }) => byWeek.find(({ week }) => week === number)?.nudges ?? 0)
        return (
          <button
            key={value}
            type="button"
            className={styles.part}
            data-principle={principle ?? 'none'}
            data-unused={total === 0 || undefined}
            aria-pressed={chosen === value}
            title={principleOf(principle).expect}
            onClick={() => onChoose(chosen === value ? undefined : value)}
          >
            <Sign principle={principle} />
            <Bars counts={counts} most={most} />
            <span className={styles.total}>{total}</span>
            <span className={styles.said}> {weeksInWords(total, weeks, counts)}</span>
          </button>
        )
      })}
      <Asks weeks={weeks} />
    </section>
  )
}

function Sign({ principle }: { principle: Principle | null }) {
  const Icon = principleSigns[principle ?? 'none']
  return (
    <>
      <span className={styles.word}>{principleOf(principle).word}</span>
      <Icon size={15} stroke={1.8} className={styles.sign} />
    </>
  )
}

function Asks({ weeks }: { weeks: readonly CalendarWeek[] }) {
  const counts = weeks.map(({ load }) => load.asks)
  const total = counts.reduce((sum, asks) => sum + asks, 0)
  return (
    <div className={styles.part} data-asks>
      <span className={styles.word}>Asks</span>
      <span className={styles.said}>
        {total === 0 ? 'No nudge asks for words or work.' : `Asks for words or work by week: ${counts.join(', ')}`}
      </span>
      <Bars counts={counts} most={Math.max(1, ...counts)} />
      <span className={styles.total}>{total}</span>
    </div>
  )
}

function Bars({ counts, most }: { counts: readonly number[]; most: number }) {
  return (
    <span className={styles.bars} aria-hidden>
      {counts.map((nudges, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks keep their places
          key={at}
          className={styles.bar}
          style={{ height: nudges === 0 ? 2 : 4 + (12 * nudges) / most }}
          data-none={nudges === 0 || undefined}
        />
      ))}
    </span>
  )
}

function weeksInWords(total: number, weeks: readonly CalendarWeek[], counts: readonly number[]): string {
  const nudges = total === 1 ? 'nudge' : 'nudges'
  const used = weeks.flatMap(({ number }, at) => (counts[at] ? [String(number)] : []))
  if (used.length === 0) return nudges
  return `${nudges}, in ${used.length === 1 ? 'week' : 'weeks'} ${listed(used)}`
}
