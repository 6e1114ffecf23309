import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Happening } from '../../../contract/people.ts'
import { dayInWords } from '../../ui/dates.ts'
import { counted, excerpt } from '../../ui/wording.ts'
import styles from './person-page.module.css'

const shownFirst = 10

/** What happened, newest first. */
export function Timeline({ happenings }: { happenings: readonly Happening[] }) {
  const [isWhole, setIsWhole] = useState(false)
  const shown = isWhole ? happenings : happenings.slice(0, shownFirst)
  const more = happenings.length - shown.length
  return (
    <>
      <ol className={styles.timeline} aria-label="Timeline">
        {shown.map(({ on, says }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two things of one day may be told in the same words
          <li key={`${on} ${at}`}>
            <time dateTime={on}>{dayInWords(on)}</time>
            <span>{excerpt(says)}</span>
          </li>
        ))}
      </ol>
      {more > 0 ? (
        <Button size="compact-sm" variant="default" onClick={() => setIsWhole(true)}>
          Show {counted(more, 'earlier one')}
        </Button>
      ) : null}
    </>
  )
}
