import { IconAlertTriangle, IconBraces, IconHash } from '@tabler/icons-react'
import { memo } from 'react'
import type { CalendarItem } from '../../../contract/nudges.ts'
import { shortDay, weekdayName } from './calendar-days.ts'
import type { Mark } from './calendar-looks.ts'
import styles from './card.module.css'
import { itemTitle, kindWords, shortened, statusWords } from './nudge-words.ts'
import { principleOf } from './principles.ts'
import { kindSigns, principleSigns, statusSigns } from './signs.ts'

type CardProps = Readonly<{
  item: CalendarItem
  /** All days of the week on which it happens. */
  days: readonly string[]
  mark?: Mark | null
  /** The one card that Tab reaches; arrow keys go on from it. */
  isStop?: boolean
  isOpen?: boolean
  /** One line, where a day has little room. */
  isSmall?: boolean
}>

/** One thing of the calendar. It acts through the calendar around it, which hears clicks, keys and drags by `data-key`. */
export const CalendarCard = memo(function CalendarCard(props: CardProps) {
  const { item, days, mark = null, isStop = false, isOpen = false, isSmall = false } = props
  const Icon = item.kind === 'nudge' ? principleSigns[item.principle ?? 'none'] : kindSigns[item.kind]
  const word = item.kind === 'nudge' ? principleOf(item.principle).word : kindWords[item.kind].one
  const when = [whenOf(days), item.at].filter((part) => part !== null && part !== '').join(' · ')
  return (
    <button
      type="button"
      className={styles.card}
      data-key={item.key}
      data-entry={item.entryId}
      data-principle={item.principle ?? 'none'}
      data-kind={item.kind}
      data-status={item.status ?? undefined}
      data-small={isSmall || undefined}
      data-open={isOpen || undefined}
      tabIndex={isStop ? 0 : -1}
      aria-current={isOpen || undefined}
      title={`${word}: ${itemTitle(item, 200)}`}
    >
      <span className={styles.top}>
        <Icon size={14} stroke={1.8} className={styles.sign} />
        <span className={styles.hidden}>{word}, </span>
        {isSmall ? <Title item={item} /> : <span className={styles.when}>{when || 'No day yet'}</span>}
        {mark ? <Marked mark={mark} /> : null}
      </span>
      {isSmall ? <span className={styles.hidden}>{when}</span> : <Title item={item} />}
      {isSmall ? null : <Meta item={item} />}
    </button>
  )
}, isSame)

function Marked({ mark }: { mark: Mark }) {
  const Icon = mark === 'look' ? IconAlertTriangle : IconBraces
  return (
    <span className={styles.mark} data-mark={mark}>
      <Icon size={13} stroke={2} aria-hidden />
      <span className={styles.hidden}>, {mark === 'look' ? 'needs a look' : 'has gaps to fill in'}</span>
    </span>
  )
}

function Title({ item }: { item: CalendarItem }) {
  return (
    <span className={styles.title} dir="auto">
      {itemTitle(item)}
    </span>
  )
}

function Meta({ item }: { item: CalendarItem }) {
  const Icon = item.status ? statusSigns[item.status] : null
  const words = [shortened(item.channel, 40), shortened(item.audience, 30)].filter((word) => word !== '')
  if (!Icon && words.length === 0) return null
  return (
    <span className={styles.meta}>
      {item.status && Icon ? (
        <span className={styles.status}>
          <Icon size={13} stroke={1.8} />
          {statusWords[item.status].word}
        </span>
      ) : null}
      {words.length > 0 ? (
        <span className={styles.where} dir="auto">
          <IconHash size={12} aria-hidden className={styles.hash} />
          {words.join(' · ')}
        </span>
      ) : null}
    </span>
  )
}

function whenOf(days: readonly string[]): string {
  const [first] = days
  if (!first) return ''
  const last = days.at(-1) ?? first
  if (days.length === 1) return shortDay(first)
  return days.length > 3 ? `${weekdayName(first)} – ${weekdayName(last)}` : days.map(weekdayName).join(', ')
}

function isSame(before: CardProps, after: CardProps): boolean {
  return (
    before.item === after.item &&
    before.mark === after.mark &&
    before.isStop === after.isStop &&
    before.isOpen === after.isOpen &&
    before.isSmall === after.isSmall &&
    before.days.length === after.days.length &&
    before.days.every((day, at) => day === after.days[at])
  )
}
