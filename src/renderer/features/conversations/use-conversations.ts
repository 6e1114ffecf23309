import type { Entry } from '../../../contract/entries.ts'
import { useEntries } from '../../design/use-entries.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'

/** Every conversation of the imports. */
export function useConversations() {
  const cohort = useCohort()
  return useAnswer(
    ['conversations.list', cohort.id],
    (client, asked) => client.conversations.list({ cohortId: cohort.id }, asked),
    { keepsPrevious: true },
  )
}

export type Story = Entry<'conversation'> & Readonly<{ body: Readonly<{ tiedOffOn: string }> }>

/** Conversations that were tied off with their story, the newest first; null while it isn't known. */
export function useStories(): readonly Story[] | null {
  const { data } = useEntries('conversation')
  return data?.filter(isTold).toSorted((one, other) => other.body.tiedOffOn.localeCompare(one.body.tiedOffOn)) ?? null
}

function isTold(entry: Entry<'conversation'>): entry is Story {
  return entry.body.tiedOffOn !== null
}
