import { Button, Group, Kbd, Title } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { Match, MatchDecision, Matches } from '../../../contract/matches.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo } from '../../studio/place.ts'
import { useHistory } from '../../studio/use-history.ts'
import { dayInWords } from '../../ui/dates.ts'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import { count, counted } from '../../ui/wording.ts'
import styles from './matches.module.css'
import { PairDetail } from './pair-detail.tsx'
import { PeopleSections } from './people-sections.tsx'
import { useDecisionKeys } from './use-decision-keys.ts'
import { useMatches } from './use-matches.ts'

/** Pairs of people who may be one, to be decided one after the other. */
export function MatchesSection() {
  const matches = useMatches()
  return <Answered query={matches}>{(found) => <Found {...found} />}</Answered>
}

function Found({ count: waitingCount, waiting, decisions }: Matches) {
  const cohort = useCohort()
  return (
    <Screen
      name="Same person?"
      headline={headlineOf(waitingCount)}
      support="Who has the same e-mail address, or a handle that your roster lists, is one person by itself. Likely pairs wait here for you; every decision can be taken back."
    >
      <PeopleSections current="matches" />
      {waiting.length === 0 ? (
        <Empty
          icon={IconUsersGroup}
          title="The same person under two names"
          action={
            <Button component={Link} to={pathTo(cohort.id, 'imports')} variant="default">
              Go to imports
            </Button>
          }
        >
          {decisions.length === 0
            ? 'When somebody turns up on a second platform with another name or handle, the pair appears here with what speaks for and against it. Until it is decided, they count as two people. To join two people yourself, open one of them under Everybody and choose “This is the same as…”.'
            : 'Every pair is decided. New ones appear when an import or your roster brings somebody who may be here already.'}
        </Empty>
      ) : (
        <Queue waiting={waiting} total={waitingCount} />
      )}
      {decisions.length > 0 ? <Decided decisions={decisions} /> : null}
    </Screen>
  )
}

function Queue({ waiting, total }: { waiting: readonly Match[]; total: number }) {
  const cohort = useCohort()
  const { undo } = useHistory()
  const [place, setPlace] = useState(0)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const at = Math.min(place, waiting.length - 1)
  const current = waiting[at]
  const decide = useAct(
    async (client, { match, isSame }: { match: Match; isSame: boolean }) => {
      const pair = { cohortId: cohort.id, a: match.a.personId, b: match.b.personId }
      await (isSame ? client.matches.merge(pair) : client.matches.keepApart(pair))
    },
    { onDone: (_, { match, isSame }) => setSaid(decidedInWords(match, isSame)) },
  )
  const choose = (next: number) => {
    const inside = Math.max(0, Math.min(next, waiting.length - 1))
    setPlace(inside)
    list.current?.querySelectorAll<HTMLElement>('button')[inside]?.focus()
  }
  const act = (isSame: boolean) => {
    if (current && !decide.isPending) decide.mutate({ match: current, isSame })
  }
  useDecisionKeys({
    j: () => choose(at + 1),
    k: () => choose(at - 1),
    s: () => act(true),
    a: () => act(false),
    u: undo,
  })
  return (
    <>
      <div className={styles.queue}>
        <ol ref={list} className={styles.pairs} aria-label="Pairs that may be one person">
          {waiting.map((match, index) => (
            <li key={match.id}>
              <button
                type="button"
                className={styles.pair}
                aria-current={index === at ? 'true' : undefined}
                onClick={() => setPlace(index)}
              >
                <span className={styles.pairNames}>{namesOf(match)}</span>
                <span className={styles.pairWhy}>{match.evidence[0]?.says}</span>
              </button>
            </li>
          ))}
          {total > waiting.length ? (
            <li className={styles.more}>{counted(total - waiting.length, 'less likely pair')} come after these.</li>
          ) : null}
        </ol>
        {current ? (
          <PairDetail match={current} place={at + 1} total={total}>
            <Group gap="xs">
              <Button onClick={() => act(true)} loading={decide.isPending} rightSection={<Kbd size="xs">s</Kbd>}>
                Same person
              </Button>
              <Button
                variant="default"
                onClick={() => act(false)}
                disabled={decide.isPending}
                rightSection={<Kbd size="xs">a</Kbd>}
              >
                Keep apart
              </Button>
              <span className={styles.keys}>
                <Kbd size="xs">j</Kbd> <Kbd size="xs">k</Kbd> next, previous · <Kbd size="xs">u</Kbd> undo
              </span>
            </Group>
          </PairDetail>
        ) : null}
      </div>
      <p role="status" aria-label="What happened" className={styles.said}>
        {said}
      </p>
    </>
  )
}

function Decided({ decisions }: { decisions: readonly MatchDecision[] }) {
  const cohort = useCohort()
  const takeBack = useAct((client, id: string) => client.matches.unmerge({ cohortId: cohort.id, id }))
  return (
    <section className={styles.decided}>
      <Title order={2}>Decided by you</Title>
      <ul className={styles.decisions}>
        {decisions.map(({ id, verdict, names: [one, other], decidedAt }) => (
          <li key={id} className={styles.decision}>
            <span>
              <strong>{one}</strong> {verdict === 'same' ? 'is the same person as' : 'is somebody else than'}{' '}
              <strong>{other}</strong>
            </span>
            <span className="muted">{dayInWords(decidedAt.slice(0, 10))}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`Take back: ${one} and ${other}`}
              onClick={() => takeBack.mutate(id)}
            >
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function namesOf({ a, b }: Match): string {
  return a.name === b.name ? `${a.name}, twice` : `${a.name} and ${b.name}`
}

function decidedInWords({ a, b }: Match, isSame: boolean): string {
  const names = a.name === b.name ? `The two called ${a.name}` : `${a.name} and ${b.name}`
  return isSame ? `${names} are one person now. u takes it back.` : `${names} stay apart. u takes it back.`
}

function headlineOf(waiting: number): string {
  if (waiting === 0) return 'Nobody waits to be told apart.'
  return waiting === 1 ? 'One pair may be the same person.' : `${count(waiting)} pairs may be the same person.`
}
