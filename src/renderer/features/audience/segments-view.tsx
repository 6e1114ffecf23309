import { Select, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SurveyResults } from '../../../contract/survey.ts'
import { IntervalPlot, scaleFor } from '../../ui/interval-plot.tsx'
import { counted, excerpt } from '../../ui/wording.ts'
import styles from './audience.module.css'
import currencyStyles from './currency.module.css'
import { intervalInWords, isScored, scoreInWords } from './score-words.ts'

type SegmentsViewProps = Readonly<{
  results: SurveyResults
  by: string | null
  onBy: (by: string | null) => void
  /** What can be done with the segments. */
  action: ReactNode
}>

/** The same scores group by group, side by side on one scale. What is held back stays visible as such. */
export function SegmentsView({ results, by, onBy, action }: SegmentsViewProps) {
  const { segments, segmentBy, method, threshold, currencies } = results
  if (segmentBy.length === 0) {
    return (
      <section>
        <Title order={2}>By group</Title>
        <p className="muted">
          This wave asks nothing that tells members apart. Add a question about the members to the next one, and you can
          compare groups here.
        </p>
      </section>
    )
  }
  const order = currencies.toSorted((a, b) => (isScored(b) ? b.score : -9) - (isScored(a) ? a.score : -9))
  const all = segments.flatMap((segment) => segment.currencies.filter(isScored))
  const scale = scaleFor(
    all.map(({ score, low, high }) => ({ value: score, low, high })),
    method === 'points' ? 5 : 0.25,
  )
  return (
    <section aria-labelledby="segments-view-title">
      <div className={currencyStyles.heading}>
        <Title order={2} id="segments-view-title">
          By group
        </Title>
        <div className={currencyStyles.headingActs}>
          <Select
            aria-label="Compare by"
            placeholder="Compare by …"
            data={segmentBy.map(({ id, label }) => ({ value: id, label: label || id }))}
            value={by}
            clearable
            clearButtonProps={{ 'aria-label': 'Compare nothing' }}
            onChange={onBy}
          />
          {action}
        </div>
      </div>
      {by === null ? (
        <p className="muted">Choose what to compare by. Groups of fewer than {threshold} people are never shown.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reachable by keyboard
        <section className={`panel ${currencyStyles.segmentTable}`} aria-label="Scores by group" tabIndex={0}>
          <table style={{ minWidth: (segments.length + 1) * 150 }}>
            <thead>
              <tr>
                <th scope="col">Currency</th>
                {segments.map(({ value, n, isSuppressed }) => (
                  <th key={value} scope="col" dir="auto">
                    <span className={styles.clamped}>{excerpt(value)}</span>
                    <span className={currencyStyles.segmentSize}>
                      {isSuppressed || n === null ? 'suppressed' : counted(n, 'person', 'people')}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {order.map(({ id, label }, row) => (
                <tr key={id}>
                  <th scope="row" dir="auto">
                    <span className={styles.clamped}>{excerpt(label)}</span>
                  </th>
                  {segments.map((segment) => {
                    if (segment.isSuppressed) {
                      return row === 0 ? (
                        <td key={segment.value} rowSpan={order.length} className={currencyStyles.heldCell}>
                          Suppressed. Why stands below, under “Held back”.
                        </td>
                      ) : null
                    }
                    const cell = segment.currencies.find((each) => each.id === id)
                    return cell && isScored(cell) ? (
                      <td key={segment.value}>
                        <IntervalPlot estimate={{ value: cell.score, low: cell.low, high: cell.high }} scale={scale} />
                        <span className={currencyStyles.cellScore}>
                          {scoreInWords(cell.score, method)}
                          <span className={currencyStyles.cellInterval}> {intervalInWords(cell, method)}</span>
                        </span>
                      </td>
                    ) : (
                      <td key={segment.value} className={currencyStyles.heldCell}>
                        suppressed
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
