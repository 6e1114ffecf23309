import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { Person, Role } from '../../../contract/roster.ts'
import { PersonId } from '../../../contract/scalars.ts'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import { count, counted, listed } from '../../ui/wording.ts'
import { AddPerson } from './add-person.tsx'
import { CommitmentsSection } from './commitments-section.tsx'
import { MatchesSection } from './matches-section.tsx'
import styles from './people.module.css'
import { PeopleFilters } from './people-filter.tsx'
import { peopleInOrder, peopleMatching } from './people-order.ts'
import { PeopleSections } from './people-sections.tsx'
import { PeopleTable } from './people-table.tsx'
import { PersonPage } from './person-page.tsx'
import { RosterImport } from './roster-import.tsx'
import { NotOnRoster } from './roster-standing.tsx'
import { useLevels } from './use-levels.ts'
import { everybody, usePeopleView } from './use-people-view.ts'

/** Everybody in the cohort, for the facilitator's eyes; one of them; who may be the same; and what they committed to. */
export function PeopleScreen() {
  const { rest } = usePlace()
  const [first = ''] = rest
  if (first === 'matches') return <MatchesSection />
  if (first === 'commitments') return <CommitmentsSection />
  const personId = PersonId.safeParse(Number(first)).data
  return personId === undefined ? <EverybodySection /> : <PersonPage key={personId} personId={personId} />
}

function EverybodySection() {
  const cohort = useCohort()
  const people = useAnswer(['roster.list', cohort.id], (client, asked) =>
    client.roster.list({ cohortId: cohort.id }, asked),
  )
  return <Answered query={people}>{(list) => <People people={list} />}</Answered>
}

type Opened = 'add' | 'import' | null

function People({ people }: { people: readonly Person[] }) {
  const cohort = useCohort()
  const [, go] = useLocation()
  const [opened, setOpened] = useState<Opened>(null)
  const show = useCallback((person: Person) => go(pathTo(cohort.id, 'people', String(person.id))), [cohort.id, go])
  const close = () => setOpened(null)
  return (
    <Screen
      name="People"
      headline={headlineOf(people)}
      support="For the facilitator’s eyes: names stay in this workspace and never reach a review."
      action={
        <>
          <Button variant="default" onClick={() => setOpened('add')}>
            Add a person
          </Button>
          <Button onClick={() => setOpened('import')}>Import a roster</Button>
        </>
      }
    >
      {people.length > 0 ? <PeopleSections current="everybody" /> : null}
      {people.length === 0 ? (
        <Empty
          icon={IconUsers}
          title="Who is in the cohort"
          action={<Button onClick={() => setOpened('import')}>Import a roster</Button>}
        >
          A roster tells the studio who could take part, so that quiet people are counted too. A CSV with names and, if
          you have them, e-mails, roles and joining dates is enough. People met in an import are added by themselves.
        </Empty>
      ) : (
        <Listed people={people} onChoose={show} />
      )}
      <AddPerson isOpen={opened === 'add'} onClose={close} onAdded={show} />
      <RosterImport isOpen={opened === 'import'} onClose={close} />
    </Screen>
  )
}

type ListedProps = Readonly<{ people: readonly Person[]; onChoose: (person: Person) => void }>

function Listed({ people, onChoose }: ListedProps) {
  const cohort = useCohort()
  const levels = useLevels()
  const [{ filter, order, scrolledTo }, change] = usePeopleView(cohort.id)
  const wanted = useDeferredValue(filter)
  const shown = useMemo(
    () => peopleInOrder(peopleMatching(people, wanted, levels), order, levels),
    [people, wanted, levels, order],
  )
  return (
    <>
      <NotOnRoster people={people} onShow={() => change({ filter: { ...everybody, known: 'met' } })} />
      <PeopleFilters people={people} levels={levels} filter={filter} onChange={(next) => change({ filter: next })} />
      <p className={`muted ${styles.count}`} role="status">
        {shown.length === people.length
          ? counted(people.length, 'person', 'people')
          : `${count(shown.length)} of ${count(people.length)} people`}
      </p>
      {shown.length === 0 ? (
        <p className="muted">Nobody matches. Try fewer letters, another role or any level.</p>
      ) : (
        <PeopleTable
          people={shown}
          levels={levels}
          order={order}
          scrolledTo={scrolledTo}
          onLeft={(to) => change({ scrolledTo: to })}
          onOrder={(next) => change({ order: next })}
          onChoose={onChoose}
        />
      )}
    </>
  )
}

function headlineOf(people: readonly Person[]): string {
  if (people.length === 0) return 'Nobody is in this cohort yet.'
  const counting = people.filter(({ standing }) => standing !== 'left-out')
  const held = (role: Role) => counting.filter((person) => person.role === role).length
  const parts = [
    counted(held('participant'), 'participant'),
    ...(held('facilitator') > 0 ? [counted(held('facilitator'), 'facilitator')] : []),
    ...(held('staff') > 0 ? [`${held('staff')} staff`] : []),
    ...(held('bot') > 0 ? [counted(held('bot'), 'bot')] : []),
  ]
  if (counting.every(({ lastSeenOn }) => lastSeenOn === null)) return `${listed(parts)}; no activity is imported yet.`
  if (held('participant') === 0) return `${listed(parts)}: nobody that measures would count.`
  const silent = counting.filter((person) => person.role === 'participant' && person.contributions === 0).length
  const quiet =
    silent === 0
      ? 'every participant has written'
      : `${counted(silent, 'participant')} ${silent === 1 ? 'has' : 'have'} not written yet`
  return `${listed(parts)}; ${quiet}.`
}
