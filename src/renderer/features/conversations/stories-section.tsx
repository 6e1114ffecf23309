import { Button, CopyButton, TextInput, Title } from '@mantine/core'
import { IconBook, IconCheck, IconCopy, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Thread } from '../../../contract/conversations.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { dayInWords } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted } from '../../ui/wording.ts'
import styles from './stories.module.css'
import { type Story, useConversations } from './use-conversations.ts'

/** From this many on, one can search among them. */
const searchedFrom = 6

/** The register of what was tied off: each conversation's story, the newest first. */
export function StoriesSection({ stories, links }: { stories: readonly Story[] | null; links: ReactNode }) {
  const [search, setSearch] = useState('')
  const { rest } = usePlace()
  const { data } = useConversations()
  const threads = new Map(data?.threads.map((thread) => [thread.thread, thread]))
  const wanted = search.trim().toLocaleLowerCase()
  const shown = (stories ?? []).filter(({ body }) =>
    `${body.title} ${body.story} ${body.channel}`.toLocaleLowerCase().includes(wanted),
  )
  return (
    <Screen
      name="Stories"
      headline={headlineOf(stories)}
      support="What a conversation found out, told so that whoever wasn’t there can use it. Stories belong to the design, and a review can quote them."
    >
      {links}
      {stories === null ? <Loading /> : null}
      {stories?.length === 0 ? (
        <NoStories hasLong={data?.threads.some(({ state }) => state === 'long') ?? false} />
      ) : null}
      {stories && stories.length >= searchedFrom ? (
        <TextInput
          aria-label="Search stories"
          placeholder="Search stories"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search}
        />
      ) : null}
      {stories && stories.length > 0 && shown.length === 0 ? (
        <p className="muted">No story has these words. Try fewer letters.</p>
      ) : null}
      <ul className={styles.stories}>
        {shown.map((story) => (
          <li key={story.id}>
            <StoryCard
              story={story}
              thread={threads.get(story.body.thread) ?? null}
              isChosen={String(story.id) === rest[1]}
            />
          </li>
        ))}
      </ul>
    </Screen>
  )
}

function headlineOf(stories: readonly Story[] | null): string {
  if (stories === null) return 'Stories'
  if (stories.length === 0) return 'No conversation has left its story yet.'
  return `${counted(stories.length, 'story', 'stories')} ${stories.length === 1 ? 'stays' : 'stay'} from the conversations of this cohort.`
}

type StoryCardProps = Readonly<{ story: Story; thread: Thread | null; isChosen: boolean }>

function StoryCard({ story: { id, body }, thread, isChosen }: StoryCardProps) {
  const cohort = useCohort()
  const title = body.title.trim() === '' ? 'A conversation without a title' : body.title
  useEffect(() => {
    if (isChosen) document.getElementById(`story-${id}`)?.scrollIntoView({ block: 'center' })
  }, [isChosen, id])
  return (
    <article id={`story-${id}`} className={`panel ${styles.story}`} data-chosen={isChosen || undefined}>
      <Title order={2} className={styles.title} dir="auto">
        {title}
      </Title>
      <p className={styles.from}>
        {[
          `Tied off ${dayInWords(body.tiedOffOn)}`,
          ...(body.channel === '' ? [] : [body.channel]),
          ...(thread ? [`${counted(thread.posts, 'post')} by ${counted(thread.people, 'person', 'people')}`] : []),
        ].join(' · ')}
      </p>
      <p className={styles.words} dir="auto">
        {body.story}
      </p>
      <footer className={styles.acts}>
        <CopyButton value={`${title}\n\n${body.story}`}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              aria-label={`Copy “${title}”`}
              onClick={copy}
            >
              {copied ? 'Copied' : 'Copy'}
            </Button>
          )}
        </CopyButton>
        <Link to={pathTo(cohort.id, 'community', 'conversations', String(id))} className={styles.link}>
          Edit in the design
        </Link>
        {thread ? (
          <Link to={pathTo(cohort.id, 'conversations', 'threads', thread.thread)} className={styles.link}>
            The thread it tells of
          </Link>
        ) : null}
      </footer>
    </article>
  )
}

function NoStories({ hasLong }: { hasLong: boolean }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  return (
    <Empty
      icon={IconBook}
      title="What stays when threads are forgotten"
      action={
        <Button onClick={() => go(pathTo(cohort.id, 'conversations'))}>
          {hasLong ? 'Tie off a long conversation' : 'Look at the conversations'}
        </Button>
      }
    >
      Here will be the stories of the conversations that you tie off: what was asked, what people tried, what was found
      out. Nobody reads a thread of forty posts again; a story of ten lines is read by the next cohort too. Open a
      conversation and tell it.
    </Empty>
  )
}
