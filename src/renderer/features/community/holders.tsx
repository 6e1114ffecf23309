import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { nobody } from '../../../contract/design.ts'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import { DayField, WhoField } from '../../design/fields.tsx'
import styles from './community.module.css'

type Holder = EntryBody<'communityRole'>['holders'][number]
type HoldersProps = Readonly<{ holders: readonly Holder[]; onChange: (holders: Holder[]) => void }>

const mostHolders = 200

/** Who holds a role, each from a day until a day. */
export function Holders({ holders, onChange }: HoldersProps) {
  const change = (at: number, part: Partial<Holder>) =>
    onChange(holders.map((holder, place) => (place === at ? { ...holder, ...part } : holder)))
  return (
    <fieldset className={styles.holders}>
      <legend>Held by</legend>
      {holders.map((holder, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity of their own
        <div key={at} className={styles.holder}>
          <div className={styles.holderWho}>
            <WhoField label={`Person ${at + 1}`} value={holder.who} onChange={(who) => change(at, { who })} />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Remove person ${at + 1}`}
              onClick={() => onChange(holders.filter((_, place) => place !== at))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
          <div className={styles.holderDays}>
            <DayField label="From" value={holder.fromOn} onChange={(fromOn) => change(at, { fromOn })} />
            <DayField label="Until, inclusive" value={holder.untilOn} onChange={(untilOn) => change(at, { untilOn })} />
          </div>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={holders.length >= mostHolders}
          onClick={() => onChange([...holders, { who: nobody, fromOn: null, untilOn: null }])}
        >
          Add somebody
        </Button>
        <p className={styles.hint}>Without days: as long as the cohort lasts.</p>
      </div>
    </fieldset>
  )
}
