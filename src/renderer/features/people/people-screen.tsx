import { Button, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { IconSearch, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Person, Role } from '../../../contract/roster.ts'
import { SectionLinks } from '../../design/sections.tsx'
import { Answered } from '../../studio/answered.tsx'
import { useAnswer } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { pathTo, usePlace } from '../../studio/place.ts'
import { Empty } from '../../ui/empty.tsx'
import { Screen } from '../../ui/screen.tsx'
import { counted, listed } from '../../ui/wording.ts'
import { AddPerson } from './add-person.tsx'
import { MatchesSection } from './matches-section.tsx'
import styles from './people.module.css'
import { type PeopleOrder, peopleInOrder, peopleMatching } from './people-order.ts'
import { PeopleTable } from './people-table.tsx'
import { PersonInspector } from './person-inspector.tsx'
import { roleChoices } from './role-words.ts'
import { RosterImport } from './roster-import.tsx'
import { NotOnRoster } from './roster-standing.tsx'
import { peopleSections } from './sections.ts'
import { isKnown, type Known, knownChoices } from './standing-words.ts'
import { useMatches } from './use-matches.ts'

/** Everybody in the cohort, for the facilitator's eyes, and who of them may be the same. */
export function PeopleScreen() {
  const { rest } = usePlace()
  return rest[0] === 'matches' ? <MatchesSection /> : <EverybodySection />
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
  const place = usePlace()
  const [, go] = useLocation()
  const [opened, setOpened] = useState<Opened>(null)
  const matches = useMatches()
  const chosen =
    people.find(({ id }) => String(id) === place.rest[0]) ??
    people.find(({ accounts }) => accounts.some(({ personId }) => String(personId) === place.rest[0])) ??
    null
  const show = (person: Person | null) => go(pathTo(cohort.id, 'people', ...(person ? [String(person.id)] : [])))
  const close = () => setOpened(null)
  return (
    <Screen
      name="People"
      headline={headlineOf(people)}
      support="For the facilitator’s eyes: names stay in this workspace and never reach a review."
      isWide={chosen !== null}
      action={
        <>
          <Button variant="default" onClick={() => setOpened('add')}>
            Add a person
          </Button>
          <Button onClick={() => setOpened('import')}>Import a roster</Button>
        </>
      }
      inspector={
        chosen ? <PersonInspector key={chosen.id} person={chosen} people={people} onClose={() => show(null)} /> : null
      }
    >
      {people.length > 0 ? (
        <SectionLinks sections={peopleSections(matches.data?.count ?? null)} current="everybody" />
      ) : null}
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
        <Listed people={people} chosen={chosen} onChoose={show} />
      )}
      <AddPerson isOpen={opened === 'add'} onClose={close} onAdded={show} />
      <RosterImport isOpen={opened === 'import'} onClose={close} />
    </Screen>
  )
}

type ListedProps = Readonly<{ people: readonly Person[]; chosen: Person | null; onChoose: (person: Person) => void }>

function Listed({ people, chosen, onChoose }: ListedProps) {
  const [search, setSearch] = useState('')
  const [role, setRole] = useState<Role | null>(null)
  const [order, setOrder] = useState<PeopleOrder>({ column: 'name', isDescending: false })
  const [known, setKnown] = useState<Known>('all')
  const choices = knownChoices(people)
  const shown = peopleInOrder(
    peopleMatching(people, search, role).filter((one) => isKnown(one, known)),
    order,
  )
  const held = roleChoices.filter(({ value }) => people.some((person) => person.role === value))
  return (
    <>
      {chosen === null ? <NotOnRoster people={people} onShow={() => setKnown('met')} /> : null}
      <Group gap="sm" mb="md" mt={chosen === null ? 'md' : 0}>
        <TextInput
          aria-label="Search people"
          placeholder="Name, e-mail or alias"
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={styles.search}
        />
        <SegmentedControl
          aria-label="Role"
          value={role ?? 'all'}
          onChange={(value) => setRole(held.find((choice) => choice.value === value)?.value ?? null)}
          data={[{ value: 'all', label: 'Everybody' }, ...held]}
        />
        {choices.length > 0 ? (
          <Select
            aria-label="Known from"
            data={choices}
            value={known}
            allowDeselect={false}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={(value) => setKnown(choices.find((choice) => choice.value === value)?.value ?? 'all')}
            className={styles.known}
          />
        ) : null}
        <span className="muted" role="status">
          {shown.length === people.length
            ? counted(people.length, 'person', 'people')
            : `${shown.length} of ${people.length} people`}
        </span>
      </Group>
      {shown.length === 0 ? (
        <p className="muted">Nobody matches. Try fewer letters or another role.</p>
      ) : (
        <PeopleTable people={shown} order={order} chosen={chosen} onOrder={setOrder} onChoose={onChoose} />
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
