import { Button, Group, Loader, Modal, Stack, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Forgetting } from '../../../contract/people.ts'
import type { Person } from '../../../contract/roster.ts'
import { useAct, useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { counted, excerpt, listed } from '../../ui/wording.ts'
import styles from './forget-dialog.module.css'

type ForgetDialogProps = Readonly<{
  person: Person
  isOpen: boolean
  onClose: () => void
  onForgotten: () => void
}>

/** Says all that forgetting somebody does and doesn't do, and asks for their name before it is done. */
export function ForgetDialog({ person, isOpen, onClose, onForgotten }: ForgetDialogProps) {
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="lg"
      title={`Forget ${person.name}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {isOpen ? <Asked person={person} onClose={onClose} onForgotten={onForgotten} /> : null}
    </Modal>
  )
}

function Asked({ person, onClose, onForgotten }: Omit<ForgetDialogProps, 'isOpen'>) {
  const cohort = useCohort()
  const queries = useQueryClient()
  const [typed, setTyped] = useState('')
  const told = useAnswer(['people.forgetting', cohort.id, person.id], (client, asked) =>
    client.people.forgetting({ cohortId: cohort.id, personId: person.id }, asked),
  )
  const forget = useAct<string, Forgetting>(
    async (client, name) => {
      const done = await client.people.forget({ cohortId: cohort.id, personId: person.id, name })
      onForgotten()
      for (const key of ['people.profile', 'people.forgetting'])
        queries.removeQueries({ queryKey: [key, cohort.id, person.id] })
      return done
    },
    {
      showsOwnFailure: true,
      onDone: ({ name }) => {
        onClose()
        notifications.show({ message: `${name} is forgotten.`, autoClose: 10_000 })
      },
    },
  )
  const isNamed = typed.trim().toLowerCase() === person.name.trim().toLowerCase()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isNamed) forget.mutate(typed)
  }
  if (told.isError) return <FailureNotice error={told.error} />
  if (!told.data)
    return (
      <Group gap="sm" role="status">
        <Loader size="sm" /> Looking for every place that names them…
      </Group>
    )
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <p>
          <strong>This can’t be undone.</strong> They are erased from this workspace, and a later import leaves their
          rows out.
        </p>
        <What told={told.data} />
        <TextInput
          label={`Type “${person.name}” to forget them`}
          autoFocus
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {forget.isError ? <FailureNotice error={forget.error} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Keep them
          </Button>
          <Button type="submit" color="red" disabled={!isNamed} loading={forget.isPending}>
            Forget for good
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function What({ told }: { told: Forgetting }) {
  const { cohorts, accounts, acts, totals, surveyAnswers, backups, steps, mentions } = told
  const taken = mentions.filter(({ isTakenOut }) => isTakenOut)
  const left = mentions.filter(({ isTakenOut }) => !isTakenOut)
  const own = [
    counted(accounts.length, 'account'),
    counted(acts, 'act'),
    ...(totals > 0 ? [counted(totals, 'total')] : []),
    ...(surveyAnswers > 0 ? [counted(surveyAnswers, 'survey answer')] : []),
  ]
  return (
    <>
      <ul className={styles.what}>
        <li>
          Erased from {listed(cohorts)}: {listed(own)}, their roles, commitments, badges and notes. What others wrote
          stays; where they answered, it is an answer to a former member. Measures are counted anew.
        </li>
        <li>
          {steps > 0
            ? `The history of edits is emptied (${counted(steps, 'step')}), because it may hold them: nothing done before can be undone.`
            : 'The history of edits is empty already.'}
        </li>
        <li>
          {backups.length > 0
            ? `${counted(backups.length, 'backup holds', 'backups hold')} them and ${backups.length === 1 ? 'is' : 'are'} deleted; a new one is made of what stays.`
            : 'No backup holds them; a new one is made of what stays.'}
        </li>
        <li>Copies, reports and exports that you saved or sent elsewhere are yours to deal with.</li>
        <li>
          What stays is a fingerprint of their accounts, addresses and names, made with this workspace’s own key, so
          that an import can tell that it is them and leave them out.
        </li>
      </ul>
      {taken.length > 0 ? (
        <Places
          title={`${counted(taken.length, 'place names', 'places name')} them and will say “a former member”`}
          mentions={taken}
        />
      ) : null}
      {left.length > 0 ? (
        <Places
          title={`${counted(left.length, 'place')} may mean them and ${left.length === 1 ? 'stays' : 'stay'} as written: look at ${left.length === 1 ? 'it' : 'them'} yourself`}
          mentions={left}
        />
      ) : null}
    </>
  )
}

const mostShown = 100

function Places({ title, mentions }: { title: string; mentions: Forgetting['mentions'] }) {
  return (
    <section aria-label={title}>
      <p className={styles.title}>{title}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reachable by keyboard */}
      <ul className={styles.places} tabIndex={0} aria-label={title}>
        {mentions.slice(0, mostShown).map(({ where, excerpt: text }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two places may read the same
          <li key={at}>
            <span>{where}</span> <span className="muted">{excerpt(text, 120)}</span>
          </li>
        ))}
        {mentions.length > mostShown ? <li className="muted">and {mentions.length - mostShown} more</li> : null}
      </ul>
    </section>
  )
}
