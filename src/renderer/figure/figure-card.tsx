import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChartBar, IconTable } from '@tabler/icons-react'
import { useState } from 'react'
import type { FigureSpec } from '../../contract/figures.ts'
import { SimpleTable } from '../ui/simple-table.tsx'
import { Drawing } from './drawing.tsx'
import styles from './figure.module.css'
import { GapWord, gapWordOf } from './gap-word.ts'

type FigureCardProps = Readonly<{ figure: FigureSpec; isPaper?: boolean; height?: number }>

/** A figure: its title, its finding, the chart or the same numbers as a table, and the note that says what they rest on. */
export function FigureCard({ figure, isPaper = false, height = 240 }: FigureCardProps) {
  const [isTable, setIsTable] = useState(false)
  const { id, title, finding, note, alt, drawing, unavailable, table } = figure
  const label = isTable ? `Show the chart: ${title}` : `Show the table: ${title}`
  return (
    <figure
      className={isPaper ? styles.paper : `panel ${styles.card}`}
      aria-labelledby={`figure-${id}`}
      data-figure={id}
    >
      <figcaption className={styles.caption}>
        <div>
          <p className={styles.title} id={`figure-${id}`}>
            {title}
          </p>
          <p className={styles.finding}>{finding}</p>
        </div>
        {drawing ? (
          <Tooltip label={isTable ? 'Show the chart' : 'Show the table'}>
            <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={() => setIsTable(!isTable)}>
              {isTable ? <IconChartBar size={17} stroke={1.6} /> : <IconTable size={17} stroke={1.6} />}
            </ActionIcon>
          </Tooltip>
        ) : null}
      </figcaption>
      {drawing && !isTable ? (
        <GapWord value={gapWordOf(figure)}>
          <Drawing drawing={drawing} label={alt} height={height} />
        </GapWord>
      ) : null}
      {drawing && isTable ? (
        <SimpleTable label={`${title}, as a table`} columns={table.columns} rows={table.rows} />
      ) : null}
      {drawing ? null : <p className={styles.unavailable}>{unavailable}</p>}
      <p className={styles.note}>{note}</p>
    </figure>
  )
}
