import { Button, Select, Title } from '@mantine/core'
import { useState } from 'react'
import type { Account } from '../../../contract/matches.ts'
import type { Person } from '../../../contract/roster.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import styles from './matches.module.css'
import { kindWords } from './standing-words.ts'

/** One account in words: the platform, how it is called there, and its handle and address. */
export function AccountLine({ account: { platform, name, handle, email, key, kind } }: { account: Account }) {
  const details = [handle === null ? null : `@${handle.replace(/^@/, '')}`, email].filter((text) => text !== null)
  const isKeyTold = details.length > 0 || key.toLowerCase() === name.toLowerCase()
  return (
    <>
      <span className={styles.platform}>{platform}</span> {name}
      {kindWords[kind] ? <span className={styles.kind}>{kindWords[kind]}</span> : null}
      {details.length > 0 ? <span className={styles.details}>{details.join(' · ')}</span> : null}
      {isKeyTold ? null : <span className={styles.details}>{key}</span>}
    </>
  )
}

/** Every account that counts as this person's, why, and how to change that. */
export function Accounts({ person, people }: { person: Person; people: readonly Person[] }) {
  return (
    <section>
      <Title order={3} mb={4}>
        Accounts
      </Title>
      {person.accounts.length === 0 ? (
        <p className="muted">No import has met this person yet.</p>
      ) : (
        <ul className={styles.own}>
          {person.accounts.map((account) => (
            <li key={account.id} className={styles.account}>
              <div className={styles.accountWords}>
                <AccountLine account={account} />
                {account.because ? <span className={styles.because}>Because: {account.because}</span> : null}
              </div>
              {account.because === null ? null : <SplitOff account={account} />}
            </li>
          ))}
        </ul>
      )}
      <SameAs person={person} people={people} />
    </section>
  )
}

function SplitOff({ account }: { account: Account }) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const split = useAct<void, void>((client) => client.matches.unmerge({ cohortId: cohort.id, id: account.id }), {
    onDone: () => void showUndoable(`${account.name} on ${account.platform} is a person of its own now.`),
  })
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={split.isPending}
      aria-label={`Split off ${account.name} on ${account.platform}`}
      onClick={() => split.mutate()}
    >
      Split off
    </Button>
  )
}

const mostOffered = 30

function SameAs({ person, people }: { person: Person; people: readonly Person[] }) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const [chosen, setChosen] = useState<string | null>(null)
  const others = people.filter(({ id, kind }) => id !== person.id && (kind === 'bot') === (person.kind === 'bot'))
  const merge = useAct(
    (client, other: Person) => client.matches.merge({ cohortId: cohort.id, a: person.id, b: other.id }),
    {
      showsOwnFailure: true,
      onDone: (_, other) => {
        setChosen(null)
        void showUndoable(`${person.name} and ${other.name} are one person now.`)
      },
    },
  )
  const other = others.find(({ id }) => String(id) === chosen)
  if (others.length === 0) return null
  return (
    <div className={styles.sameAs}>
      <Select
        label="This is the same as…"
        placeholder="Search by name or e-mail"
        searchable
        clearable
        limit={mostOffered}
        nothingFoundMessage="Nobody is called that"
        comboboxProps={{ transitionProps: { duration: 0 } }}
        data={others.map((one) => ({ value: String(one.id), label: labelOf(one) }))}
        value={chosen}
        onChange={setChosen}
      />
      {merge.isError ? <FailureNotice error={merge.error} /> : null}
      {other ? (
        <Button variant="default" loading={merge.isPending} onClick={() => merge.mutate(other)}>
          Make them one person
        </Button>
      ) : null}
    </div>
  )
}

function labelOf({ name, email, accounts }: Person): string {
  const where = [...new Set(accounts.map(({ platform }) => platform))].join(', ')
  const details = [email, where].filter((text) => text)
  return details.length > 0 ? `${name} (${details.join(', ')})` : name
}
