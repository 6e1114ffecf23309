import { Button, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import type { Thread } from '../../../contract/conversations.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import styles from './conversations.module.css'
import { type StoryDraft, useStoryDraft } from './story-drafts.ts'

/** Ends a thread: its story becomes a conversation of the design that is tied off. */
export function TieOffForm({ thread }: { thread: Thread }) {
  const cohort = useCohort()
  const showUndoable = useUndoToast()
  const { draft, write, forget } = useStoryDraft(cohort.id, thread.thread)
  const [isChecked, setIsChecked] = useState(false)
  const [isOpen, setIsOpen] = useState(thread.state === 'long' || draft.title !== '' || draft.story !== '')
  const tie = useAct(
    (client, words: StoryDraft) =>
      client.conversations.tieOff({ cohortId: cohort.id, thread: thread.thread, ...words }),
    {
      showsOwnFailure: true,
      onDone: () => {
        forget()
        void showUndoable('Tied off: the story stays when the thread is forgotten.')
      },
    },
  )
  const problems = {
    title: draft.title.trim() === '' ? 'Give the story a title.' : null,
    story: draft.story.trim() === '' ? 'Write at least a sentence.' : null,
  }
  if (!isOpen)
    return (
      <Button variant="default" className={styles.tie} onClick={() => setIsOpen(true)}>
        Tie it off with its story…
      </Button>
    )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setIsChecked(true)
        if (problems.title === null && problems.story === null) tie.mutate(draft)
      }}
    >
      <Stack gap="sm">
        <div>
          <Title order={3}>Tie it off</Title>
          <p className={styles.guide}>
            End it with a story, put that before everybody, and the next conversation has room.
          </p>
        </div>
        <TextInput
          label="Title of the story"
          autoFocus={thread.state !== 'long'}
          maxLength={200}
          placeholder="What it was about"
          value={draft.title}
          error={isChecked ? problems.title : null}
          onChange={(event) => write({ title: event.currentTarget.value })}
        />
        <Textarea
          label="Its story"
          description="What was asked, what people tried, what was found out, what stays open. Thank people in it."
          autosize
          minRows={5}
          maxRows={14}
          maxLength={10_000}
          value={draft.story}
          error={isChecked ? problems.story : null}
          onChange={(event) => write({ story: event.currentTarget.value })}
        />
        {tie.isError ? <FailureNotice error={tie.error} /> : null}
        <Button type="submit" loading={tie.isPending} className={styles.tie}>
          Tie it off
        </Button>
      </Stack>
    </form>
  )
}
