import { Title } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Match, MatchSide } from '../../../contract/matches.ts'
import { spanInWords } from '../../ui/dates.ts'
import { count, counted } from '../../ui/wording.ts'
import { AccountLine } from './accounts.tsx'
import styles from './matches.module.css'
import { standingWords } from './standing-words.ts'

type PairDetailProps = Readonly<{ match: Match; place: number; total: number; children: ReactNode }>

/** Two people side by side, with what speaks for their being one and what against. */
export function PairDetail({ match: { a, b, evidence }, place, total, children }: PairDetailProps) {
  return (
    <section className={`panel ${styles.detail}`} aria-label={`Pair ${place} of ${total}`}>
      <p className={styles.place}>
        {count(place)} of {count(total)}
      </p>
      <div className={styles.sides}>
        <Side side={a} />
        <Side side={b} />
      </div>
      <ul className={styles.evidence} aria-label="Evidence">
        {evidence.map(({ says, isAgainst }) => (
          <li key={says} data-against={isAgainst || undefined}>
            {isAgainst ? <IconMinus size={16} aria-hidden /> : <IconCheck size={16} aria-hidden />}
            <span>
              {isAgainst ? <span className={styles.against}>Against: </span> : null}
              {says}
            </span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function Side({ side: { name, email, standing, accounts, acts, firstSeenOn, lastSeenOn } }: { side: MatchSide }) {
  const isTold = email !== null && !accounts.some((account) => account.email?.toLowerCase() === email.toLowerCase())
  return (
    <div className={styles.side}>
      <Title order={3} className={styles.sideName}>
        {name}
      </Title>
      <p className={styles.standing}>{standingWords[standing]}</p>
      {isTold ? <p className={styles.address}>{email}</p> : null}
      <ul className={styles.accounts}>
        {accounts.map((account) => (
          <li key={account.id}>
            <AccountLine account={account} />
          </li>
        ))}
      </ul>
      <p className="muted">
        {acts === 0 ? 'Nothing done so far' : counted(acts, 'act')}
        {firstSeenOn && lastSeenOn ? `, ${spanInWords(firstSeenOn, lastSeenOn)}` : ''}
      </p>
    </div>
  )
}
