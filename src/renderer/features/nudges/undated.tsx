import { Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import type { CalendarItem } from '../../../contract/nudges.ts'
import { CalendarCard } from './calendar-card.tsx'
import type { Looks } from './calendar-looks.ts'
import styles from './undated.module.css'

const cardsShown = 6

/** Nudges without a day, to be dragged into a week or moved there with Alt and an arrow. */
export function Undated({ items, looks }: { items: readonly CalendarItem[]; looks: Looks }) {
  const [isWhole, setIsWhole] = useState(false)
  if (items.length === 0) return null
  const shown = isWhole ? items : items.filter(({ key }, at) => at < cardsShown || key === looks.stop)
  return (
    <section className={styles.tray} aria-label="Without a day">
      <Title order={2} className={styles.title}>
        Without a day
      </Title>
      <div className={styles.cards}>
        {shown.map((item) => (
          <CalendarCard
            key={item.key}
            item={item}
            days={[]}
            mark={looks.marks.get(item.key) ?? null}
            isStop={item.key === looks.stop}
            isOpen={item.entryId === looks.open}
          />
        ))}
        {items.length > shown.length ? (
          <UnstyledButton className={styles.more} onClick={() => setIsWhole(true)}>
            {items.length - shown.length} more
          </UnstyledButton>
        ) : null}
      </div>
    </section>
  )
}
