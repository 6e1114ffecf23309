import { Title } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import type { Advice, WeekView } from '../../../contract/week.ts'
import styles from './advice.module.css'
import { AdviceCard } from './advice-card.tsx'
import { OtherAdvice } from './other-advice.tsx'
import { useAdviceActs } from './use-advice-acts.tsx'
import { useEntryPlaces } from './use-entry-places.ts'

/** At most three things to do, each with what it stands on, and what became of the others. */
export function AdviceSection({ week }: { week: WeekView }) {
  const { advice, others } = week
  const acts = useAdviceActs(week)
  const asksForEntries = (one: Advice) => one.evidence.some(({ entryId }) => entryId !== null)
  const placeOf = useEntryPlaces(advice.some(asksForEntries))
  return (
    <section aria-labelledby="advice" className={styles.section}>
      <Title order={2} id="advice">
        Advice
      </Title>
      {advice.length === 0 ? <NothingNeedsYou isAllDecided={others.length > 0} /> : null}
      {advice.map((one, at) => (
        <AdviceCard
          key={`${one.rule} ${one.subject}`}
          advice={one}
          week={week}
          acts={acts}
          placeOf={placeOf}
          isFirst={at === 0 && week.isCovered}
        />
      ))}
      <OtherAdvice others={others} acts={acts} />
    </section>
  )
}

function NothingNeedsYou({ isAllDecided }: { isAllDecided: boolean }) {
  return (
    <div className={`panel ${styles.nothing}`}>
      <span className={styles.heart} aria-hidden>
        <IconHeartHandshake size={22} stroke={1.6} />
      </span>
      <div>
        <p className={styles.title}>Nothing {isAllDecided ? 'else ' : ''}needs you this week</p>
        <p className={styles.why}>
          {isAllDecided
            ? 'You have decided about everything that stood out. What is left is theirs.'
            : 'Nothing stands out from what happened. A good week to thank somebody, and to leave the rest to them.'}
        </p>
      </div>
    </div>
  )
}
