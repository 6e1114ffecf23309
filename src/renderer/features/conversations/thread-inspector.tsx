import { CloseButton, Group, Stack, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { Thread } from '../../../contract/conversations.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { dayInWords } from '../../ui/dates.ts'
import { Facts } from '../../ui/facts.tsx'
import { count, counted } from '../../ui/wording.ts'
import styles from './conversations.module.css'
import { RemindToAnswer } from './remind-to-answer.tsx'
import { daysOf, standingOf, waitInWords } from './thread-words.ts'
import { TieOffForm } from './tie-off-form.tsx'

/** One conversation: where it stands, who wrote in it, and its end. */
export function ThreadInspector({ thread, onClose }: { thread: Thread; onClose: () => void }) {
  const cohort = useCohort()
  const { startedBy, startedOn, lastOn, channel, state, posts, people, turns, hoursToFirstReply } = thread
  const toPerson = (id: number) => pathTo(cohort.id, 'people', String(id))
  return (
    <Stack gap="lg" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div>
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={2} className={styles.title}>
            <Link to={toPerson(startedBy.personId)}>{startedBy.name}</Link>
            {channel === null ? '' : ` in ${channel}`}, {dayInWords(startedOn)}
          </Title>
          <CloseButton aria-label="Close details" onClick={onClose} />
        </Group>
        <p className={styles.standing}>{standingOf(thread)}</p>
        {state === 'tied-off' && thread.conversationId !== null ? (
          <Link
            className={styles.link}
            to={pathTo(cohort.id, 'conversations', 'stories', String(thread.conversationId))}
          >
            Read its story
          </Link>
        ) : null}
      </div>
      <Facts
        facts={[
          { name: 'Posts', value: count(posts) },
          { name: 'People', value: count(people) },
          { name: 'Turns', value: turns === 0 ? 'None' : `At least ${count(turns)}` },
          {
            name: 'First answer after',
            value: hoursToFirstReply === null ? 'None yet' : waitInWords(hoursToFirstReply),
          },
          { name: 'Last post', value: dayInWords(lastOn) },
          { name: 'Lasted', value: counted(daysOf(thread), 'day') },
        ]}
      />
      <Others thread={thread} toPerson={toPerson} />
      {state === 'unanswered' || state === 'alone' ? <RemindToAnswer thread={thread} /> : null}
      {state === 'answered' || state === 'long' ? <TieOffForm thread={thread} /> : null}
      <p className={styles.unknown}>
        The studio keeps no message texts. To read or answer this conversation, look in{' '}
        {channel ?? 'the place where people talk'} on {dayInWords(startedOn)}.
      </p>
    </Stack>
  )
}

function Others({ thread, toPerson }: { thread: Thread; toPerson: (id: number) => string }) {
  const { others, people } = thread
  if (others.length === 0) return null
  const unnamed = people - 1 - others.length
  return (
    <section>
      <Title order={3} mb={4}>
        Who joined in
      </Title>
      <ul className={styles.others}>
        {others.map(({ personId, name, posts }) => (
          <li key={personId}>
            <Link to={toPerson(personId)}>{name}</Link>
            <span className="muted">{counted(posts, 'post')}</span>
          </li>
        ))}
        {unnamed > 0 ? <li className="muted">and {counted(unnamed, 'other')}</li> : null}
      </ul>
    </section>
  )
}
