import { ActionIcon, Button } from '@mantine/core'
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { Entry } from '../../../contract/entries.ts'
import type { EntryBody } from '../../../contract/entry-kinds.ts'
import type { EntryId } from '../../../contract/scalars.ts'
import type { FieldsProps } from '../../design/entry-form.tsx'
import { EntryList } from '../../design/entry-list.tsx'
import { titleOf } from '../../design/entry-rows.tsx'
import { ChoiceField, LongText, NumberField, ServesField, WhoField } from '../../design/fields.tsx'
import { useEntries } from '../../design/use-entries.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { flushDrafts } from '../../studio/saving.ts'
import { counted } from '../../ui/wording.ts'
import styles from './community.module.css'
import { CommunityFrame } from './community-frame.tsx'

type Topic = EntryBody<'topic'>

const statuses: readonly { value: Topic['status']; label: string }[] = [
  { value: 'open', label: 'Open' },
  { value: 'chosen', label: 'Chosen' },
  { value: 'done', label: 'Done' },
  { value: 'parked', label: 'Parked' },
]

/** What members want to talk about, by votes. */
export function TopicsSection() {
  const { data: topics } = useEntries('topic')
  return (
    <CommunityFrame
      section="topics"
      headline={headlineOf(topics ?? [])}
      support="In the social space you take part; the group owns what is talked about. Write topics down as members raise them, and count who wants which."
    >
      <EntryList
        kind="topic"
        section="topics"
        hasStarters
        fields={TopicFields}
        order={byVotes}
        line={lineOf}
        aside={(topic) => <Votes topic={topic} />}
        actions={(topic) => <Choose topic={topic} />}
        empty="Here will be what members want to talk about, with votes. Ask each for three topics before the first week. What has the most votes becomes the next conversation, also when it isn’t what you would have chosen."
      />
    </CommunityFrame>
  )
}

function headlineOf(topics: readonly Entry<'topic'>[]): string {
  const open = topics.filter(({ body }) => body.status === 'open').sort(byVotes)
  const [first] = open
  if (topics.length === 0) return 'What does the group want to talk about?'
  if (!first) return 'No topic is open; ask the group for the next ones.'
  if (first.body.votes === 0)
    return `${counted(open.length, 'topic')} ${open.length === 1 ? 'is' : 'are'} open; nobody has voted yet.`
  const title = titleOf(first)
  return `${counted(open.length, 'topic')} ${open.length === 1 ? 'is' : 'are'} open; “${title.length > 80 ? `${[...title].slice(0, 79).join('')}…` : title}” leads with ${counted(first.body.votes, 'vote')}.`
}

function byVotes(one: Entry<'topic'>, other: Entry<'topic'>): number {
  const place = ({ body }: Entry<'topic'>) => statuses.findIndex(({ value }) => value === body.status)
  return place(one) - place(other) || other.body.votes - one.body.votes
}

function lineOf({ body }: Entry<'topic'>): string {
  const status = statuses.find(({ value }) => value === body.status)?.label ?? ''
  const raisedBy = body.raisedBy.name.trim()
  return [status, raisedBy === '' ? '' : `raised by ${raisedBy}`].filter((words) => words !== '').join(' · ')
}

/** One vote more or less. The button keeps the focus when the topic moves in the list. */
function Votes({ topic: { id, kind, body } }: { topic: Entry<'topic'> }) {
  const { id: cohortId } = useCohort()
  const vote = useAct(async (client, by: 1 | -1) => {
    await flushDrafts()
    await client.community.vote({ cohortId, id, by })
  })
  const cast = async (by: 1 | -1) => {
    await vote.mutateAsync(by).catch(() => undefined)
    document.getElementById(buttonId(id, by))?.focus()
  }
  const title = titleOf({ kind, body }).slice(0, 60)
  return (
    <span className={styles.votes}>
      <ActionIcon
        id={buttonId(id, -1)}
        size="sm"
        variant="subtle"
        color="gray"
        disabled={body.votes === 0}
        aria-label={`One vote less for ${title}`}
        onClick={() => void cast(-1)}
      >
        <IconChevronDown size={15} />
      </ActionIcon>
      <span className={styles.count} role="status" aria-label={counted(body.votes, 'vote')}>
        {body.votes}
      </span>
      <ActionIcon
        id={buttonId(id, 1)}
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={`One vote more for ${title}`}
        onClick={() => void cast(1)}
      >
        <IconChevronUp size={15} />
      </ActionIcon>
    </span>
  )
}

function buttonId(id: EntryId, by: 1 | -1): string {
  return `vote-${id}-${by === 1 ? 'more' : 'less'}`
}

/** Makes a conversation of the topic, or leads to the one that was made. */
function Choose({ topic: { id, body } }: { topic: Entry<'topic'> }) {
  const { id: cohortId } = useCohort()
  const [, go] = useLocation()
  const choose = useAct(
    async (client, topicId: EntryId) => {
      await flushDrafts()
      return client.community.chooseTopic({ cohortId, id: topicId })
    },
    { onDone: (conversation) => go(pathTo(cohortId, 'community', 'conversations', String(conversation))) },
  )
  return (
    <Button loading={choose.isPending} onClick={() => choose.mutate(id)}>
      {body.status === 'chosen' || body.status === 'done' ? 'Go to its conversation' : 'Choose: make it a conversation'}
    </Button>
  )
}

function TopicFields({ body, set }: FieldsProps<'topic'>) {
  return (
    <>
      <LongText
        label="Topic"
        rows={1}
        placeholder="How do you protect time for this in a full week?"
        value={body.title}
        onChange={(title) => set({ title })}
      />
      <WhoField label="Raised by" value={body.raisedBy} onChange={(raisedBy) => set({ raisedBy })} />
      <NumberField
        label="Votes"
        min={0}
        value={body.votes}
        onChange={(votes) => set({ votes: Math.min(1_000_000, Math.max(0, Math.round(votes ?? 0))) })}
      />
      <ChoiceField label="Status" choices={statuses} value={body.status} onChange={(status) => set({ status })} />
      <ServesField value={body.serves} onChange={(serves) => set({ serves })} />
      <LongText label="Notes" value={body.notes} onChange={(notes) => set({ notes })} />
    </>
  )
}
