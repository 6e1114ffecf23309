import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { ConversationsView } from '../../../contract/conversations.ts'
import { SectionLinks, useSection } from '../../design/sections.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import { conversationSections } from './sections.ts'
import { StoriesSection } from './stories-section.tsx'
import { ThreadInspector } from './thread-inspector.tsx'
import { ThreadList } from './thread-list.tsx'
import { useConversations, useStories } from './use-conversations.ts'

/** Every conversation of the imports: who waits for an answer, what has grown too long, and the stories that stay. */
export function ConversationsScreen() {
  const stories = useStories()
  const sections = conversationSections(stories?.length ?? null)
  const { id } = useSection(sections)
  const view = useConversations()
  if (id === 'stories')
    return <StoriesSection stories={stories} links={<SectionLinks sections={sections} current="stories" />} />
  return (
    <Answered query={view}>
      {(answer) => <Threads view={answer} links={<SectionLinks sections={sections} current="threads" />} />}
    </Answered>
  )
}

function Threads({ view, links }: { view: ConversationsView; links: React.ReactNode }) {
  const cohort = useCohort()
  const { rest } = usePlace()
  const [, go] = useLocation()
  const { sentence, support, threads } = view
  const chosen = threads.find(({ thread }) => thread === rest[1]) ?? null
  const show = (thread: string | null) =>
    go(pathTo(cohort.id, 'conversations', 'threads', ...(thread === null ? [] : [thread])))
  return (
    <Screen
      name="Conversations"
      headline={sentence}
      support={support}
      isWide={chosen !== null}
      inspector={chosen ? <ThreadInspector key={chosen.thread} thread={chosen} onClose={() => show(null)} /> : null}
    >
      {links}
      {threads.length === 0 ? (
        <NoThreads />
      ) : (
        <ThreadList threads={threads} chosen={chosen} onChoose={({ thread }) => show(thread)} />
      )}
    </Screen>
  )
}

function NoThreads() {
  const cohort = useCohort()
  const [, go] = useLocation()
  return (
    <Empty
      icon={IconMessages}
      title="Who was heard, and who still waits"
      action={<Button onClick={() => go(pathTo(cohort.id, 'imports'))}>Import conversations</Button>}
    >
      Here you will see every conversation: who began it, how soon somebody answered, how many people joined, and which
      ones have grown too long to join. A first post that nobody answers is often a last one, so those come first. It
      all comes from an export that keeps threads: Slack, Teams, Discord, Discourse and others.
    </Empty>
  )
}
