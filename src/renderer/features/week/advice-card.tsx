import { Button, Title } from '@mantine/core'
import { useLocation } from 'wouter'
import type { EntryId } from '../../../contract/scalars.ts'
import type { Advice, WeekView } from '../../../contract/week.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import styles from './advice.module.css'
import { Dismiss } from './dismiss.tsx'
import { EvidenceRows } from './evidence-rows.tsx'
import { Snooze } from './snooze.tsx'
import type { AdviceActs } from './use-advice-acts.tsx'
import type { EntryPlace } from './use-entry-places.ts'

type AdviceCardProps = Readonly<{
  advice: Advice
  week: WeekView
  acts: AdviceActs
  placeOf: (id: EntryId) => EntryPlace | null
  /** The first one holds the screen's primary button. */
  isFirst: boolean
}>

/** One piece of advice: why, what it stands on, why not to over-read it, and what can be done about it. */
export function AdviceCard({ advice, week, acts, placeOf, isFirst }: AdviceCardProps) {
  const { title, why, evidence, caution, principle } = advice
  return (
    <article className={`panel ${styles.advice}`}>
      <Title order={3} className={styles.title}>
        {title}
      </Title>
      <p className={styles.why}>{why}</p>
      <EvidenceRows rows={evidence} placeOf={placeOf} />
      <p className={styles.caution}>
        <strong>Don’t over-read it.</strong> {caution}
      </p>
      <p className={styles.caution}>
        <strong>What is behind it.</strong> {principle}
      </p>
      <footer className={styles.acts}>
        <DoIt advice={advice} acts={acts} isFirst={isFirst} />
        <Snooze
          window={week.window}
          title={title}
          isBusy={acts.snooze.isPending}
          onSnooze={(until) => acts.snooze.mutate({ advice, until })}
        />
        <Dismiss
          title={title}
          isBusy={acts.dismiss.isPending}
          onDismiss={(reason) => acts.dismiss.mutate({ advice, reason })}
        />
      </footer>
    </article>
  )
}

type DoItProps = Readonly<{ advice: Advice; acts: AdviceActs; isFirst: boolean }>

/** The advice's own act; where that only leads somewhere, or there is none, one says oneself when it is done. */
function DoIt({ advice, acts, isFirst }: DoItProps) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const looks = isFirst ? {} : { variant: 'default', className: styles.second }
  const { act } = advice
  const isBusy = acts.act.isPending && acts.act.variables === advice
  if (act !== null && act.kind !== 'go')
    return (
      <Button {...looks} loading={isBusy} onClick={() => acts.act.mutate(advice)}>
        {act.label}
      </Button>
    )
  return (
    <>
      {act ? (
        <Button {...looks} onClick={() => go(pathTo(cohort.id, ...placeIn(act.screen)))}>
          {act.label}
        </Button>
      ) : null}
      <Button
        {...(act ? { variant: 'default' } : looks)}
        loading={isBusy}
        aria-label={`Mark as done: ${advice.title}`}
        onClick={() => acts.act.mutate(advice)}
      >
        Mark as done
      </Button>
    </>
  )
}

/** "nudges/exports" as the parts of an address. */
function placeIn(screen: string): [string, ...string[]] {
  const [first = '', ...rest] = screen.split('/')
  return [first, ...rest]
}
