import { Popover, UnstyledButton } from '@mantine/core'
import { useTimeout } from '@mantine/hooks'
import { useId, useState } from 'react'
import type { EngagementView, MeasureDefinition } from '../../../contract/engagement.ts'
import type { Window } from '../../../contract/scalars.ts'
import { useAnswer } from '../../studio/ask.ts'
import { windowInWords } from '../../ui/dates.ts'
import { GradeBadge } from '../../ui/grade-badge.tsx'
import styles from './engagement.module.css'

type Card = EngagementView['cards'][number]

/** Each number with its company: how many of how many, the interval, and whether the imports can tell it exactly. */
export function MeasureCards({ cards, window }: { cards: readonly Card[]; window: Window }) {
  const { data: definitions } = useAnswer(['engagement.definitions'], (client, asked) =>
    client.engagement.definitions(undefined, asked),
  )
  return (
    <ul className={styles.cards} aria-label="Measures">
      {cards.map((card) => (
        <li key={card.measureId} className="panel">
          <MeasureCard
            card={card}
            window={window}
            definition={definitions?.find(({ id }) => id === card.measureId) ?? null}
          />
        </li>
      ))}
    </ul>
  )
}

type MeasureCardProps = Readonly<{ card: Card; window: Window; definition: MeasureDefinition | null }>

function MeasureCard({ card, window, definition }: MeasureCardProps) {
  const [isOpen, setIsOpen] = useState(false)
  const id = useId()
  const { start, clear } = useTimeout(() => setIsOpen(true), hoverDelay)
  const close = () => {
    clear()
    setIsOpen(false)
  }
  return (
    <Popover opened={isOpen && definition !== null} onChange={setIsOpen} {...popover}>
      <Popover.Target>
        <UnstyledButton
          className={styles.card}
          aria-describedby={isOpen ? id : undefined}
          onMouseEnter={() => start()}
          onMouseLeave={close}
          onFocus={() => setIsOpen(true)}
          onBlur={close}
        >
          <span className={styles.cardTitle}>{card.title}</span>
          <span className={styles.value}>{card.value}</span>
          <span className={styles.company}>{card.company}</span>
          {card.note && card.note !== definition?.reading ? <span className={styles.cardNote}>{card.note}</span> : null}
          <GradeBadge grade={card.grade} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown id={id}>
        {definition ? <Defined definition={definition} window={window} /> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

const hoverDelay = 250

const popover = {
  width: 360,
  position: 'bottom-start',
  shadow: 'md',
  withRoles: false,
  returnFocus: false,
  transitionProps: { duration: 0 },
} as const

function Defined({ definition, window }: { definition: MeasureDefinition; window: Window }) {
  return (
    <>
      <strong>{definition.title}</strong>
      <p className={styles.definition}>{definition.reading}</p>
      <dl className={styles.terms}>
        <dt>Counted as</dt>
        <dd>{definition.formula}</dd>
        <dt>Who counts</dt>
        <dd>{definition.population}</dd>
        <dt>Interval</dt>
        <dd>{definition.interval}</dd>
        <dt>Window</dt>
        <dd>{windowInWords(window)}</dd>
      </dl>
    </>
  )
}
