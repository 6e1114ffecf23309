import type { CommunityNote, CommunityPart } from '../../../contract/community.ts'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'

/** What is unclear or missing in one part of the community's design; nothing while it isn't known yet. */
export function useNotes(part: CommunityPart): readonly CommunityNote[] | undefined {
  const { id: cohortId } = useCohort()
  const { data } = useAnswer(
    ['community.notes', cohortId],
    (client, asked) => client.community.notes({ cohortId }, asked),
    {
      keepsPrevious: true,
    },
  )
  return data?.filter((note) => note.part === part)
}

export function useRoleGaps() {
  const { id: cohortId } = useCohort()
  return useAnswer(
    ['community.roleGaps', cohortId],
    (client, asked) => client.community.roleGaps({ cohortId }, asked),
    { keepsPrevious: true },
  )
}

export function useConversationStates() {
  const { id: cohortId } = useCohort()
  return useAnswer(
    ['community.conversationStates', cohortId],
    (client, asked) => client.community.conversationStates({ cohortId }, asked),
    { keepsPrevious: true },
  )
}

export function useDisclosure() {
  const { id: cohortId } = useCohort()
  return useAnswer(
    ['community.disclosure', cohortId],
    (client, asked) => client.community.disclosure({ cohortId }, asked),
    { keepsPrevious: true },
  )
}

export function useGuidelines() {
  const { id: cohortId } = useCohort()
  return useAnswer(
    ['community.guidelines', cohortId],
    (client, asked) => client.community.guidelines({ cohortId }, asked),
    { keepsPrevious: true },
  )
}
