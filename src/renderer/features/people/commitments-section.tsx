import { Button, SegmentedControl } from '@mantine/core'
import { IconFlag } from '@tabler/icons-react'
import { useState } from 'react'
import type { Commitment, CommitmentDraft } from '../../../contract/commitments.ts'
import type { PersonId } from '../../../contract/scalars.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted, listed } from '../../ui/wording.ts'
import { CommitmentForm } from './commitment-form.tsx'
import { CommitmentList } from './commitment-list.tsx'
import { PeopleSections } from './people-sections.tsx'
import styles from './person-page.module.css'
import { useCommitments } from './use-commitments.ts'
import { useToday } from './use-today.ts'

/** Everything that people said they would do, the check-ins that are due on top. */
export function CommitmentsSection() {
  const commitments = useCommitments()
  return <Answered query={commitments}>{(list) => <Register commitments={list} />}</Answered>
}

const shows = [
  { value: 'due', label: 'Check-in due', has: ({ isDue }: Commitment) => isDue },
  { value: 'open', label: 'Open', has: ({ status }: Commitment) => status === 'open' },
  { value: 'all', label: 'All', has: () => true },
] as const

function Register({ commitments }: { commitments: readonly Commitment[] }) {
  const [isAdding, setIsAdding] = useState(false)
  const due = commitments.filter(({ isDue }) => isDue)
  const [show, setShow] = useState<(typeof shows)[number]['value']>(due.length > 0 ? 'due' : 'all')
  const shown = commitments.filter((shows.find(({ value }) => value === show) ?? shows[2]).has)
  const add = <Button onClick={() => setIsAdding(true)}>Add a commitment</Button>
  return (
    <Screen
      name="Commitments"
      headline={headlineOf(commitments)}
      support="A commitment lasts when it was made actively, publicly, with some effort and freely. Coming back to it keeps it alive."
      action={commitments.length > 0 ? add : null}
    >
      <PeopleSections current="commitments" />
      {commitments.length === 0 ? (
        <Empty icon={IconFlag} title="What people said they would do" action={add}>
          When somebody says in a call or a thread what they will try, write it down here with a day to ask how it went.
          People do what they said aloud, wrote themselves and chose freely, as long as somebody comes back to it.
        </Empty>
      ) : (
        <>
          <SegmentedControl
            className={styles.filter}
            aria-label="Which commitments"
            value={show}
            onChange={(value) => setShow(shows.find((one) => one.value === value)?.value ?? 'all')}
            data={shows.map(({ value, label, has }) => ({
              value,
              label: `${label} (${commitments.filter(has).length})`,
            }))}
          />
          {shown.length === 0 ? (
            <p className="muted">
              {show === 'due' ? 'No check-in is due today.' : 'No commitment is open; all of them are settled.'}
            </p>
          ) : (
            <CommitmentList label="Commitments" commitments={shown} isNamed />
          )}
        </>
      )}
      <Add isOpen={isAdding} onClose={() => setIsAdding(false)} />
    </Screen>
  )
}

function Add({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const cohort = useCohort()
  const today = useToday()
  const showUndoable = useUndoToast()
  const people = useAnswer(
    ['roster.list', cohort.id],
    (client, asked) => client.roster.list({ cohortId: cohort.id }, asked),
    { isEnabled: isOpen },
  )
  const add = useAct(
    (client, { draft, personId }: { draft: CommitmentDraft; personId: PersonId }) =>
      client.commitments.add({ cohortId: cohort.id, personId, commitment: draft }),
    {
      showsOwnFailure: true,
      onDone: () => {
        onClose()
        void showUndoable('Wrote the commitment down.')
      },
    },
  )
  return (
    <CommitmentForm
      isOpen={isOpen && people.data !== undefined}
      title="Add a commitment"
      commitment={null}
      people={(people.data ?? []).filter(({ role }) => role !== 'bot')}
      today={today}
      isBusy={add.isPending}
      failure={add.error}
      onSave={(draft, personId) => add.mutate({ draft, personId: personId as PersonId })}
      onClose={() => {
        add.reset()
        onClose()
      }}
    />
  )
}

function headlineOf(commitments: readonly Commitment[]): string {
  if (commitments.length === 0) return 'No commitment is written down yet.'
  const due = commitments.filter(({ isDue }) => isDue).length
  const open = commitments.filter(({ status }) => status === 'open').length
  const settled = (['kept', 'changed', 'dropped'] as const)
    .map((status) => ({ status, count: commitments.filter((one) => one.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
  const parts = listed([open === 0 ? 'no open commitment' : counted(open, 'open commitment'), ...settled])
  if (due > 0) return `${counted(due, 'check-in is', 'check-ins are')} due; ${parts}.`
  return `${parts.charAt(0).toUpperCase()}${parts.slice(1)}; no check-in is due.`
}
