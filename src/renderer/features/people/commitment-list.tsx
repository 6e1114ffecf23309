import { ActionIcon, Badge, Button, Group } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { Commitment, CommitmentDraft } from '../../../contract/commitments.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { dayInWords } from '../../ui/dates.ts'
import { excerpt } from '../../ui/wording.ts'
import { CommitmentForm } from './commitment-form.tsx'
import { conditionsInWords, statusWords } from './commitment-words.ts'
import styles from './person-page.module.css'
import { useToday } from './use-today.ts'

type CommitmentListProps = Readonly<{ label: string; commitments: readonly Commitment[]; isNamed: boolean }>

/** Commitments with how they stand; each can be edited, its check-in noted, and removed. */
export function CommitmentList({ label, commitments, isNamed }: CommitmentListProps) {
  const cohort = useCohort()
  const today = useToday()
  const showUndoable = useUndoToast()
  const [edited, setEdited] = useState<Commitment | null>(null)
  const save = useAct(
    (client, { id, draft }: { id: Commitment['id']; draft: CommitmentDraft }) =>
      client.commitments.save({ cohortId: cohort.id, id, commitment: draft }),
    { showsOwnFailure: true, onDone: () => setEdited(null) },
  )
  const remove = useAct((client, { id }: Commitment) => client.commitments.remove({ cohortId: cohort.id, id }), {
    onDone: () => void showUndoable('Removed the commitment.'),
  })
  return (
    <>
      <ul className={styles.commitments} aria-label={label}>
        {commitments.map((one) => (
          <li key={one.id} className={`panel ${styles.commitment}`} data-settled={one.status !== 'open' || undefined}>
            <div className={styles.grow}>
              <p className={styles.said}>{excerpt(one.text, 400)}</p>
              <p className="muted">
                {isNamed ? (
                  <>
                    <Link to={pathTo(cohort.id, 'people', String(one.personId))} className={styles.who}>
                      {one.name}
                    </Link>
                    ,{' '}
                  </>
                ) : null}
                {dayInWords(one.madeOn)} · {conditionsInWords(one)}
              </p>
              {one.outcome ? <p className="muted">{excerpt(one.outcome, 400)}</p> : null}
            </div>
            <Group gap="xs" wrap="nowrap" className={styles.side}>
              <Standing commitment={one} />
              <Button size="compact-sm" variant="default" onClick={() => setEdited(one)}>
                {one.isDue ? 'Note the check-in…' : 'Edit…'}
              </Button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove the commitment “${excerpt(one.text, 40)}”`}
                onClick={() => remove.mutate(one)}
              >
                <IconTrash size={15} aria-hidden />
              </ActionIcon>
            </Group>
          </li>
        ))}
      </ul>
      <CommitmentForm
        isOpen={edited !== null}
        title={edited ? `Commitment of ${edited.name}` : ''}
        commitment={edited}
        people={null}
        today={today}
        isBusy={save.isPending}
        failure={save.error}
        onSave={(draft) => edited && save.mutate({ id: edited.id, draft })}
        onClose={() => {
          save.reset()
          setEdited(null)
        }}
      />
    </>
  )
}

function Standing({ commitment: { status, nextOn, isDue, settledOn } }: { commitment: Commitment }) {
  if (status !== 'open')
    return (
      <span className={styles.standing}>
        {statusWords[status]}
        {settledOn ? ` ${dayInWords(settledOn)}` : ''}
      </span>
    )
  if (isDue && nextOn)
    return (
      <Badge className={styles.due} variant="outline">
        Check-in due since {dayInWords(nextOn)}
      </Badge>
    )
  return <span className={styles.standing}>{nextOn ? `Check-in ${dayInWords(nextOn)}` : 'No check-in planned'}</span>
}
