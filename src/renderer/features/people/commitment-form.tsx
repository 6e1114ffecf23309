import { Button, Checkbox, CloseButton, Group, Modal, Select, Stack, Textarea, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { CommitmentDraft, CommitmentStatus } from '../../../contract/commitments.ts'
import type { Person } from '../../../contract/roster.ts'
import { FailureNotice } from '../../studio/failure-notice.tsx'
import { addDays } from '../../ui/dates.ts'
import { conditions, statusWords } from './commitment-words.ts'
import styles from './person-page.module.css'

type Fields = Omit<CommitmentDraft, 'checkIns' | 'settledOn'> & {
  personId: string
  settledOn: string
  checkIns: { dueOn: string; doneOn: string; note: string }[]
}

type CommitmentFormProps = Readonly<{
  isOpen: boolean
  title: string
  commitment: CommitmentDraft | null
  /** Who may be chosen; null where it is settled whose it is. */
  people: readonly Person[] | null
  today: string
  isBusy: boolean
  failure: unknown
  onSave: (draft: CommitmentDraft, personId: number) => void
  onClose: () => void
}>

const quick = { transitionProps: { duration: 0 } }

/** Writes down what somebody said they would do, and how it goes. */
export function CommitmentForm(props: CommitmentFormProps) {
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {props.isOpen ? <Form {...props} /> : null}
    </Modal>
  )
}

function Form({ commitment, people, today, isBusy, failure, onSave, onClose }: CommitmentFormProps) {
  const form = useForm<Fields>({ initialValues: fieldsOf(commitment, today), validate: problemsOf(people !== null) })
  const { checkIns, status } = form.values
  return (
    <form onSubmit={form.onSubmit((fields) => onSave(draftOf(fields), Number(fields.personId)))} noValidate>
      <Stack gap="md">
        {people ? (
          <Select
            label="Who"
            searchable
            limit={30}
            data-autofocus
            nothingFoundMessage="Nobody is called that"
            comboboxProps={quick}
            data={people.map(({ id, name, email }) => ({
              value: String(id),
              label: email ? `${name} (${email})` : name,
            }))}
            {...form.getInputProps('personId')}
          />
        ) : null}
        <Textarea
          label="What they said they would do"
          description="In their own words, if you have them."
          autosize
          minRows={2}
          maxRows={8}
          maxLength={2000}
          {...(people ? {} : { 'data-autofocus': true })}
          {...form.getInputProps('text')}
        />
        <TextInput label="Made on" type="date" w={200} {...form.getInputProps('madeOn')} />
        <fieldset className={styles.conditions}>
          <legend>What makes it last</legend>
          {conditions.map(({ field, title, says }) => (
            <Checkbox
              key={field}
              label={title}
              description={says}
              {...form.getInputProps(field, { type: 'checkbox' })}
            />
          ))}
        </fieldset>
        <section aria-label="Check-ins">
          <Title order={3} className={styles.formTitle}>
            Check-ins
          </Title>
          <p className={`muted ${styles.flat}`}>
            On these days you ask how it goes. Those that are due stand on top of the register.
          </p>
          <Stack gap="xs" mt="xs">
            {checkIns.map((_, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: check-ins have no identity of their own until they are kept
              <Group key={at} gap="xs" align="flex-end" wrap="nowrap">
                <TextInput label="Due on" type="date" {...form.getInputProps(`checkIns.${at}.dueOn`)} />
                <TextInput label="Done on" type="date" {...form.getInputProps(`checkIns.${at}.doneOn`)} />
                <TextInput
                  label="What came of it"
                  className={styles.grow}
                  maxLength={2000}
                  {...form.getInputProps(`checkIns.${at}.note`)}
                />
                <CloseButton
                  size={36}
                  aria-label={`Remove check-in ${at + 1}`}
                  onClick={() => form.removeListItem('checkIns', at)}
                />
              </Group>
            ))}
          </Stack>
          <Button
            mt="xs"
            variant="default"
            onClick={() =>
              form.insertListItem('checkIns', {
                dueOn: addDays(checkIns.at(-1)?.dueOn || today, 21),
                doneOn: '',
                note: '',
              })
            }
          >
            Add a check-in
          </Button>
        </section>
        <Group grow align="flex-start">
          <Select
            label="How it stands"
            allowDeselect={false}
            comboboxProps={quick}
            data={CommitmentStatus.options.map((value) => ({ value, label: statusWords[value] }))}
            {...form.getInputProps('status')}
          />
          {status === 'open' ? null : <TextInput label="Since" type="date" {...form.getInputProps('settledOn')} />}
        </Group>
        {status === 'open' ? null : (
          <Textarea
            label="What came of it"
            autosize
            minRows={2}
            maxRows={6}
            maxLength={10_000}
            {...form.getInputProps('outcome')}
          />
        )}
        {failure ? <FailureNotice error={failure} /> : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isBusy}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function fieldsOf(commitment: CommitmentDraft | null, today: string): Fields {
  const { settledOn, checkIns, ...rest } = commitment ?? CommitmentDraft.parse({ text: '-', madeOn: today })
  return {
    ...rest,
    text: commitment ? rest.text : '',
    personId: '',
    settledOn: settledOn ?? '',
    checkIns: checkIns.map((one) => ({ ...one, doneOn: one.doneOn ?? '' })),
  }
}

function draftOf({ personId: _, settledOn, checkIns, ...rest }: Fields): CommitmentDraft {
  return {
    ...rest,
    text: rest.text.trim(),
    settledOn: rest.status === 'open' ? null : settledOn || null,
    outcome: rest.status === 'open' ? '' : rest.outcome,
    checkIns: checkIns
      .map((one) => ({ ...one, doneOn: one.doneOn || null }))
      .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1)),
  }
}

function problemsOf(asksWho: boolean) {
  return (fields: Fields): Record<string, string | null> => ({
    personId: asksWho && fields.personId === '' ? 'Say whose commitment it is.' : null,
    text: fields.text.trim() === '' ? 'Write down what they said.' : null,
    madeOn: fields.madeOn === '' ? 'Say on which day.' : null,
    ...Object.fromEntries(
      fields.checkIns.map(({ dueOn }, at) => [`checkIns.${at}.dueOn`, dueOn === '' ? 'Say on which day.' : null]),
    ),
  })
}
