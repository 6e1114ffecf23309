import { Button, CloseButton, Group, Select, Stack, TagsInput, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Person, PersonDraft, Role } from '../../../contract/roster.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { useUndoToast } from '../../studio/undo-toast.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { dayInWords } from '../../ui/dates.ts'
import { Facts } from '../../ui/facts.tsx'
import { count } from '../../ui/wording.ts'
import { Accounts } from './accounts.tsx'
import styles from './people.module.css'
import { draftFrom, fieldsFrom, type PersonFields, problemsOf } from './person-fields.ts'
import { roleChoices, roleWords } from './role-words.ts'
import { PersonStanding } from './roster-standing.tsx'

type PersonInspectorProps = Readonly<{ person: Person; people: readonly Person[]; onClose: () => void }>

/** One person: what is known, and what can be changed. */
export function PersonInspector({ person, people, onClose }: PersonInspectorProps) {
  const cohort = useCohort()
  const initial = fieldsFrom(person)
  const form = useForm<PersonFields>({ initialValues: initial, validate: problemsOf })
  const update = useAct(
    (client, draft: PersonDraft) => client.roster.update({ cohortId: cohort.id, personId: person.id, person: draft }),
    {
      showsOwnFailure: true,
      onDone: (saved) => {
        form.setInitialValues(fieldsFrom(saved))
        form.reset()
        notifications.show({ message: `Saved ${saved.name}.`, autoClose: 3000 })
      },
    },
  )
  return (
    <Stack gap="lg" onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} className={styles.personName}>
          {person.name}
        </Title>
        <CloseButton aria-label="Close details" onClick={onClose} />
      </Group>
      <Facts
        facts={[
          { name: 'Contributions', value: count(person.contributions) },
          { name: 'First', value: person.firstContributionOn ? dayInWords(person.firstContributionOn) : 'None yet' },
          { name: 'Last seen', value: person.lastSeenOn ? dayInWords(person.lastSeenOn) : 'Not yet' },
          { name: 'Joined', value: joinedInWords(person) },
        ]}
      />
      <PersonStanding person={person} />
      <Accounts person={person} people={people} />
      <Roles person={person} />
      <form onSubmit={form.onSubmit((fields) => update.mutate(draftFrom(fields)))} noValidate>
        <Stack gap="sm">
          <Title order={3}>Details</Title>
          <TextInput label="Name" maxLength={200} {...form.getInputProps('name')} />
          <TextInput label="E-mail" maxLength={254} {...form.getInputProps('email')} />
          <Group grow gap="sm">
            <TextInput label="Joins on" type="date" {...form.getInputProps('joinsOn')} />
            <TextInput label="Leaves on" type="date" {...form.getInputProps('leavesOn')} />
          </Group>
          <TagsInput
            label="Also known as"
            description="Handles and other spellings, so that imports find this person."
            maxTags={50}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            {...form.getInputProps('aliases')}
          />
          <TagsInput
            label="Traits"
            description="Written as “Region: North”. Groups are balanced and answers compared by them."
            maxTags={20}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            {...form.getInputProps('attributes')}
          />
          {update.isError ? <FailureNotice error={update.error} /> : null}
          <Group gap="xs">
            <Button type="submit" loading={update.isPending} disabled={!form.isDirty()}>
              Save
            </Button>
            <Remove person={person} onRemoved={onClose} />
          </Group>
        </Stack>
      </form>
    </Stack>
  )
}

function Roles({ person }: { person: Person }) {
  const cohort = useCohort()
  const [role, setRole] = useState<Role>(person.role)
  const [from, setFrom] = useState('')
  const act = useAct(
    (client, wanted: { role: Role; from: string | null }) =>
      client.roster.setRole({ cohortId: cohort.id, personId: person.id, ...wanted }),
    { showsOwnFailure: true, onDone: () => setFrom('') },
  )
  return (
    <section>
      <Title order={3} mb={4}>
        Role
      </Title>
      <ul className={styles.roles}>
        {person.roles.length === 0 ? <li>{roleWords[person.role]} from the start</li> : null}
        {person.roles.map((held) => (
          <li key={`${held.role}-${held.from}`}>
            {roleWords[held.role]}{' '}
            <span className="muted">
              {held.from ? `from ${dayInWords(held.from)}` : 'from the start'}
              {held.until ? ` until ${dayInWords(held.until)}` : ''}
            </span>
          </li>
        ))}
      </ul>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select
          label="Set role"
          data={roleChoices}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(roleChoices.find((choice) => choice.value === value)?.value ?? role)}
        />
        <TextInput
          label="From (blank: the start)"
          type="date"
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
      </Group>
      {act.isError ? <FailureNotice error={act.error} /> : null}
      <Button
        mt="xs"
        variant="default"
        loading={act.isPending}
        onClick={() => act.mutate({ role, from: from || null })}
      >
        Set role
      </Button>
    </section>
  )
}

function Remove({ person, onRemoved }: { person: Person; onRemoved: () => void }) {
  const cohort = useCohort()
  const [isAsking, setIsAsking] = useState(false)
  const showUndoable = useUndoToast()
  const remove = useAct<void, void>((client) => client.roster.remove({ cohortId: cohort.id, personId: person.id }), {
    onDone: () => {
      void showUndoable(`Removed ${person.name}.`)
      onRemoved()
    },
  })
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setIsAsking(true)}>
        Remove…
      </Button>
      <Confirm
        isOpen={isAsking}
        title={`Remove ${person.name}?`}
        verb="Remove"
        isBusy={remove.isPending}
        onConfirm={() => {
          setIsAsking(false)
          remove.mutate()
        }}
        onClose={() => setIsAsking(false)}
      >
        They are taken off the roster. Undo brings them back. Somebody whom an import knows stays; set a leaving date or
        leave them out instead.
      </Confirm>
    </>
  )
}

function joinedInWords({ joinedOn, joinKnownFrom }: Person): string {
  if (!joinedOn) return 'Counted from the start'
  return `${dayInWords(joinedOn)} (${joinKnownFrom === 'roster' ? 'roster' : 'seen in an import'})`
}
