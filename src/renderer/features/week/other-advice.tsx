import { Button, Collapse, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { WeekView } from '../../../contract/week.ts'
import { dayInWords } from '../../ui/dates.ts'
import { count } from '../../ui/wording.ts'
import styles from './advice.module.css'
import type { AdviceActs } from './use-advice-acts.tsx'

type Other = WeekView['others'][number]

/** Advice that was decided about, or that came after three others; folded away. */
export function OtherAdvice({ others, acts }: { others: WeekView['others']; acts: AdviceActs }) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  if (others.length === 0) return null
  return (
    <div className={styles.others}>
      <UnstyledButton
        className={styles.fold}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <IconChevronRight size={15} aria-hidden className={styles.chevron} />
        {headOf(others)}
      </UnstyledButton>
      <Collapse expanded={isOpen} id={id} transitionDuration={0}>
        <ul className={styles.rest}>
          {others.map((other) => (
            <li key={`${other.advice.rule} ${other.advice.subject}`}>
              <div>
                <p className={styles.restTitle}>{other.advice.title}</p>
                <p className={styles.restState}>{stateOf(other)}</p>
              </div>
              <Act other={other} acts={acts} />
            </li>
          ))}
        </ul>
      </Collapse>
    </div>
  )
}

function Act({ other: { advice, state }, acts }: { other: Other; acts: AdviceActs }) {
  if (state !== 'beyond-three')
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`Bring back: ${advice.title}`}
        loading={acts.reopen.isPending && acts.reopen.variables === advice}
        onClick={() => acts.reopen.mutate(advice)}
      >
        Bring back
      </Button>
    )
  if (advice.act === null || advice.act.kind === 'go') return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={`${advice.act.label}: ${advice.title}`}
      loading={acts.act.isPending && acts.act.variables === advice}
      onClick={() => acts.act.mutate(advice)}
    >
      {advice.act.label}
    </Button>
  )
}

const words: Readonly<Record<Other['state'], string>> = {
  acted: 'done',
  snoozed: 'put off',
  dismissed: 'put aside',
  'beyond-three': 'less urgent',
}

function headOf(others: readonly Other[]): string {
  const states = ['beyond-three', 'acted', 'snoozed', 'dismissed'] as const
  return states
    .map((state) => [others.filter((other) => other.state === state).length, words[state]] as const)
    .filter(([many]) => many > 0)
    .map(([many, word]) => `${count(many)} ${word}`)
    .join(' · ')
}

function stateOf({ advice, state, until, reason }: Other): string {
  switch (state) {
    case 'acted':
      return 'You did something about it.'
    case 'snoozed':
      return until === null ? 'Put off.' : `Put off until ${dayInWords(until)}.`
    case 'dismissed':
      return `Not now, because: ${reason}`
    case 'beyond-three':
      return advice.why
  }
}
