import { Button, Chip, Group } from '@mantine/core'
import { useState } from 'react'
import { ActClass, type CheckedMessage } from '../../../contract/classification.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { momentInWords } from '../../ui/dates.ts'
import { counted } from '../../ui/wording.ts'
import { classesInWords, classWords } from './class-words.ts'
import styles from './classification.module.css'

/** Where a message stands, what the rules say, and what you say. */
export function MessageToCheck({ message }: { message: CheckedMessage }) {
  const { key, at, person, channel, isReply, words, found, because, said } = message
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const [chosen, setChosen] = useState<readonly ActClass[]>(said ?? found)
  const correct = useAct(
    (client, now: readonly ActClass[] | null) =>
      client.classification.correct({
        cohortId: cohort.id,
        corrections: [{ key, said: now === null ? null : [...now] }],
      }),
    {
      onDone: (_, now) =>
        void showUndoable(now === null ? 'The rules decide again.' : `Kept: ${classesInWords(now).toLowerCase()}.`),
    },
  )
  const isAsFound = chosen.length === found.length && chosen.every((one) => found.includes(one))
  return (
    <li className={`panel ${styles.message}`}>
      <div>
        <strong>{person.name}</strong>
        <p className="muted">
          {momentInWords(at, cohort.timeZone)}
          {channel ? ` · ${channel}` : ''} · {isReply ? 'a reply' : 'begins a conversation'} · {counted(words, 'word')}
        </p>
      </div>
      <div>
        <p>
          The rules say: <strong>{classesInWords(found)}</strong>
        </p>
        {because.length > 0 ? <p className="muted">{because.join(' · ')}</p> : null}
      </div>
      <Group gap="xs" role="group" aria-label={`What the message of ${person.name} does`}>
        <Chip.Group
          multiple
          value={[...chosen]}
          onChange={(values) => setChosen(ActClass.options.filter((one) => values.includes(one)))}
        >
          {ActClass.options.map((one) => (
            <Chip key={one} value={one} size="sm" variant="outline">
              {classWords[one]}
            </Chip>
          ))}
        </Chip.Group>
        <Button size="xs" variant="light" loading={correct.isPending} onClick={() => correct.mutate(chosen)}>
          {isAsFound ? 'That is right' : `It is: ${classesInWords(chosen).toLowerCase()}`}
        </Button>
        {said === null ? null : (
          <Button size="xs" variant="default" onClick={() => correct.mutate(null)}>
            Leave it to the rules
          </Button>
        )}
      </Group>
    </li>
  )
}
