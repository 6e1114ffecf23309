import { ActionIcon, Title, Tooltip } from '@mantine/core'
import { IconChartDots, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import type { SurveyResults } from '../../../contract/survey.ts'
import { IntervalAxis, IntervalPlot, scaleFor } from '../../ui/interval-plot.tsx'
import { SimpleTable } from '../../ui/simple-table.tsx'
import { excerpt } from '../../ui/wording.ts'
import styles from './audience.module.css'
import currencyStyles from './currency.module.css'
import { intervalInWords, isScored, rankInWords, scaleWords, scoreInWords } from './score-words.ts'

/** What counts, from the most to the least, as dots on their intervals or as a table. */
export function ScoreChart({ results }: { results: SurveyResults }) {
  const [isTable, setIsTable] = useState(false)
  const { method, n } = results
  const scored = results.currencies.filter(isScored).toSorted((a, b) => b.score - a.score)
  const hidden = results.currencies.filter((result) => !isScored(result))
  const scale = scaleFor(
    scored.map(({ score, low, high }) => ({ value: score, low, high })),
    method === 'points' ? 5 : 0.25,
  )
  const label = isTable ? 'Show the chart' : 'Show the table'
  return (
    <figure className={`panel ${currencyStyles.scores}`} aria-labelledby="scores-title">
      <figcaption className={currencyStyles.caption}>
        <Title order={2} id="scores-title">
          What counts, from the most to the least
        </Title>
        <Tooltip label={label}>
          <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => setIsTable(!isTable)}>
            {isTable ? <IconChartDots size={17} stroke={1.6} /> : <IconTable size={17} stroke={1.6} />}
          </ActionIcon>
        </Tooltip>
      </figcaption>
      {isTable ? (
        <SimpleTable
          label="Scores as a table"
          columns={[
            { title: 'Currency' },
            { title: 'Score', isNumber: true },
            { title: '95% interval', isNumber: true },
            { title: 'Rank', isNumber: true },
            { title: 'People', isNumber: true },
          ]}
          rows={[
            ...scored.map((result) => [
              excerpt(result.label),
              scoreInWords(result.score, method),
              intervalInWords(result, method),
              rankInWords(result.rank),
              String(result.n),
            ]),
            ...hidden.map(({ label: name }) => [excerpt(name), 'suppressed', 'suppressed', 'suppressed', '—']),
          ]}
        />
      ) : (
        <ol className={currencyStyles.scoreRows}>
          {scored.map((result) => (
            <li key={result.id}>
              <span className={currencyStyles.scoreLabel} dir="auto">
                {excerpt(result.label)}
              </span>
              <IntervalPlot estimate={{ value: result.score, low: result.low, high: result.high }} scale={scale} />
              <span className={currencyStyles.score}>
                {scoreInWords(result.score, method)}
                <span className={styles.hidden}>, interval {intervalInWords(result, method)}</span>
              </span>
              <span className={currencyStyles.rank}>{rankInWords(result.rank)}</span>
            </li>
          ))}
          <li className={currencyStyles.axisRow} aria-hidden>
            <span />
            <IntervalAxis scale={scale} inWords={(value) => scoreInWords(value, method)} />
          </li>
          {hidden.map(({ id, label: name }) => (
            <li key={id}>
              <span className={currencyStyles.scoreLabel} dir="auto">
                {excerpt(name)}
              </span>
              <span className={currencyStyles.held}>Suppressed: too few people</span>
            </li>
          ))}
        </ol>
      )}
      <p className={currencyStyles.note}>
        {scaleWords[method]} The bar is the 95% interval; {n} {n === 1 ? 'person' : 'people'} answered. Where ranks
        overlap, as in “2nd to 4th”, these answers can’t tell which counts more.
      </p>
    </figure>
  )
}
