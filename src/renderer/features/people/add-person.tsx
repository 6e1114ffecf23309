import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { Person, PersonDraft, Role } from '../../../contract/roster.ts'
import { useAct } from '../../studio/ask.ts'
import { useCohort } from '../../studio/cohort.tsx'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { blankPerson, draftFrom, type PersonFields, problemsOf } from './person-fields.ts'
import { roleChoices } from './role-words.ts'

type AddPersonProps = Readonly<{ isOpen: boolean; onClose: () => void; onAdded: (person: Person) => void }>

/** Adds one person by hand. */
export function AddPerson({ isOpen, onClose, onAdded }: AddPersonProps) {
  const cohort = useCohort()
  const form = useForm<PersonFields & { role: Role }>({
    initialValues: { ...blankPerson, role: 'participant' },
    validate: problemsOf,
  })
  const add = useAct(
    (client, { person, role }: { person: PersonDraft; role: Role }) =>
      client.roster.add({ cohortId: cohort.id, person, role }),
    {
      showsOwnFailure: true,
      onDone: (person) => {
        form.reset()
        onClose()
        onAdded(person)
      },
    },
  )
  return (
    <Modal opened={isOpen} onClose={onClose} title="Add a person" closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        onSubmit={form.onSubmit(({ role, ...fields }) => add.mutate({ person: draftFrom(fields), role }))}
        noValidate
      >
        <Stack gap="sm">
          <TextInput label="Name" data-autofocus maxLength={200} {...form.getInputProps('name')} />
          <TextInput
            label="E-mail"
            description="Imports match people by it."
            maxLength={254}
            {...form.getInputProps('email')}
          />
          <Group grow>
            <Select label="Role" data={roleChoices} allowDeselect={false} {...form.getInputProps('role')} />
            <TextInput label="Joins on" type="date" {...form.getInputProps('joinsOn')} />
          </Group>
          {add.isError ? <FailureNotice error={add.error} /> : null}
          <Group justify="flex-end" gap="xs" mt="xs">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={add.isPending}>
              Add person
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
